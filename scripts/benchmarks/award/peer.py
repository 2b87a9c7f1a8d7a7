"""The same round in plain Python with sqlite3: `peer.py FOLDER DATABASE`.

It does what an office's own script would do, and keeps it: one transaction in a file, rows checked, exact decimals in
tenths and hundredths as whole numbers, ties by the same chain, minutes as a text, certificates numbered and registered.
"""

import csv
import sqlite3
import sys
from datetime import date, datetime
from pathlib import Path

FOLDER, DATABASE = Path(sys.argv[1]), sys.argv[2]
QUOTAS = {"ครูผู้สอน": (300, 50), "ผู้บริหารสถานศึกษา": (200, 50), "บุคลากรทางการศึกษาอื่น": (100, 50)}
CRITERIA = [("ครองงาน", 400), ("ครองตน", 200), ("ครองคน", 200), ("ผลงาน", 200)]
OPENS, CLOSES, MINIMUM = date(2025, 11, 24), date(2025, 12, 15), 6000
SCHEMA = """
create table school (id integer primary key, code text unique, name text, district text);
create table person (id integer primary key, name text, school integer references school, in_service text);
create table application (id integer primary key, person integer references person, school integer references school,
  category text, received text, state text, service_days integer, score integer, rank integer);
create table check_result (id integer primary key, application integer references application, what text, verdict text,
  pages integer);
create table score (id integer primary key, application integer references application, member text, criterion text,
  points integer);
create table placing (id integer primary key, application integer references application, category text, score integer,
  rank integer, placed text);
create table book_number (id integer primary key, year integer, sequence integer, printed text unique);
create table certificate (id integer primary key, application integer references application, number text unique);
create table register_entry (id integer primary key, year integer, line integer, application integer, certificate integer);
create table minutes (id integer primary key, text text);
create table event (id integer primary key, time text, verb text, rows integer);
"""


def buddhist(text):
    day, month, year = text.split("/")
    return date(int(year) - 543, int(month), int(day))


def months_before(day, months):
    month = day.month - 1 - months
    return date(day.year + month // 12, month % 12 + 1, day.day)


def tenths(text):
    whole, _, part = text.partition(".")
    return int(whole) * 10 + int((part + "0")[0])


class Round:
    def __init__(self):
        self.base = sqlite3.connect(DATABASE, isolation_level=None)
        self.base.execute("pragma synchronous = extra")
        self.base.executescript(SCHEMA)
        self.base.execute("begin immediate")

    def told(self, verb, rows):
        self.base.execute("insert into event (time, verb, rows) values (?, ?, ?)", (datetime.now().isoformat(), verb, rows))

    def schools(self):
        with open(FOLDER / "schools.csv", encoding="utf-8", newline="") as file:
            rows = [(line["รหัส"], line["ชื่อ"], line["อำเภอ"]) for line in csv.DictReader(file)]
        self.base.executemany("insert into school (code, name, district) values (?, ?, ?)", rows)
        self.known = dict(self.base.execute("select code, id from school"))

    def collect(self):
        people, applications, papers, self.applications, problems = [], [], [], [], []
        with open(FOLDER / "applicants.csv", encoding="utf-8", newline="") as file:
            reader = csv.reader(file)
            headings = next(reader)
            place = {name: number for number, name in enumerate(headings)}
            for number, line in enumerate(reader, 1):
                if len(line) != len(headings):
                    problems.append((number, "cells"))
                    continue
                school, category = self.known.get(line[place["โรงเรียน"]]), line[place["ประเภท"]]
                if school is None or category not in QUOTAS:
                    problems.append((number, "school or category"))
                    continue
                service, received = buddhist(line[place["วันบรรจุ"]]), buddhist(line[place["วันที่รับ"]])
                state = "received" if OPENS <= received <= CLOSES else "late"
                moment = f"{received.isoformat()}T{line[place['เวลา']]:0>5}"
                people.append((number, line[place["ชื่อ-สกุล"]], school, service.isoformat()))
                applications.append((number, number, school, category, moment, state))
                handed = []
                for paper in ("ประวัติ", "แฟ้มสะสมผลงาน", "หนังสือรับรอง"):
                    cell = line[place[paper]]
                    pages = int(cell) if cell.isdigit() else None
                    verdict = "missing" if cell == "ไม่มี" else "handed-in"
                    handed.append((paper, verdict, pages))
                    papers.append((number, paper, verdict, pages))
                self.applications.append([number, category, service, moment, state, handed])
        if problems:
            raise SystemExit(f"not taken: {problems[:20]}")
        self.base.executemany("insert into person (id, name, school, in_service) values (?, ?, ?, ?)", people)
        self.base.executemany(
            "insert into application (id, person, school, category, received, state) values (?, ?, ?, ?, ?, ?)", applications)
        self.base.executemany("insert into check_result (application, what, verdict, pages) values (?, ?, ?, ?)", papers)
        self.told("collect", len(applications))

    def verify(self):
        limit, checks, states, rules = months_before(CLOSES, 24), [], [], []
        self.complete = {}
        for application in self.applications:
            number, category, service, moment, state, handed = application
            is_complete = True
            for paper, verdict, pages in handed:
                found = "too-long" if pages is not None and pages > 50 else "passed" if verdict == "handed-in" else "missing"
                is_complete = is_complete and found == "passed"
                checks.append((found, number, paper))
            is_eligible = service <= limit
            rules.append((number, "service", "passed" if is_eligible else "failed", None))
            state = "ineligible" if not is_eligible else "complete" if is_complete else "incomplete"
            days = (CLOSES - service).days
            states.append((state, days, number))
            if state == "complete":
                self.complete[number] = (category, days, moment)
        self.base.execute("create index by_application on check_result (application, what)")
        self.base.executemany("update check_result set verdict = ? where application = ? and what = ?", checks)
        self.base.executemany("insert into check_result (application, what, verdict, pages) values (?, ?, ?, ?)", rules)
        self.base.executemany("update application set state = ?, service_days = ? where id = ?", states)
        rejected = [("ineligible", number) for state, _, number in states if state == "incomplete"]
        self.base.executemany("update application set state = ? where id = ?", rejected)
        self.told("verify", len(states))

    def score(self):
        rows, self.points, problems = [], {}, []
        with open(FOLDER / "scores.csv", encoding="utf-8", newline="") as file:
            reader = csv.reader(file)
            next(reader)
            for line, (identity, member, *points) in enumerate(reader, 2):
                number = int(identity[1:])
                if number not in self.complete:
                    continue
                values = [tenths(point) for point in points]
                for (criterion, full), value in zip(CRITERIA, values):
                    if not 0 <= value <= full:
                        problems.append((line, criterion, value))
                    rows.append((number, member, criterion, value))
                self.points.setdefault(number, []).append(values)
        if problems:
            raise SystemExit(f"not taken: {problems[:20]}")
        self.base.executemany("insert into score (application, member, criterion, points) values (?, ?, ?, ?)", rows)
        self.told("score", len(rows))

    def decide(self):
        def rounded(total, count):
            # Points are in tenths, scores in hundredths: half away from zero.
            return (total * 10 * 2 + count) // (count * 2)

        placed, self.selected, lines = [], [], []
        for category, (quota, reserve) in QUOTAS.items():
            ranks = []
            for number, (own, days, moment) in self.complete.items():
                if own != category:
                    continue
                sheets = self.points[number]
                count = len(sheets)
                sums = [sum(sheet[place] for sheet in sheets) for place in range(4)]
                score = rounded(sum(sums), count)
                ranks.append((-score, -rounded(sums[0], count), -rounded(sums[3], count), -days, moment, number))
            ranks.sort()
            for rank, (score, *_, number) in enumerate(ranks, 1):
                what = ("below-minimum" if -score < MINIMUM else "selected" if rank <= quota
                        else "reserve" if rank <= quota + reserve else "not-selected")
                placed.append((number, category, -score, rank, what))
                if what == "selected":
                    self.selected.append(number)
                if rank <= quota + reserve:
                    lines.append(f"{rank} A{number} {-score // 100}.{-score % 100:02d} {what}")
        self.base.executemany(
            "insert into placing (application, category, score, rank, placed) values (?, ?, ?, ?, ?)", placed)
        self.base.executemany(
            "update application set score = ?, rank = ?, state = ? where id = ?",
            [(score, rank, what, number) for number, _, score, rank, what in placed])
        self.base.execute("insert into minutes (text) values (?)", ("\n".join(lines),))
        (FOLDER / "minutes.txt").write_text("\n".join(lines), encoding="utf-8")
        self.told("decide", len(placed))

    def certify(self):
        numbers = [(2568, n, f"{n}/2568") for n in range(1, len(self.selected) + 1)]
        self.base.executemany("insert into book_number (year, sequence, printed) values (?, ?, ?)", numbers)
        self.base.executemany(
            "insert into certificate (id, application, number) values (?, ?, ?)",
            [(n, application, f"{n}/2568") for n, application in enumerate(self.selected, 1)])
        self.base.executemany(
            "insert into register_entry (year, line, application, certificate) values (?, ?, ?, ?)",
            [(2568, n, application, n) for n, application in enumerate(self.selected, 1)])
        self.told("certificates", len(numbers))

    def run(self):
        for step in (self.schools, self.collect, self.verify, self.score, self.decide, self.certify):
            step()
        self.base.execute("commit")
        print(len(self.selected))


Round().run()
