#!/usr/bin/env bash
# Builds stand-ins under the names of the public images of ../compose.yaml, from the servers that
# `mvn -DskipTests package` laid out. Usage: build.sh [JDK]; as root, on Debian or Ubuntu.
set -euo pipefail
cd "$(dirname "$0")"
jdk=$(realpath "${1:-${JAVA_HOME:?name a JDK of 25, or set JAVA_HOME}}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if ! docker image inspect palimpsest-base >/dev/null 2>&1; then
  debootstrap --variant=minbase --include=ca-certificates,curl,nginx-light,postgresql-15,procps,wget \
    bookworm "$work/base"
  tar -C "$work/base" -c . | docker import - palimpsest-base
  rm -rf "$work/base"
fi

cp Dockerfile ./*.sh "$work"
cp -r "$jdk" "$work/jdk"
mkdir "$work/kafka"
cp -r ../local/kafka/target/lib "$work/kafka/lib"
cp -r ../local/registry/target/registry "$work/registry"
cp -r ../local/elasticsearch/target/home "$work/elasticsearch"
cp ../local/src/main/resources/dev/palimpsest/local/servers/server-logback.xml "$work"

image() { sed -n "/^  $1:/,/image:/s/.*image: //p" ../compose.yaml; }
stand_in() { docker build -q --build-arg BASE=palimpsest-base --target "$1" -t "$2" "$work"; }
stand_in kafka "$(image kafka)"
stand_in registry "$(image schema-registry)"
stand_in elasticsearch "$(image elasticsearch)"
stand_in postgres "$(image postgres)"
stand_in jre "$(sed -n '/^x-palimpsest:/,/image:/s/.*image: //p' ../compose.yaml)"
