import csv
from datetime import date
from decimal import Decimal

KINDS = {"age": int, "room": int, "score": Decimal, "money": Decimal, "born": date.fromisoformat, "on": date.fromisoformat}


def read():
    with open("people.csv", encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        names = next(reader)
        kinds = [KINDS.get(name) for name in names]
        return [
            dict(zip(names, [kind(cell) if kind else cell for kind, cell in zip(kinds, row)]))
            for row in reader
        ]


def main():
    rows = read()
    late = sum(1 for r in rows if r["born"] > date(2012, 6, 15))
    print(len(rows), format(sum(r["score"] for r in rows).normalize(), "f"), late, rows[-1]["phone"])


main()
