"""Writes trained weights, averaged where there are several, as the int8 ONNX model that ships, with its vocabulary and slots."""
import argparse
import json
import os

import onnx
import torch
from onnx import TensorProto
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.optimizer import optimize_model

from model import HEADS, Heads, averaged, encoder


def fuse(path, config):
    """Makes one operator of each attention, layer norm and embedding: a third of the time goes."""
    model = optimize_model(path, model_type="bert", num_heads=config.num_attention_heads, hidden_size=config.hidden_size, opt_level=0)
    layers = config.num_hidden_layers
    if model.get_fused_operator_statistics()["Attention"] != layers:
        raise SystemExit("the attention of some layers was not recognised: the exported model would be slow")
    model.save_model_to_file(path)


def main():
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("--data", required=True)
    a.add_argument("--weights", required=True)
    a.add_argument("--net", required=True, nargs="+", help="what train.py wrote; several are averaged")
    a.add_argument("--out", required=True)
    a.add_argument("--pairs-only", action="store_true", help="only the head of relations, as pairs.onnx")
    a = a.parse_args()
    slots = [line.strip() for line in open(f"{a.data}/slots.txt", encoding="utf-8")]
    net = Heads(encoder(a.weights, attention="eager"), len(slots))
    net.load_state_dict(averaged(a.net))
    net.eval()
    os.makedirs(a.out, exist_ok=True)
    full, shipped = f"{a.out}/full.onnx", f"{a.out}/{'pairs' if a.pairs_only else 'model'}.onnx"
    outputs = ["relation"] if a.pairs_only else list(HEADS)
    if a.pairs_only: net.forward = net.pair
    example = (torch.randint(1000, 2000, (1, 12)), torch.zeros(1, 12, dtype=torch.long))
    torch.onnx.export(net, example, full, input_names=["ids", "types"], output_names=outputs, opset_version=17, dynamo=False,
                      dynamic_axes={name: {1: "length"} for name in ["ids", "types"] + [o for o in outputs if o == "tags"]})
    fuse(full, net.encoder.config)
    quantize_dynamic(full, shipped, weight_type=QuantType.QInt8, per_channel=True,
                     op_types_to_quantize=["MatMul", "Gather", "Attention", "EmbedLayerNormalization"],
                     extra_options={"DefaultTensorType": TensorProto.FLOAT})
    os.remove(full)
    vocabulary = json.load(open(f"{a.weights}/tokenizer.json", encoding="utf-8"))["model"]["vocab"]
    open(f"{a.out}/vocabulary.txt", "w", encoding="utf-8").write("".join(p + "\n" for p in sorted(vocabulary, key=vocabulary.get)))
    open(f"{a.out}/slots.txt", "w", encoding="utf-8").write("".join(s + "\n" for s in slots))
    onnx.checker.check_model(shipped)


if __name__ == "__main__":
    main()
