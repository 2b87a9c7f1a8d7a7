"""Measures the office beside sqlite3: queries, memory, opening, keeping, taking in. Bars of design 12.2 and 12.4-12.6.

The time of a query is its time inside a running process: sopsh asks it once in one run and many times in another, and
the difference is divided; sqlite3 has the same rows in memory and says itself (`.timer`) how long each of the same
statements took. Loading counts on neither side. What is said of opening, changing and taking in is whole processes.
"""

import os
import re
import shutil
import statistics
import subprocess
import time
from datetime import date, timedelta
from pathlib import Path


SCHOOLS, APPLICATIONS = 30_000, 1_000_000
EVENTS, TAIL = 1_000_000, 10_000
CHANGES, PEOPLE = 100_000, 100_000
# Query: how often it is asked, and how many times faster than sqlite3 it has to be.
KERNELS = {"wheregroup": 30, "topk": 30, "join": 30, "groupschool": 30, "range": 30, "nullheavy": 30, "grouptwo": 30}
OTHERS = {
    "closure": 3, "anyclosure": 3, "called": 3, "formula": 3, "contains": 3, "pattern": 3, "ending": 3, "topktext": 3,
}
MEMORY, WHAT_IF_MS, OPEN, TAIL_MS, VERIFY_S = 100, 1.0, 0.2, 20, 2.0
START, COMMIT, CHANGES_MS, IMPORT = 1.5, 1.2, 100, 1.5
COMMITS = 200
PATIENCE = 600.0  # seconds until a run is ended
MODE = "PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=EXTRA;"


class Model:
    """All measures of the section, with the offices they need in a folder of the disk."""

    def __init__(self, bench, run, folder):
        self.bench, self.run, self.folder = bench, run, folder
        self.here = Path(__file__).resolve().parent / "model"
        self.office, self.peer = folder / "large.sop", folder / "large.db"
        for file in self.here.glob("*.sopsh"):
            shutil.copy(file, folder / file.name)

    # Running

    def sopsh(self, *arguments, office=None, source=None):
        """One run in a computer of its own, so that copies of an office are not taken for older ones."""
        state = self.folder / "state"
        shutil.rmtree(state, ignore_errors=True)
        os.environ["XDG_STATE_HOME"] = str(state)
        command = [self.bench.program, "-w", str(office or self.office), *arguments]
        run = self.run(command, self.folder, self.bench.clock, source, PATIENCE)
        if run.code != 0:
            self.bench.wrong.append(f"model: {' '.join(command[3:])[:60]}: exit {run.code} {run.errors[:200]}")
        return run

    def sqlite(self, database, text):
        script = self.folder / "peer.sql"
        script.write_text(text)
        return self.run(["sqlite3", str(database)], self.folder, self.bench.clock, script)

    def medians(self, *measures):
        """Each measure in turn, as often as asked for; the median of each."""
        times = [[] for _ in measures]
        for _ in range(self.bench.runs):
            for place, measure in enumerate(measures):
                times[place].append(measure())
        return [statistics.median(values) for values in times]

    def line(self, name, value, bar, met):
        verdict = self.bench.judge(met, f"model: {name}: {value}, bar {bar}")
        print(f"{name:<44}{value:>28}  {bar:<16}{verdict}", flush=True)

    # Offices

    def make(self):
        subprocess.run([self.bench.program, "new", str(self.office)], check=True, capture_output=True)
        made = self.sopsh("office.sopsh", str(SCHOOLS), str(APPLICATIONS))
        subprocess.run(["python3", self.here / "peer.py", self.peer, str(SCHOOLS), str(APPLICATIONS)], check=True)
        size = self.office.stat().st_size / 1e6
        print(f"\nmodel: {APPLICATIONS:,} applications of 12 fields and {SCHOOLS:,} schools, made in {made.wall:.1f} s, "
              f"{size:.0f} MB; medians of {self.bench.runs} runs in turn ({self.bench.clock} time)", flush=True)

    # Queries

    def queries(self):
        print(f"{'query':<16}{'sopsh ms':>10}{'sqlite ms':>11}{'faster':>9}  bar")
        for name, bar in {**KERNELS, **OTHERS}.items():
            statement = (self.here / f"{name}.sql").read_text()
            turns = 100 if name in KERNELS else 10
            ours, theirs, answers = [], [], set()
            for _ in range(self.bench.runs):
                once, often = self.sopsh(f"{name}.sopsh", "1"), self.sopsh(f"{name}.sopsh", str(turns + 1))
                ours.append((often.seconds - once.seconds) / turns)
                said = self.sqlite(":memory:", f".restore {self.peer}\n.timer on\n" + 3 * (statement.strip() + "\n"))
                theirs += self.timers(said.answer.decode())
                answers.add(once.answer)
                answers.add(re.split(rb"\n?Run Time", said.answer)[0].strip())
            if len(answers) != 1:
                self.bench.wrong.append(f"model: {name}: answers differ: {sorted(answers)[:2]}"[:300])
            own, other = max(statistics.median(ours), 1e-6), statistics.median(theirs)
            verdict = self.bench.judge(other / own >= bar, f"model: {name} {other / own:.1f}x sqlite3, bar {bar}x")
            print(f"{name:<16}{own * 1000:>10.2f}{other * 1000:>11.1f}{other / own:>8.1f}x  >= {bar}x {verdict}", flush=True)

    def timers(self, text):
        """What sqlite3 says its statements took."""
        found = re.findall(r"Run Time: real ([\d.]+) user ([\d.]+) sys ([\d.]+)", text)
        if self.bench.clock == "cpu":
            return [float(user) + float(system) for _, user, system in found]
        return [float(real) for real, _, _ in found]

    def memory(self):
        """The largest memory of a process that read every field of every record, less that of one that read none."""
        fields = "round category school received receipt-means postmarked state is-late checked service-days score applicant"
        every = "; ".join(f"print (applications | where .{field} == null | count)" for field in fields.split())
        read, none = self.sopsh("-c", every), self.sopsh("-c", "print (applications | take 0 | count)")
        each = (read.memory - none.memory) * 1024 * 1024 / APPLICATIONS
        self.line("memory a record", f"{each:.0f} bytes", f"<= {MEMORY}", each <= MEMORY)

    def what_if(self):
        def turns(count):
            code = f"for i in 1..{count} {{ what-if {{ set A500000 score ($i mod 90); set A900000 service-days $i }} }}"
            return self.sopsh("-c", code).seconds

        once, often = self.medians(lambda: turns(1), lambda: turns(201))
        each = (often - once) / 200 * 1000
        self.line("what-if of two changes", f"{each:.2f} ms", f"<= {WHAT_IF_MS} ms", each <= WHAT_IF_MS)

    # Opening

    def opening(self):
        question = 'print (applications | where .state == "checked" and .score >= 80 | count)'
        statement = "SELECT count(*) FROM application WHERE state = 6 AND score >= 80;\n"
        ours, theirs = self.medians(
            lambda: self.sopsh("--read-only", "-c", question).seconds,
            lambda: self.sqlite(self.peer, statement).seconds,
        )
        shown = f"{ours * 1000:.1f} ms, sqlite3 {theirs * 1000:.0f}: {ours / theirs:.2f}x"
        self.line("open to first answer", shown, f"<= {OPEN}x", ours / theirs <= OPEN)

    def events(self, count):
        """An office of so many events since its image, made in memory: nothing there waits for a disk."""
        shelf = Path("/dev/shm") if Path("/dev/shm").is_dir() else self.folder
        made, kept = shelf / f"sopsh-bench-{os.getpid()}.sop", self.folder / f"events{count}.sop"
        subprocess.run([self.bench.program, "new", str(made)], check=True, capture_output=True)
        self.sopsh(
            "-c", 'add field school pupils number; add school {code: "1", name: "ก"}; add school {code: "2", name: "ข"}',
            office=made)
        shutil.copy(made, self.folder / "few.sop")
        script = self.folder / "events.sopsh"
        script.write_text(
            f"for i in 1..{count} {{ set \"s-{{1 + $i mod 2}}\" pupils ($i mod 900); commit }}\n"
            "print done\nfor i in 1..1_000_000_000_000 { let x = $i }\n"
        )
        # It is ended before its own end, where it would make an image.
        command = [self.bench.program, "-w", str(made), str(script)]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        while process.poll() is None and not self.has(made, count + 1):
            time.sleep(0.5)
        process.kill()
        process.wait()
        process.stdout.close()
        for file in shelf.glob(f"sopsh-bench-{os.getpid()}.sop*"):
            shutil.move(file, self.folder / file.name.replace(made.name, kept.name))
        return kept

    def has(self, office, sequence):
        asked = subprocess.run(
            ["sqlite3", "-readonly", str(office), "SELECT max(seq) FROM event"], capture_output=True, text=True)
        return asked.stdout.strip().isdigit() and int(asked.stdout) >= sequence

    def replaying(self):
        tail = self.events(TAIL)
        ask = ("--read-only", "-c", "print (schools | count)")
        few, many = self.medians(
            lambda: self.sopsh(*ask, office=self.folder / "few.sop").seconds,
            lambda: self.sopsh(*ask, office=tail).seconds,
        )
        spent = (many - few) * 1000
        self.line(f"{TAIL:,} events of tail", f"{spent:.1f} ms", f"<= {TAIL_MS} ms", spent <= TAIL_MS)

    def verifying(self):
        """`audit` opens the office, which tells all events once, and tells them again: the second is what verifies."""
        many = self.events(EVENTS // 10 if self.bench.runs < 5 else EVENTS)
        share = 10 if self.bench.runs < 5 else 1
        opened, audited = self.medians(
            lambda: self.sopsh("--read-only", "-c", "print (schools | count)", office=many).seconds,
            lambda: self.sopsh("--read-only", "-c", "print (audit).events", office=many).seconds,
        )
        spent = (audited - opened) * share
        self.line(f"{EVENTS:,} events verified", f"{spent:.2f} s", f"<= {VERIFY_S} s", spent <= VERIFY_S)

    def starting(self):
        """Starting beside an office of 10,000 records, and a first question to it."""
        office = self.folder / "small.sop"
        subprocess.run([self.bench.program, "new", str(office)], check=True, capture_output=True)
        self.sopsh("office.sopsh", "500", "9500", office=office)
        program = self.bench.program
        commands = {
            "bash": ["bash", "--norc", "-c", ":"],
            "start": [program, "-w", str(office), "-c", ""],
            "first": [program, "-w", str(office), "-c", "applications | where .score >= 80 | count"],
        }
        times = {name: [] for name in commands}
        for _ in range(50 if self.bench.runs < 5 else 200):
            for name, command in commands.items():
                times[name].append(self.run(command, self.folder, self.bench.clock).seconds)
        bash, start, first = (statistics.median(times[name]) for name in commands)
        shown = f"{start * 1000:.2f} ms, bash {bash * 1000:.2f}: {start / bash:.2f}x"
        self.line("start with 10,000 records", shown, f"<= {START}x bash", start / bash <= START)
        print(f"{'and its first question':<44}{f'{first * 1000:.2f} ms: {first / bash:.2f}x':>28}")

    # Keeping

    def committing(self):
        """Commands one by one, each answered before the next is typed, beside SQLite's commits of 300 bytes."""
        lines = "".join(f"set s-{70_000_001 + i} pupils {i % 900}; commit\n" for i in range(COMMITS))
        (self.folder / "lines.sopsh").write_text(lines)
        (self.folder / "none.sopsh").write_text("print (schools | count)\n")
        office, base = self.folder / "commits.sop", self.folder / "small.sop"
        events = "CREATE TABLE event(seq INTEGER PRIMARY KEY, tx BLOB, hash BLOB, open BLOB);"
        one = "BEGIN IMMEDIATE; INSERT INTO event VALUES({},randomblob(16),randomblob(32),randomblob(150)); COMMIT;"
        inserts = MODE + events + "\n".join(one.format(i) for i in range(1, COMMITS + 1)) + "\n"

        def ours(script):
            shutil.copy(base, office)
            os.sync()
            return self.sopsh(script, office=office).wall

        def theirs(text):
            database = self.folder / "commits.db"
            database.unlink(missing_ok=True)
            return self.sqlite(database, text).wall

        kept, none, inserted, opened = self.medians(
            lambda: ours("lines.sopsh"), lambda: ours("none.sopsh"), lambda: theirs(inserts),
            lambda: theirs(MODE + events))
        own, other = (kept - none) / COMMITS, (inserted - opened) / COMMITS
        shown = f"{own * 1e3:.2f} ms, sqlite3 {other * 1e3:.2f}: {own / other:.2f}x"
        self.line("one confirmed command (wall)", shown, f"<= {COMMIT}x", own / other <= COMMIT)

    def changing(self):
        office = self.folder / "changed.sop"

        def run(code):
            shutil.copy(self.office, office)
            # Or the first sync would wait for the copy.
            os.sync()
            return self.sopsh("-c", code, office=office).seconds

        loop, table, none = self.medians(
            lambda: run(f"for a in (applications | take {CHANGES}) {{ set $a score 55.5 }}"),
            lambda: run(f"applications | take {CHANGES} | set score 55.5"),
            lambda: run("print (applications | take 1 | count)"))
        for name, spent in (("in a loop", loop), ("of a table", table)):
            ms = spent * 1000
            shown = f"{ms:.0f} ms, {none * 1000:.0f} without"
            self.line(f"{CHANGES:,} changes {name}, with commit", shown, f"<= {CHANGES_MS} ms", ms <= CHANGES_MS)

    # Taking in

    def importing(self):
        for kind, write in (("person", write_persons), ("application", write_applications)):
            source = self.folder / f"{kind}.csv"
            columns = write(source)
            fresh = self.folder / "fresh.sop"
            fresh.unlink(missing_ok=True)
            subprocess.run([self.bench.program, "new", str(fresh)], check=True, capture_output=True)
            if kind == "application":
                self.sopsh("office.sopsh", "3000", "1", office=fresh)
            office, database = self.folder / "taken.sop", self.folder / "taken.db"

            def ours():
                shutil.copy(fresh, office)
                os.sync()
                return self.sopsh("-c", f'import {kind} "{kind}.csv"', office=office)

            def theirs():
                database.unlink(missing_ok=True)
                os.sync()
                table = f"CREATE TABLE taken({', '.join(f'c{i} TEXT' for i in range(columns))});"
                return self.sqlite(database, f"{MODE}{table}\n.import --csv --skip 1 {source} taken\n")

            memory = []

            def own():
                run = ours()
                memory.append(run.memory)
                return run.seconds

            taken, imported = self.medians(own, lambda: theirs().seconds)
            shown = f"{taken * 1000:.0f} ms, sqlite3 {imported * 1000:.0f}: {imported / taken:.2f}x"
            size = source.stat().st_size / 1e6
            self.line(
                f"{PEOPLE:,} rows, {kind}, {size:.0f} MB of CSV", shown, f">= {IMPORT}x", imported / taken >= IMPORT)
            print(f"{'and its largest memory':<44}{f'{max(memory):.0f} MB':>28}")

    def all(self):
        self.make()
        self.queries()
        print()
        self.memory()
        self.what_if()
        self.opening()
        self.replaying()
        self.verifying()
        self.starting()
        self.committing()
        self.changing()
        self.importing()


FIRST = "สมชาย สมหญิง ประยุทธ วิไล มานี ชูใจ ปิติ วีระ สุดา อรทัย กนก พรทิพย์ นภา ธีระ ศิริพร อำนาจ จันทร์ รัตนา ไพศาล เพชร".split()
LAST = "ใจดี รักเรียน แสงทอง บุญมา ศรีสุข ทองดี มีชัย พงษ์ไพร แก้วใส สุขสม วงศ์ดี ชัยมงคล".split()


def citizen(number):
    digits = f"1{number:011d}"
    return digits + str((11 - sum(int(d) * (13 - place) for place, d in enumerate(digits)) % 11) % 10)


def write_persons(path):
    """Persons: most of what they say is personal, so every row is committed to."""
    with path.open("w", encoding="utf-8") as out:
        out.write("prefix,name,english-name,citizen-id,birth-date,position,in-service,subject-taught,phone,email,address,note\n")
        for i in range(PEOPLE):
            out.write(
                f"{('นาย', 'นาง', 'นางสาว')[i % 3]},{FIRST[i % 20]} {LAST[i * 7 % 12]}{i},Person {i},{citizen(i)},"
                f"{date(1965, 1, 1) + timedelta(days=i * 7919 % 12000)},ครู,"
                f"{date(1990, 1, 1) + timedelta(days=i * 31 % 9000)},{('คณิตศาสตร์', 'ภาษาไทย', 'วิทยาศาสตร์')[i % 3]},"
                f"08{i:08d},p{i}@example.com,\"{i % 300} หมู่ {i % 12} ต.บ้านนา อ.เมือง\",หมายเหตุ {i % 97}\n")
    return 12


def write_applications(path):
    """Applications: references, choices, days and numbers, and the name of the applicant."""
    states = "received late incomplete sent-back complete checked ineligible".split()
    means = "by-hand post system email".split()
    with path.open("w", encoding="utf-8") as out:
        out.write("round,category,school,received,receipt-means,postmarked,state,is-late,checked,service-days,score,applicant\n")
        for i in range(PEOPLE):
            out.write(
                f"award-2569-{1 + i % 5},CG{1 + i * 31 % 12},s-{70_000_001 + i * 7919 % 3000},"
                f"2026-0{1 + i % 9}-{10 + i % 18}T08:{10 + i % 50},{means[i % 4]},2026-01-{10 + i % 20},{states[i % 7]},"
                f"{'true' if i % 10 == 0 else 'false'},{date(2026, 6, 1) + timedelta(days=i * 29 % 200)},{i * 13 % 12000},"
                f"{50 + i * 7919 % 5001 / 100:.2f},{FIRST[i % 20]} {LAST[i * 7 % 12]} {i * 7919 % 99_991}\n")
    return 12
