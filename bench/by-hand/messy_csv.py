"""Reads every file with CleverCSV and with Python's csv; writes what each got as clean CSV.

    python messy_csv.py OUT FILE...      (pip install clevercsv)

OUT/clevercsv and OUT/python get a file for each that was read; one that a reader refuses is left out.
"""
import csv
import os
import sys

import clevercsv


def text_of(path):
    raw = open(path, "rb").read()
    for encoding in ("utf-8-sig", "cp1252", "latin-1"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue


def by_clevercsv(text):
    dialect = clevercsv.Sniffer().sniff(text)
    return list(clevercsv.reader(text.splitlines(keepends=True), dialect))


def by_python(text):
    try:
        dialect = csv.Sniffer().sniff(text[:65536])
    except csv.Error:
        dialect = csv.excel
    return list(csv.reader(text.splitlines(keepends=True), dialect))


csv.field_size_limit(1 << 30)
out, *files = sys.argv[1:]
for name, read in (("clevercsv", by_clevercsv), ("python", by_python)):
    os.makedirs(os.path.join(out, name), exist_ok=True)
    for path in files:
        try:
            rows = read(text_of(path))
        except Exception as error:
            print(f"{name}: {os.path.basename(path)}: {error}", file=sys.stderr)
            continue
        with open(os.path.join(out, name, os.path.basename(path)), "w", newline="", encoding="utf-8") as target:
            csv.writer(target).writerows(rows)
