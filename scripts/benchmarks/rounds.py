"""Measures what is read over many rounds, beside a plain reference: `scripts/bench rounds`."""

import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
AWARD = HERE.parent.parent / "Sources/CProcedures/library/award.sopsh"
DUE_MS, CONFORMANCE_MS, MIGRATION_MS = 20.0, 1000.0, 1000.0
TODAY = "2026-11-20"

PROCEDURE = """procedure visit "การเยี่ยมโรงเรียน" "School visits" --opens-on asked {{
  event asked "รับคำขอ" "asked" --from happened
  step plan "วางแผน" "Plan" --row 1 {{ actor officer; within {days} --after asked }}
{middle}  step go "เยี่ยม" "Go" --row 3 {{ actor officer; none; follows plan }}
  step report "รายงาน" "Report" --row 4 {{ actor officer; within {last} --after asked; follows go }}
}}
"""


class Office:
    """One office in a file, and scripts run on it."""

    def __init__(self, bench, name):
        self.bench = bench
        self.path = bench.folder / f"{name}.sop"
        self.run(["new", str(self.path)])

    def run(self, arguments):
        done = subprocess.run(
            [self.bench.program, *arguments], cwd=self.bench.folder, capture_output=True, text=True, check=False
        )
        if done.returncode != 0:
            self.bench.wrong.append(f"rounds: {' '.join(arguments)[:60]}: exit {done.returncode} {done.stderr[:200]}")
        return done.stdout

    def script(self, text, *arguments):
        script = self.bench.folder / "rounds.sopsh"
        script.write_text(text)
        return self.run(["-w", str(self.path), "--today", TODAY, "--max-steps", "100000000000", str(script), *arguments])

    def csv(self, line):
        return self.run(["-w", str(self.path), "--today", TODAY, "--format", "csv", "-c", line]).replace("\r", "")

    def seconds(self, text):
        """What one run of a line takes: eleven in a script less one, the median of several."""
        times = []
        for _ in range(max(self.bench.runs, 3)):
            spent = []
            for count in (1, 11):
                begin = time.perf_counter()
                self.script(f"for i in 1..{count} {{ let x = ({text}) }}\n")
                spent.append(time.perf_counter() - begin)
            times.append((spent[1] - spent[0]) / 10)
        return statistics.median(times)


def measure(bench):
    print("\nrounds, median ms")
    office = Office(bench, "rounds")
    office.script((HERE / "rounds/office.sopsh").read_text(), "10000", "60000")
    for line, title, bar in (
        ("due", "due, 10,000 rounds", DUE_MS), ("due --within 3wd", "due --within 3wd", DUE_MS),
        ("overdue", "overdue", DUE_MS), ("conformance all", "conformance, 60,000", CONFORMANCE_MS),
    ):
        report(bench, title, office.seconds(line), bar)
    verdicts(bench, office)
    migration(bench)


def report(bench, title, seconds, bar):
    verdict = bench.judge(seconds * 1000 <= bar, f"{title}: {seconds * 1000:.1f} ms")
    print(f"{title:<24}{seconds * 1000:9.1f}  of {bar:6.0f}  {verdict}", flush=True)


def verdicts(bench, office):
    """The same verdicts as a plain walk in Python."""
    columns = "round fits disordered missing left-out unknown late"
    said = office.csv(f"conformance all | select {columns}").split("\n", 1)[1].strip()
    begin = time.perf_counter()
    plain = subprocess.run(
        [sys.executable, str(HERE / "rounds/reference.py"), str(AWARD), "10001", "60000"],
        capture_output=True, text=True, check=True,
    ).stdout.strip()
    spent = time.perf_counter() - begin
    if said != plain:
        pairs = [(a, b) for a, b in zip(said.split("\n"), plain.split("\n")) if a != b]
        bench.wrong.append(f"conformance: {len(pairs)} verdicts differ, first {pairs[:1]}")
        return
    fits = said.count(",true,")
    print(f"verdicts                 60,000 as in Python ({spent * 1000:.0f} ms there), {fits:,} fit")


def migration(bench):
    """A thousand rounds to a version with other limits and a step less, and back by undo."""
    office = Office(bench, "migration")
    old = PROCEDURE.format(days=3, last=10, middle='  step call "นัดหมาย" "Call" --row 2 { actor officer; none; follows plan }\n')
    new = PROCEDURE.format(days=2, last=12, middle="")
    office.script(old)
    rounds = "\n".join(f'open visit "โรงเรียน {i}" --since 2026-11-18' for i in range(1000))
    office.script(rounds + "\n")
    office.script(new)
    before = office.csv("tasks; rounds")
    times = []
    for _ in range(max(bench.runs, 3)):
        spent = []
        for line in ("tasks | count", "migrate all --to visit@2"):
            begin = time.perf_counter()
            office.script(line + "\n")
            spent.append(time.perf_counter() - begin)
        times.append(spent[1] - spent[0])
        if office.csv("tasks; rounds") == before:
            bench.wrong.append("migration: nothing moved")
        office.script("undo\n")
        if office.csv("tasks; rounds") != before:
            bench.wrong.append("migration: undo did not bring back what was")
    report(bench, "migrate 1,000 rounds", statistics.median(times), MIGRATION_MS)
