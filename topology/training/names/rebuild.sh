#!/usr/bin/env bash
# Rebuilds the word lists and retrains the name finder: ./rebuild.sh [utterances.jsonl]
# Needs Python 3.11, a JDK of 21 or later, apt-get (for the SCOWL word lists), and 7 GB of memory; takes some five minutes.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
module=$(cd "$here/../.." && pwd)
utterances=${1:-$here/../utterances.jsonl}
resources=$module/src/main/resources/dev/palimpsest/redact/name
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet -r "$here/requirements.txt"
(cd "$work" && apt-get download --quiet scowl=2020.12.07-2 && dpkg -x scowl_*.deb scowl)
scowl=$work/scowl/usr/share/dict/scowl

cd "$here"
"$work/venv/bin/python" build_gazetteers.py "$scowl" "$resources/gazetteer.gz"
"$work/venv/bin/python" make_corpus.py "$scowl" "$utterances" "$work/corpus.tsv" 110000
javac --release 21 -encoding UTF-8 -d "$work/classes" \
  "$module"/src/main/java/dev/palimpsest/redact/name/*.java java/dev/palimpsest/redact/name/*.java
java -Xmx7g -XX:+UseSerialGC -cp "$work/classes" dev.palimpsest.redact.name.Train \
  "$resources/gazetteer.gz" "$work/corpus.tsv" "$resources/tagger.gz" 6
