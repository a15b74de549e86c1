"""Writes the training corpus: one example a line, `mode TAB start,end,kind;… TAB text` with UTF-16 offsets.

Usage: make_corpus.py SCOWL_DIR UTTERANCES.jsonl OUT.tsv [SIZE [SEED]]
Mode F: every character outside the spans is ordinary text. Mode P: only what is marked is known.
"""
import json, re, sys
from fill import KIND, Filler, sources

def pieces(filler, template):
    out = []
    for part in re.split(r"(\{\w+\})", template.replace("\\n", "\n")):
        if not part.startswith("{"): out.append((None, part)); continue
        slot = part[1:-1]
        value = getattr(filler, slot)()
        if isinstance(value, list): out += value
        elif slot in ("smalltalk", "negative"): out.append((None, value.replace("\\n", "\n")))
        else: out.append((KIND.get(slot), value))
    return [(k, v) for k, v in out if v]

def vary(filler, parts, short):
    """The same in another dress: lower case, capitals, without its full stop, cities in capitals."""
    r, x = filler.r, filler.r.random()
    if x < .09: parts = [(k, v.lower()) for k, v in parts]
    elif x < .115: parts = [(k, v.upper()) for k, v in parts]
    elif x < .14: parts = [(k, v.upper() if k == "LOC" else v) for k, v in parts]
    elif x < .155: parts = [(k, v.upper() if k in ("PER", "ORG") else v) for k, v in parts]
    elif x < .185: parts = [(k, v.lower() if k in ("PER", "LOC") else v) for k, v in parts]
    elif x < .22 and parts[0][0] is None: parts = [(None, parts[0][1][:1].lower() + parts[0][1][1:])] + parts[1:]
    if parts[-1][0] is None and r.random() < .2: parts = parts[:-1] + [(None, parts[-1][1].rstrip(".!? ") + r.choice(["", "", "?", "...", " 😊", " 🙏", "!!"]))]
    return [(k, v) for k, v in parts if v]

def line(mode, parts):
    text, spans, at = "", [], 0
    for kind, value in parts:
        width = len(value.encode("utf-16-le")) // 2
        if kind: spans.append(f"{at},{at + width},{kind}")
        text += value; at += width
    return f"{mode}\t{';'.join(spans)}\t" + text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", " ").replace("\r", " ")

WEAK = {"residence.city": "LOC", "residence.country": "LOC", "travel.plan": "LOC", "work.location": "LOC", "work.employer": "ORG", "finance.bank": "ORG",
        "study.school": "ORG", "place.school": "ORG", "leisure.club": "ORG", "identity.name": "PER"}
def utterance(row):
    """Weak labels: capitalised values of a few slots, and capitalised words of another holder's name."""
    text, spans = row["text"], []
    for fact in row["facts"]:
        kind, value = WEAK.get(fact["slot"]), fact["value"]
        if kind and value and all(w[:1].isupper() for w in value.split()): spans += [(m.start(), m.end(), kind) for m in re.finditer(re.escape(value), text)][:1]
        if fact["holder"].startswith("other:"):
            m = re.search(r"([A-ZÀ-Þ][\w'-]+)(?: [A-ZÀ-Þ][\w'-]+)*$|\b([A-ZÀ-Þ][\w'-]+)(?= from)", fact["holder"][6:])
            name = m and m.group(0)
            if name and name.split()[0] not in ("My", "Our", "She", "He", "The", "Mum", "Dad", "Mother", "Father", "Wife", "Husband", "Gran", "Grandad", "Granddad", "Grandpa", "Grandma", "Nan", "Mam", "Niece", "Brother", "Sister", "Uncle", "Auntie", "Next", "GP"):
                spans += [(m.start(), m.end(), "PER") for m in re.finditer(r"\b" + re.escape(name) + r"\b", text)]
    spans = sorted(set(spans)); kept = []
    for s in spans:
        if not kept or s[0] >= kept[-1][1]: kept.append(s)
    parts, at = [], 0
    for a, b, kind in kept: parts += [(None, text[at:a]), (kind, text[a:b])]; at = b
    return [p for p in parts + [(None, text[at:])] if p[1]]

def main(scowl, utterances, out, size=60000, seed=20261122):
    filler = Filler(int(seed), scowl)
    r = filler.r
    templates = [l.rstrip("\n") for l in open(f"{sources.HERE}/templates.txt", encoding="utf-8") if l.strip() and not re.match(r"#+ [a-z]", l)]
    with open(out, "w", encoding="utf-8") as f:
        for _ in range(int(size)):
            parts = vary(filler, pieces(filler, r.choice(templates)), True)
            while r.random() < .25:
                parts += [(None, r.choice([" ", " ", "\n", "\n\n", "  "]))] + vary(filler, pieces(filler, r.choice(templates)), False)
            f.write(line("F", parts) + "\n")
        for row in map(json.loads, open(utterances, encoding="utf-8")):
            f.write(line("P", utterance(row)) + "\n")
    print("examples written")

if __name__ == "__main__": main(*sys.argv[1:])
