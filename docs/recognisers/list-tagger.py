#!/usr/bin/env python3
"""A recogniser for Chú Giải: tags the names of a list wherever they stand.

    recognisers:
      - { name: list, command: [python3, list-tagger.py, names.tsv] }

names.tsv has a name and a type on each line, with a tab between. To put a model in its place, replace
`find`: it is given a text and yields (start, end, type), offsets counted in code points, as Python counts.
"""
import json
import re
import sys


def read_names(path):
    names = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            name, _, kind = line.rstrip("\n").partition("\t")
            if name and kind:
                names[name] = kind
    return names


def finder(names):
    longest_first = sorted(names, key=len, reverse=True)
    pattern = re.compile(r"(?<!\w)(?:%s)(?!\w)" % "|".join(map(re.escape, longest_first)))

    def find(text):
        for match in pattern.finditer(text) if names else ():
            yield match.start(), match.end(), names[match.group()]

    return find


def main():
    find = finder(read_names(sys.argv[1]))
    sys.stdin.reconfigure(encoding="utf-8")
    sys.stdout.reconfigure(encoding="utf-8")
    for line in sys.stdin:
        record = json.loads(line)
        text = record["text"]
        mentions = [
            {"start": start, "end": end, "quote": text[start:end], "layer": "entity", "type": kind, "score": 0.9}
            for start, end, kind in find(text)
        ]
        # One line for each line read, at once: the next article is not sent before.
        print(json.dumps({"id": record["id"], "mentions": mentions}, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
