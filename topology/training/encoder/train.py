"""Trains the encoder and its heads on the labelled turns, pairs and scenarios; prints how they do on the fifth kept apart."""
import argparse
import json
import os
import random
import time

import torch
import torch.nn.functional as F
from tokenizers import Tokenizer

from data import MODALITIES, POLARITIES, RELATIONS, Pair, everything, joined, rows
from model import HEADS, Heads, averaged, encoder

CLS, SEP = 101, 102
QUESTION, TURN, EARLIER, LATER = 24, 96, 80, 110
CLOSING = [RELATIONS.index(r) for r in ("replace", "retract", "dependent")]


def arguments():
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("--data", required=True, help="folder with utterances.jsonl, pairs.jsonl, scenarios/ and slots.txt")
    a.add_argument("--weights", required=True, help="folder with the encoder's config.json, model.safetensors and tokenizer.json")
    a.add_argument("--out", required=True)
    a.add_argument("--epochs", type=int, default=4)
    a.add_argument("--rate", type=float, default=1e-4)
    a.add_argument("--batch", type=int, default=32)
    a.add_argument("--start", nargs="+", help="weights to go on from; several are averaged")
    a.add_argument("--floor", type=float, default=0.02, help="share of the rate at the end")
    a.add_argument("--none", type=float, default=0.5, help="share of the pairs without any bearing that an epoch draws")
    a.add_argument("--frozen", type=int, default=0, help="so many of the lowest layers stay as they are")
    a.add_argument("--pairs-only", action="store_true", help="train the head of relations alone")
    a.add_argument("--seed", type=int, default=7)
    a.add_argument("--threads", type=int, default=2)
    a.add_argument("--beliefs", help="scenarios of belief revision to read at each epoch, never to learn from")
    return a.parse_args()


class Trainer:
    def __init__(self, a):
        self.a = a
        self.slots = [line.strip() for line in open(f"{a.data}/slots.txt", encoding="utf-8")]
        self.slot = {s: i for i, s in enumerate(self.slots)}
        self.tokenizer = Tokenizer.from_file(f"{a.weights}/tokenizer.json")
        self.tokenizer.no_truncation(), self.tokenizer.no_padding()
        self.learn_turns, self.test_turns, self.learn_pairs, self.test_pairs = everything(a.data, a.seed)
        for t in self.learn_turns + self.test_turns: t.x = self.turn_input(t)
        for p in self.learn_pairs + self.test_pairs: p.x = self.pair_input(p)
        self.net = Heads(encoder(a.weights), len(self.slots))
        for layer in self.net.encoder.encoder.layer[:a.frozen]: layer.requires_grad_(False)
        if a.frozen: self.net.encoder.embeddings.requires_grad_(False)
        if a.start: self.net.load_state_dict(averaged(a.start))
        print(f"turns {len(self.learn_turns)} + {len(self.test_turns)}, pairs {len(self.learn_pairs)} + {len(self.test_pairs)}", flush=True)

    def pieces(self, text): return self.tokenizer.encode(text, add_special_tokens=False)

    def turn_input(self, t):
        asked = self.pieces(t.context).ids[-QUESTION:] if t.context else []
        said = self.pieces(t.text)
        ids, places = said.ids[:TURN], said.offsets[:TURN]
        tags = [0] * len(ids)
        for start, end, _ in t.spans:
            inside = [i for i, (u, v) in enumerate(places) if start <= u < v <= end]
            for i in inside: tags[i] = 1 if i == inside[0] else 2
        head = [CLS] + asked + ([SEP] if asked else [])
        return head + ids + [SEP], [0] * len(head) + [int(bool(asked))] * (len(ids) + 1), [-100] * len(head) + tags + [-100]

    def pair_input(self, p):
        old, new = ends(self.pieces(p.old).ids, EARLIER), ends(self.pieces(p.new).ids, LATER)
        return [CLS] + old + [SEP] + new + [SEP], [0] * (len(old) + 2) + [1] * (len(new) + 1)

    def pair_logits(self, batch):
        ids, types = zip(*(p.x for p in batch))
        return self.net.pair(padded(ids), padded(types), padded([[1] * len(i) for i in ids]))

    def pair_loss(self, batch):
        gold = torch.tensor([RELATIONS.index(p.relation) for p in batch])
        return F.cross_entropy(self.pair_logits(batch), gold, label_smoothing=0.05)

    def turn_output(self, batch):
        ids, types, tags = zip(*(t.x for t in batch))
        return self.net.turn(padded(ids), padded(types), padded([[1] * len(i) for i in ids])), padded(tags, -100)

    def turn_loss(self, batch):
        out, tags = self.turn_output(batch)
        loss = F.cross_entropy(out["tags"].transpose(1, 2), tags, ignore_index=-100)
        loss += F.binary_cross_entropy_with_logits(out["worth"][:, 0], torch.tensor([float(t.worth) for t in batch]))
        at = [i for i, t in enumerate(batch) if any(s in self.slot for s in t.slots)]
        if at:
            wanted = torch.zeros(len(at), len(self.slots))
            for row, i in enumerate(at):
                known = [self.slot[s] for s in batch[i].slots if s in self.slot]
                for s in known: wanted[row, s] += 1 / len(known)
            loss += -(wanted * F.log_softmax(out["slot"][at], -1)).sum(-1).mean()
        for name, labels in (("modality", MODALITIES), ("polarity", POLARITIES)):
            at = [i for i, t in enumerate(batch) if getattr(t, name) is not None]
            if at: loss += 0.5 * F.cross_entropy(out[name][at], torch.tensor([labels.index(getattr(batch[i], name)) for i in at]))
        at = [i for i, t in enumerate(batch) if t.holder is not None]
        if at: loss += 0.5 * F.binary_cross_entropy_with_logits(out["about"][at, 0], torch.tensor([float(batch[i].holder) for i in at]))
        return loss

    def train(self):
        a, net = self.a, self.net
        plain = [p for n, p in net.named_parameters() if p.requires_grad and n.startswith("encoder")]
        heads = [p for n, p in net.named_parameters() if n.startswith("relation" if a.pairs_only else HEADS)]
        optimizer = torch.optim.AdamW([{"params": plain, "lr": a.rate}, {"params": heads, "lr": a.rate * 8}], weight_decay=0.01, fused=True)
        peaks = [g["lr"] for g in optimizer.param_groups]
        plan = [self.epoch() for _ in range(a.epochs)]
        total, step, begun = sum(map(len, plan)), 0, time.time()
        for n, work in enumerate(plan):
            net.train()
            lost = {"pair": [], "turn": []}
            for kind, batch in work:
                warm = 0.06 * total
                factor = step / warm if step < warm else max(a.floor, (total - step) / (total - warm))
                for g, peak in zip(optimizer.param_groups, peaks): g["lr"] = peak * factor
                loss = self.pair_loss(batch) if kind == "pair" else 0.4 * self.turn_loss(batch)
                optimizer.zero_grad()
                loss.backward()
                torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
                optimizer.step()
                step += 1
                lost[kind].append(loss.item())
                if step % 100 == 0:
                    print(f"step {step}/{total} {time.time() - begun:.0f} s " + " ".join(f"{k} {sum(v[-50:]) / max(1, len(v[-50:])):.3f}" for k, v in lost.items()), flush=True)
            print(f"epoch {n + 1}, {time.time() - begun:.0f} s", flush=True)
            os.makedirs(a.out, exist_ok=True)
            torch.save(net.state_dict(), f"{a.out}/net.pt")
            self.report()

    def epoch(self):
        pairs = [p for p in self.learn_pairs if p.relation != "none" or random.random() < self.a.none]
        work = [("pair", b) for b in batches(pairs, self.a.batch)]
        if not self.a.pairs_only: work += [("turn", b) for b in batches(random.sample(self.learn_turns, len(self.learn_turns) // 2), self.a.batch)]
        random.shuffle(work)
        return work

    @torch.no_grad()
    def relations(self, pairs):
        self.net.eval()
        found = [None] * len(pairs)
        order = sorted(range(len(pairs)), key=lambda i: len(pairs[i].x[0]))
        for k in range(0, len(order), 64):
            for i, row in zip(order[k:k + 64], self.pair_logits([pairs[i] for i in order[k:k + 64]]).softmax(-1)): found[i] = row
        return torch.stack(found)

    def report(self):
        figures = self.report_pairs() | ({} if self.a.pairs_only else self.report_turns())
        json.dump(figures, open(f"{self.a.out}/figures.json", "w"), indent=1)
        print(figures, flush=True)
        if self.a.beliefs: self.report_beliefs()

    def report_pairs(self):
        found = self.relations(self.test_pairs)
        gold, said = torch.tensor([RELATIONS.index(p.relation) for p in self.test_pairs]), found.argmax(-1)
        closing, closes = found[:, CLOSING].sum(-1), torch.tensor([RELATIONS.index(p.relation) in CLOSING for p in self.test_pairs])
        figures = {"relation accuracy": part((said == gold).sum(), len(gold))}
        for i, r in enumerate(RELATIONS): figures[f"relation recall {r}"] = part((said[gold == i] == i).sum(), (gold == i).sum())
        for t in (0.5, 0.6, 0.7): figures[f"closing at {t}"] = [part((closing[closes] > t).sum(), closes.sum()), part((closing[~closes] > t).sum(), (~closes).sum())]
        return figures

    @torch.no_grad()
    def report_turns(self):
        self.net.eval()
        n = dict.fromkeys(("worth", "slot", "slot of three", "modality", "about"), 0)
        of, tp, fp, fn = dict(n), 0, 0, 0
        for k in range(0, len(self.test_turns), 64):
            batch = self.test_turns[k:k + 64]
            out, tags = self.turn_output(batch)
            for i, t in enumerate(batch):
                of["worth"] += 1; n["worth"] += (out["worth"][i, 0] > 0).item() == t.worth
                known = {self.slot[s] for s in t.slots if s in self.slot}
                if known:
                    best = out["slot"][i].topk(3).indices.tolist()
                    of["slot"] += 1; n["slot"] += best[0] in known
                    of["slot of three"] += 1; n["slot of three"] += bool(known & set(best))
                if t.modality: of["modality"] += 1; n["modality"] += MODALITIES[out["modality"][i].argmax()] == t.modality
                if t.holder is not None: of["about"] += 1; n["about"] += (out["about"][i, 0] > 0).item() == t.holder
                gold, said = tags[i], out["tags"][i].argmax(-1)
                at = gold >= 0
                tp += ((gold[at] > 0) & (said[at] > 0)).sum().item(); fp += ((gold[at] == 0) & (said[at] > 0)).sum().item(); fn += ((gold[at] > 0) & (said[at] == 0)).sum().item()
        return {**{k: part(n[k], of[k]) for k in n}, "value F1 by piece": part(2 * tp, 2 * tp + fp + fn)}

    def report_beliefs(self):
        cases, pairs, of = rows(self.a.beliefs), [], []
        for c in cases:
            said = [(t, joined(c["turns"][i - 1]["text"] if i and c["turns"][i - 1]["who"] == "assistant" and c["turns"][i - 1]["text"].endswith("?") and len(t["text"].split()) < 8 else "", t["text"]))
                    for i, t in enumerate(c["turns"]) if t["who"] == "user"]
            for y in range(len(said)):
                for x in range(y):
                    p = Pair(said[x][1], said[y][1], "none"); p.x = self.pair_input(p); pairs.append(p); of.append((c["id"], said[y][0]["t"], said[x][0]["t"]))
        closing = self.relations(pairs)[:, CLOSING].sum(-1).tolist()
        for threshold in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
            best, closed = {}, {}
            for (case, new, old), p in zip(of, closing):
                if p > max(threshold, best.get((case, new), (0, 0))[0]): best[case, new] = p, old
            for (case, _), (_, old) in best.items(): closed.setdefault(case, set()).add(old)
            stale = [(c["kind"], t in closed.get(c["id"], ())) for c in cases for t in c["expect"]["stale"]]
            kept = [t not in closed.get(c["id"], ()) for c in cases for t in c["expect"]["active"] if t not in c["new"]]
            print(f"  beliefs at {threshold}: stale {part(sum(s for _, s in stale), len(stale))}, kept {part(sum(kept), len(kept))}", {k: part(sum(s for j, s in stale if j == k), sum(j == k for j, _ in stale)) for k in sorted({k for k, _ in stale})}, flush=True)


def part(n, of): return round(float(n) / max(1, float(of)), 3)
def ends(ids, most): return ids if len(ids) <= most else ids[:most // 2] + ids[-(most - most // 2):]


def padded(rows, value=0):
    longest = max(map(len, rows))
    return torch.tensor([list(r) + [value] * (longest - len(r)) for r in rows])


def batches(items, size):
    """Shuffled, but like lengths together, so that little is padding."""
    items = random.sample(items, len(items))
    cut = []
    for k in range(0, len(items), size * 40):
        near = sorted(items[k:k + size * 40], key=lambda i: len(i.x[0]))
        cut += [near[j:j + size] for j in range(0, len(near), size)]
    return cut


if __name__ == "__main__":
    a = arguments()
    random.seed(a.seed), torch.manual_seed(a.seed), torch.set_num_threads(a.threads)
    Trainer(a).train()
