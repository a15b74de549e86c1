"""The encoder with its heads."""
import torch
from safetensors.torch import load_file
from torch import nn
from transformers import BertConfig, BertModel

from data import MODALITIES, POLARITIES, RELATIONS

# As the exported model names its outputs.
HEADS = ("worth", "slot", "modality", "about", "polarity", "tags", "relation")


def encoder(folder, attention="sdpa"):
    """MiniLM-L6 (Apache-2.0) or bge-small (MIT), as the folder holds it. No dropout inside: it costs more than it brings on two cores."""
    config = BertConfig.from_json_file(f"{folder}/config.json")
    config._attn_implementation = attention
    config.hidden_dropout_prob = config.attention_probs_dropout_prob = 0.0
    model = BertModel(config, add_pooling_layer=False)
    weights = {k: v for k, v in load_file(f"{folder}/model.safetensors").items() if not k.startswith("pooler") and "position_ids" not in k}
    model.load_state_dict(weights)
    model.embeddings.word_embeddings.weight.requires_grad_(False)
    return model


class Heads(nn.Module):
    def __init__(self, encoder, slots):
        super().__init__()
        self.encoder = encoder
        width = encoder.config.hidden_size
        self.drop = nn.Dropout(0.1)
        self.worth, self.slot = nn.Linear(width, 1), nn.Linear(width, slots)
        self.modality, self.about, self.polarity = nn.Linear(width, len(MODALITIES)), nn.Linear(width, 1), nn.Linear(width, len(POLARITIES))
        self.tags = nn.Linear(width, 3)
        self.relation = nn.Sequential(nn.Linear(2 * width, width), nn.GELU(), nn.Dropout(0.1), nn.Linear(width, len(RELATIONS)))

    def states(self, ids, types, mask=None):
        mask = torch.ones_like(ids) if mask is None else mask
        states = self.encoder(input_ids=ids, attention_mask=mask, token_type_ids=types).last_hidden_state
        weight = mask.unsqueeze(-1).to(states.dtype)
        return states, (states * weight).sum(1) / weight.sum(1)

    def turn(self, ids, types, mask=None):
        states, mean = self.states(ids, types, mask)
        states, mean = self.drop(states), self.drop(mean)
        return dict(worth=self.worth(mean), slot=self.slot(mean), modality=self.modality(mean), about=self.about(mean),
                    polarity=self.polarity(mean), tags=self.tags(states))

    def pair(self, ids, types, mask=None):
        states, mean = self.states(ids, types, mask)
        return self.relation(self.drop(torch.cat([states[:, 0], mean], -1)))

    def forward(self, ids, types):
        """All heads at once, as the export wants them."""
        states, mean = self.states(ids, types)
        return (self.worth(mean), self.slot(mean), self.modality(mean), self.about(mean), self.polarity(mean), self.tags(states),
                self.relation(torch.cat([states[:, 0], mean], -1)))


def averaged(paths):
    """The mean of several trained weights, which generalises better than any one; a path given twice counts twice."""
    parts = [torch.load(path) for path in paths]
    return {name: sum(part[name] for part in parts) / len(parts) for name in parts[0]}
