"""Measures a whole award round of very many applications beside Python with sqlite3: `scripts/bench award`."""

import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent / "award"
COUNT, WEIGHTINGS, TODAY = 100_000, 1_000, "2568-12-23"
RATIO, SWEEP_S = 0.50, 10.0
WINNERS = "applications | where .state == selected | get id | to-json"


class Round:
    """One office, and the database of the peer, over the same made-up files."""

    def __init__(self, bench, folder):
        self.bench, self.folder = bench, folder
        self.office = folder / "office.sop"
        self.base = folder / "peer.db"

    def sopsh(self, *arguments):
        command = [self.bench.program, "-w", str(self.office), "--today", TODAY, "--max-steps", "100000000000"]
        return timed([*command, *arguments], self.folder)

    def once(self):
        """The round run by each, from nothing: seconds of one, seconds of the other."""
        for path in [*self.folder.glob("office.sop*"), *self.folder.glob("peer.db*")]:
            path.unlink()
        shutil.rmtree(self.folder / "documents", ignore_errors=True)
        subprocess.run([self.bench.program, "new", str(self.office)], capture_output=True, check=True)
        script = shutil.copy(HERE / "award.sopsh", self.folder)  # what it reads lies beside it
        ours, _ = self.sopsh(script)
        theirs, _ = timed([sys.executable, str(HERE / "peer.py"), str(self.folder), str(self.base)], self.folder)
        return ours, theirs

    def compare(self):
        """Both chose the same."""
        _, said = self.sopsh("-c", WINNERS)
        ours = {int(word.strip('" \n')[1:]) for word in said.strip("[] \n").split(",") if word.strip()}
        with sqlite3.connect(self.base) as base:
            theirs = {row[0] for row in base.execute("select id from application where state = 'selected'")}
        if ours != theirs or not ours:
            self.bench.wrong.append(f"award: {len(ours ^ theirs)} were chosen by one and not by the other")
        return len(ours)

    def sweep(self):
        script = self.folder / "sweep.sopsh"
        script.write_text(
            f"let w = (1..{WEIGHTINGS} | each {{|i| {{work: 20 + $i mod 40, self: 10 + $i mod 17, people: 10 + $i mod 13,"
            " innovation: 10 + $i mod 29} })\nprint (sweep $w --round award-2568-1 | count)\n"
        )
        seconds, said = self.sopsh(str(script))
        if said.strip() != str(WEIGHTINGS):
            self.bench.wrong.append(f"award: the sweep gave {said[:60]!r}")
        return seconds


def timed(command, folder):
    begin = time.perf_counter()
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"award: {' '.join(command)[-80:]}: exit {done.returncode} {done.stderr[:300]}")
    return time.perf_counter() - begin, done.stdout


def measure(bench, runs):
    print(f"\naward, {COUNT:,} applications scored by 7, median seconds of {runs} runs in turn")
    with tempfile.TemporaryDirectory(prefix="sopsh-award-") as name:
        folder = Path(name)
        subprocess.run([sys.executable, str(HERE / "make.py"), name, str(COUNT)], check=True)
        round_ = Round(bench, folder)
        pairs = [round_.once() for _ in range(runs)]
        ours, theirs = (statistics.median(times) for times in zip(*pairs))
        chosen = round_.compare()
        verdict = bench.judge(ours / theirs <= RATIO, f"award: {ours / theirs:.2f} of Python's time")
        print(f"the round {ours:8.1f}  python + sqlite3 {theirs:6.1f}  × {ours / theirs:.2f}  {verdict}  {chosen} chosen by both")
        seconds = round_.sweep()
        verdict = bench.judge(seconds <= SWEEP_S, f"award: sweep {seconds:.1f} s")
        print(f"sweep of {WEIGHTINGS:,} weightings {seconds:6.1f}  of {SWEEP_S:.0f}  {verdict}", flush=True)
