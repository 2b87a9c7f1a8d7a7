"""Makes the files the benchmarks read: the same bytes on every machine."""

import csv
import json
from datetime import date, timedelta
from pathlib import Path

PEOPLE = 100_000
STATEMENTS = """\
let quota{i} = {i} mod 7 + 1
def passes{i} [score: number, limit: number = 80] -> number {{
  if $score >= $limit {{ return 1 }}
  # a remark in Thai: ผ่านเกณฑ์
  let rest = match $score {{
    60..<80 => $score - 60
    _ => 0
  }}
  $rest * 0.25
}}
let people{i} = [{{name: "โรงเรียนบ้าน {i}", score: 85.50}}, {{name: 'นาง ก', score: ๗๐}}]
for person in $people{i} {{
  if (passes{i} $person.score) > 0 and $person.name != "" {{ print "{{$person.name}} ผ่าน" }}
}}
print ($people{i} | where .score >= 80 | sort .score --desc | take $quota{i} | count)
"""


def write_people(folder: Path) -> None:
    first = date(2010, 1, 1)
    rows = [
        {
            "id": f"A{i:06}",
            "name": f"เด็กหญิงสมศรี ใจดี{i % 977}",
            "school": f"โรงเรียนบ้านนา {i % 211}",
            "district": ("เมือง", "ท่ามะกา", "ไทรโยค")[i % 3],
            "age": 6 + i % 13,
            "room": 1 + i % 9,
            "score": f"{i * 7919 % 10_000 // 100}.{1 + i % 9}",
            "money": f"{i * 31 % 100_000}.{11 + i % 89 - (i % 89 + 11) % 10 + 5}",
            "born": first + timedelta(days=i % 2000),
            "on": first + timedelta(days=5000 + i % 300),
            "phone": f"08{i * 7919 % 100_000_000:08}",
            "note": f"ผ่าน, รอบ {i % 5}" if i % 4 == 0 else "ไม่มีหมายเหตุ",
        }
        for i in range(1, PEOPLE + 1)
    ]
    with open(folder / "people.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def write_json(folder: Path) -> None:
    people = [
        {
            "id": i,
            "name": f"เด็กหญิงสมศรี ใจดี{i % 977}",
            "school": {"code": f"7{i % 211:05}", "name": "โรงเรียนบ้านนา \"ก\""},
            "scores": [i % 100, (i * 31 % 1000 * 2 + 1) / 4, -i],
            "passed": i % 3 == 0,
            "note": None,
        }
        for i in range(1, 110_001)
    ]
    with open(folder / "people.json", "w", encoding="utf-8") as file:
        json.dump(people, file, ensure_ascii=False, separators=(",", ":"))


def write_script(folder: Path, name: str, lines: int) -> None:
    turns = lines // STATEMENTS.count("\n")
    text = "".join(STATEMENTS.format(i=i) for i in range(1, turns + 1))
    (folder / name).write_text(text, encoding="utf-8")
