"""Reads the labelled turns, pairs and scenarios into examples for the heads."""
import glob, json, os, random, zlib

RELATIONS = ["none", "same", "refine", "replace", "retract", "dependent", "temporary"]
MODALITIES = ["fact", "temporary", "plan", "past", "hypothetical", "question", "quote", "joke", "correction"]
POLARITIES = ["assert", "deny", "end"]
LONG = 160
TRAPS = {"hypothetical", "question", "quote", "joke"}
PAIR_RELATION = {"update_explicit": "replace", "update_implicit": "replace", "correction": "replace", "retract": "retract",
                 "end": "retract", "dependent": "dependent", "same": "same", "refine": "refine", "temporary": "temporary"}


def rows(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def apart(key):
    """A fifth is kept for testing, chosen by a hash of the author's or scenario's name."""
    return zlib.crc32(key.encode()) % 5 == 0


class Turn:
    """One labelled turn: its words, the question before it, and what each head should say (None where unlabelled)."""

    def __init__(self, text, context="", slots=(), spans=(), worth=None, modality=None, holder=None, polarity=None, weight=1.0):
        self.text, self.context, self.slots, self.spans = text, context, list(slots), list(spans)
        self.worth, self.modality, self.holder, self.polarity, self.weight = worth, modality, holder, polarity, weight


class Pair:
    def __init__(self, old, new, relation, weight=1.0):
        self.old, self.new, self.relation, self.weight = old, new, relation, weight


def joined(context, text):
    return f"{context} {text}" if context else text


def labelled_turns(folder):
    for row in rows(f"{folder}/utterances.jsonl"):
        facts = row["facts"]
        kept = [f for f in facts if f["modality"] not in TRAPS]
        first = facts[0] if facts else None
        spans = []
        for fact in kept:
            at = row["text"].find(fact["value"]) if fact["value"] else -1
            if at >= 0:
                spans.append((at, at + len(fact["value"]), fact["slot"]))
        yield row["id"], Turn(row["text"], row["context"] if row["context_role"] == "assistant" else "",
                              [f["slot"] for f in (kept or facts)], spans, bool(kept),
                              first["modality"] if first else None,
                              (first["holder"] != "self") if first else None,
                              first["polarity"] if first else None)


def scenario_turns(path):
    for n, row in enumerate(rows(path)):
        name = f"{os.path.basename(path)}:{n}"
        for old in row["olds"]:
            yield name, turn_of(old, "fact")
        for new in row["news"]:
            yield name, turn_of(new, new["m"])


def turn_of(said, modality):
    worth = modality not in TRAPS | {"chat"}
    at = said["t"].find(said["v"]) if said["v"] else -1
    known = modality in MODALITIES
    return Turn(said["t"], said["q"], [said["s"]] if said["s"] and modality != "chat" else [],
                [(at, at + len(said["v"]), said["s"])] if at >= 0 and worth and said["s"] else [],
                worth, modality if known else None, True if modality == "other" else (None if modality == "chat" else False), None)


def pairs(folder):
    for row in rows(f"{folder}/pairs.jsonl"):
        relation = PAIR_RELATION.get(row["relation"], "none")
        yield row["id"], Pair(row["old"], row["new"], relation)


def scenario_pairs(path):
    for n, row in enumerate(rows(path)):
        name = f"{os.path.basename(path)}:{n}"
        for new in row["news"]:
            for old, relation in zip(row["olds"], new["r"]):
                yield name, Pair(joined(old["q"], old["t"]), joined(new["q"], new["t"]), relation)


def author(name):
    """A scenario stands alone; turns and pairs of one author are kept together in blocks of twenty."""
    if ":" in name: return name
    file, number = name.rsplit("-", 1)
    return f"{file[1:]}:{int(number) // 20}"


def strangers(turns, paired, seed):
    """Pairs of an earlier belief with somebody else's turn of like length, which bears on nothing: a third of them small talk and questions."""
    chance = random.Random(seed)
    of = {(worth, length): [t for t in turns if bool(t.worth) == worth and (len(t.text) > LONG) == length] for worth in (False, True) for length in (False, True)}
    for n in range(len(paired) // 4):
        old = chance.choice(paired).old
        other = chance.choice(of[n % 3 > 0, len(old) > LONG] or turns)
        yield Pair(old, joined(other.context, other.text), "none")


def everything(folder, seed):
    """(turns to learn from, turns apart, pairs to learn from, pairs apart)"""
    turns, paired = list(labelled_turns(folder)), list(pairs(folder))
    for path in sorted(glob.glob(f"{folder}/scenarios/*.jsonl")):
        turns += scenario_turns(path)
        paired += scenario_pairs(path)
    learn_turns, test_turns = ([t for n, t in turns if apart(author(n)) == side] for side in (False, True))
    learn, test = ([p for n, p in paired if apart(author(n)) == side] for side in (False, True))
    return learn_turns, test_turns, learn + list(strangers(learn_turns, learn, seed)), test + list(strangers(test_turns, test, seed))
