#!/bin/sh
# Starts a connector for each file of /connectors, or brings it up to date.
set -eu
for file in /connectors/*.json; do
  name=$(basename "$file" .json)
  echo "$name"
  sed -e 's|${postgres.host}|postgres|' -e 's|${postgres.port}|5432|' -e 's|${postgres.database}|chat|' \
      -e 's|${postgres.user}|palimpsest|' -e 's|${postgres.password}|${env:CHAT_PASSWORD}|' \
      -e 's|${registry.url}|http://schema-registry:8081|' -e 's|${bootstrap.servers}|kafka:19092|' \
      -e 's|\( *\)"elasticsearch.urls": .*|&\n\1"elasticsearch.api.key": "${directory:/credentials:elasticsearch-key}",|' \
      -e 's|${elasticsearch.url}|http://elasticsearch:9200|' "$file" |
    curl -sS --fail-with-body --retry 20 --retry-all-errors --retry-delay 3 -o /dev/null \
      -X PUT -H 'Content-Type: application/json' --data-binary @- "http://connect:8083/connectors/$name/config"
done
