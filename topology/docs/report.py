"""Writes redaction.md: what redaction looks for, and how well it does on evaluation data.

    python3 topology/docs/report.py --shared DIR

DIR holds eval/ and data/ (see EVALUATION.md there). Run from the project's root; takes some minutes.
"""
import argparse
import collections
import json
import os
import re
import subprocess
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
WORD = re.compile(r"[^\W_]+")


def rows(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def write(path, items):
    with open(path, "w", encoding="utf-8") as out:
        out.writelines(json.dumps(item, ensure_ascii=False) + "\n" for item in items)


def product(*words):
    done = subprocess.run(["./palimpsest", *words], capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"./palimpsest {words[0]} failed: {done.stderr.strip()}")
    return done.stdout


def code_points(text, utf16):
    return len(text.encode("utf-16-le")[: 2 * utf16].decode("utf-16-le", "ignore"))


def cases(shared, folder):
    """Share of Presidio's cases of each type that come out exactly as expected."""
    given = [c for c in rows(f"{shared}/data/pii/presidio_cases.jsonl")
             if not c["needs_ner"] and not c["config"]]
    write(f"{folder}/cases", [{k: c[k] for k in ("id", "text", "entity")} for c in given])
    product("detect", "--in", f"{folder}/cases", "--out", f"{folder}/found", "--min-score", "0")
    found = {r["id"]: r["spans"] for r in rows(f"{folder}/found")}
    right, total = collections.Counter(), collections.Counter()
    for case in given:
        spans = sorted((code_points(case["text"], s["start"]), code_points(case["text"], s["end"]))
                       for s in found[case["id"]])
        if case["polarity"] == "negative":
            ok = not spans
        elif case["spans"] is None:
            ok = len(spans) == case["count"]
        else:
            ok = spans == sorted(map(tuple, case["spans"]))
        total[case["entity"]] += 1
        right[case["entity"]] += ok
    return right, total


def words(text):
    return set(WORD.findall(text.lower()))


def tokens_of(row, raw, word):
    """The tokens of the spans that cover a word in a text."""
    return {s["token"] for s in row["spans"] if s["token"]
            and word in words(raw.encode("utf-16-le")[2 * s["start"]:2 * s["end"]].decode("utf-16-le"))}


def survival(shared, folder):
    """Share of questions whose evidence turn keeps every word that it shared with the question."""
    turns = rows(f"{shared}/data/locomo/turns.jsonl")
    raw = {(t["tenant"], t["conversation"], t["turn"]): t["text"] for t in turns}
    conversation = {(t["tenant"], t["turn"]): t["conversation"] for t in turns}
    queries = [q for q in rows(f"{shared}/data/locomo/queries.jsonl") if q.get("evidence")]
    asked = []
    for query in queries:
        place = query.get("conversation") or conversation[(query["tenant"], query["evidence"][0])]
        asked.append({"tenant": query["tenant"], "conversation": place, "turn": "q-" + query["id"],
                      "user": "asker", "role": "user", "author": "user",
                      "time": "2100-01-01T00:00:00Z", "text": query["query"]})
    write(f"{folder}/turns", turns + asked)
    product("preview", "--in", f"{folder}/turns", "--out", f"{folder}/preview")
    redacted = {(r["tenant"], r["conversation"], r["turn"]): r
                for r in rows(f"{folder}/preview/redacted.jsonl")}
    kept = total = 0
    for query, question in zip(queries, asked):
        row = redacted[(query["tenant"], question["conversation"], question["turn"])]
        for evidence in query["evidence"]:
            key = (query["tenant"], question["conversation"], evidence)
            if key not in raw:
                continue
            shared_words = words(query["query"]) & words(raw[key])
            total += 1
            kept += all(survives(word, row, query["query"], redacted[key], raw[key])
                        for word in shared_words)
    return kept, total


def survives(word, question, question_text, turn, turn_text):
    if word in words(question["text"]) and word in words(turn["text"]):
        return True
    return bool(tokens_of(question, question_text, word) & tokens_of(turn, turn_text, word))


def scorer(shared, folder):
    """The figures of eval/pii.py, by name."""
    figures = f"{folder}/figures.json"
    subprocess.run(["python3", f"{shared}/eval/pii.py", "--data", f"{shared}/data/pii",
                    "--json", figures, "--out", f"{folder}/pii"], check=True, capture_output=True)
    with open(figures, encoding="utf-8") as file:
        return json.load(file)


def number(value):
    return f"{value:.3f}" if isinstance(value, (int, float)) else "–"


def page(types, right, total, figures, kept, questions):
    out = ["# What redaction recognises", "",
           "Written by `python3 topology/docs/report.py --shared DIR`; run it again after a change.",
           "Cases are single recognizers on Presidio's own tests; sentences and prose are whole texts,",
           "by type: precision P, recall R, F1 and F2. No figure means that the data has no such value.",
           "", "| type | level | shipped action | threshold | pack | cases right | sentences P / R / F1 | prose P / R / F1 |",
           "|---|---|---|---|---|---|---|---|"]
    for t in types:
        name = t["type"]
        done = f"{right[name]} of {total[name]}" if total[name] else "–"
        cells = [" / ".join(number(figures.get(f"{part} {name} {m}")) for m in ("P", "R", "F1"))
                 for part in ("sentences", "prose")]
        out.append(f"| {name} | {t['level']} | {t['action']} | {t['threshold']:.2f} | {t['pack']} | "
                   f"{done} | " + " | ".join("–" if set(c) <= set("–/ ") else c for c in cells) + " |")
    out += ["", "## Over all", "", "| measure | figure |", "|---|---|"]
    out += [f"| {name} | {number(value)} |" for name, value in figures.items()
            if not re.search(r" (P|R|F1|F2)$", name) or " formats " in name or " all " in name]
    out += [f"| evidence turns that keep every word they shared with their question | {kept / questions:.3f} ({kept} of {questions}) |", ""]
    return "\n".join(out)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--shared", required=True, metavar="DIR")
    shared = os.path.abspath(arguments.parse_args().shared)
    with tempfile.TemporaryDirectory() as folder:
        types = [json.loads(line) for line in product("types", "--output", "json").splitlines()]
        right, total = cases(shared, folder)
        figures = scorer(shared, folder)
        kept, questions = survival(shared, folder)
    with open(f"{HERE}/redaction.md", "w", encoding="utf-8") as out:
        out.write(page(types, right, total, figures, kept, questions))
    print(f"wrote {os.path.relpath(HERE)}/redaction.md; words kept {kept} of {questions}")


if __name__ == "__main__":
    main()
