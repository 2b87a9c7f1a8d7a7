"""Measures sopsh beside its peers, in turn, and says which bars are met. `scripts/bench --help`."""

import argparse
import json
import math
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import award
import data
import model
import rounds

HERE = Path(__file__).resolve().parent
SECTIONS = ("bars", "more", "formats", "start", "tools", "days", "rounds", "model", "award")
NINE = ("fib", "loop", "calls", "closures", "text", "records", "maps", "sort", "trees")
DECIMALS = ("decimals", "division")
ENDINGS = {"sopsh": "sopsh", "lua": "lua", "python": "py", "tcl": "tcl"}
SLOW = 8.0  # a run longer than this many seconds is not repeated
LIMIT = 60.0  # and one longer than this is ended

NINE_MEAN, NINE_EACH = 0.60, 1.00
DECIMALS_LUA, DECIMALS_PYTHON = 2.50, 0.15
START_BASH, TOOLS_MS = 1.2, 5.0
DAYS_NATIVE, DAYS_LANGUAGE, DUES_NATIVE = 100_000_000, 5_000_000, 1_000_000


class Run:
    """One run of a program: how long, how much memory, what it said."""

    def __init__(self, command, folder, clock, source=None, limit=LIMIT):
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
            given = open(source, "rb") if source else subprocess.DEVNULL
            begin = time.perf_counter()
            process = subprocess.Popen(command, cwd=folder, stdin=given, stdout=out, stderr=errors)
            timer = threading.Timer(limit, process.kill)
            timer.start()
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.perf_counter() - begin
            timer.cancel()
            process.returncode = os.waitstatus_to_exitcode(status)
            if source:
                given.close()
            self.seconds = usage.ru_utime + usage.ru_stime if clock == "cpu" else wall
            self.wall = wall
            self.memory = usage.ru_maxrss / 1024  # never below what this driver itself had at the fork
            self.code = process.returncode
            out.seek(0)
            errors.seek(0)
            self.answer = out.read().strip()
            self.errors = errors.read().decode(errors="replace").strip()


class Bench:
    def __init__(self, program, runs, clock, folder):
        self.program = program
        self.runs = runs
        self.clock = clock
        self.folder = folder
        self.over = []
        self.wrong = []
        lua = next((found for found in map(shutil.which, ("lua5.4", "lua")) if found), None)
        self.commands = {
            "sopsh": [program, "--scratch"],
            "lua": [lua] if lua else None,
            "python": [sys.executable],
            "tcl": [shutil.which("tclsh")] if shutil.which("tclsh") else None,
        }

    # Programs

    def measure(self, name, section):
        """Medians in seconds and the largest memory by peer, each run in turn."""
        peers = {
            peer: command + [f"{name}.{ENDINGS[peer]}"]
            for peer, command in self.commands.items()
            if command and (HERE / section / f"{name}.{ENDINGS[peer]}").exists()
        }
        for peer in peers:
            file = f"{name}.{ENDINGS[peer]}"
            shutil.copy(HERE / section / file, self.folder / file)
        seconds = {peer: [] for peer in peers}
        memory = dict.fromkeys(peers, 0.0)
        answers = {}
        done = set()
        for _ in range(self.runs):
            for peer, command in peers.items():
                if peer in done:
                    continue
                run = Run(command, self.folder, self.clock)
                if run.code != 0:
                    why = f"ended after {LIMIT:.0f} s" if run.wall >= LIMIT else f"exit {run.code}"
                    line = run.errors.splitlines()[0] if run.errors else ""
                    self.wrong.append(f"{name}: {peer} failed, {why} {line}".rstrip())
                    seconds[peer] = []
                    done.add(peer)
                    continue
                seconds[peer].append(run.seconds)
                memory[peer] = max(memory[peer], run.memory)
                answers[peer] = run.answer
                if run.wall > SLOW:
                    done.add(peer)
        first = next(iter(answers.values()), None)
        if any(answer != first for answer in answers.values()):
            shown = ", ".join(f"{peer} {answer[:60].decode(errors='replace')!r}" for peer, answer in answers.items())
            self.wrong.append(f"{name}: answers differ: {shown}")
            seconds.pop("sopsh", None)  # a wrong answer has no time
        medians = {peer: statistics.median(times) for peer, times in seconds.items() if times}
        return medians, memory

    def programs(self, section, names):
        """The table of one folder of programs."""
        found = sorted(path.stem for path in (HERE / section).glob("*.sopsh"))
        if section == "bars":
            found.sort(key=lambda name: (NINE + DECIMALS + (name,)).index(name))
        found = [name for name in found if section in names or name in names]
        if not found:
            return
        print(f"\n{section}, median ms of {self.runs} runs in turn ({self.clock} time)")
        print(row("program", *ENDINGS, "×lua", "×python", "×tcl", "MB", "MB lua", ""))
        table = {}
        for name in found:
            medians, memory = self.measure(name, section)
            table[name] = medians
            print(
                row(
                    name,
                    *(number(medians.get(peer), 1000) for peer in ENDINGS),
                    *(ratio(medians, peer) for peer in ("lua", "python", "tcl")),
                    number(memory.get("sopsh"), 1),
                    number(memory.get("lua"), 1),
                    self.verdict(name, section, medians),
                ),
                flush=True,
            )
        self.means(section, table)

    def verdict(self, name, section, medians):
        if "sopsh" not in medians:
            return self.judge(False, f"{name}: failed") if section == "bars" else "failed"
        against = {peer: medians["sopsh"] / time for peer, time in medians.items()}
        if section == "bars" and name in NINE:
            return self.judge(all(value <= NINE_EACH for value in against.values()), f"{name}: slower than a peer")
        if section == "bars" and name in DECIMALS:
            met = against.get("lua", 0) <= DECIMALS_LUA and against.get("python", 0) <= DECIMALS_PYTHON
            return self.judge(met, f"{name}: over the bar of decimals")
        slower = [peer for peer, value in against.items() if value > 1]
        return "slower than " + ", ".join(slower) if slower else ""

    def means(self, section, table):
        groups = {"nine": NINE} if section == "bars" else {f"all {section}": tuple(table)}
        for title, names in groups.items():
            values = []
            for peer in ("lua", "python", "tcl"):
                both = [table[n] for n in names if "sopsh" in table.get(n, {}) and peer in table[n]]
                values.append(geometric([times["sopsh"] / times[peer] for times in both]))
            if not any(values):
                continue
            verdict = ""
            if title == "nine" and all(name in table for name in names) and values[0]:
                complete = all("sopsh" in table[name] and "lua" in table[name] for name in names)
                what = f"geometric mean {values[0]:.2f}× lua" + ("" if complete else " of those that ran")
                verdict = self.judge(complete and values[0] <= NINE_MEAN, what)
            shown = [f"{value:.2f}" if value else "" for value in values]
            print(row(f"mean, {title}", "", "", "", "", *shown, "", "", verdict))

    def judge(self, met, what):
        if met:
            return "PASS"
        self.over.append(what)
        return "over"

    # Files

    def formats(self, names):
        wanted = [n for n in ("csvin", "csvround", "jsonin", "jsonround") if "formats" in names or n in names]
        if not wanted:
            return
        if any(name.startswith("csv") for name in wanted):
            data.write_people(self.folder)
        if any(name.startswith("json") for name in wanted):
            data.write_json(self.folder)
        print(f"\nformats, median ms of {self.runs} runs in turn ({self.clock} time)")
        print(row("program", "sopsh", "python", "×python", "MB/s", "python", "MB", "MB py", "", "", "", ""))
        medians = {}
        for name in wanted:
            times, memory = self.measure(name, "formats")
            medians[name] = times
            size = (self.folder / ("people.csv" if name.startswith("csv") else "people.json")).stat().st_size / 1e6
            reading = medians.get(name.replace("round", "in"), {})
            rates = {}
            for peer, seconds in times.items():
                spent = seconds - (reading.get(peer, 0) if name.endswith("round") else 0)
                if spent > 0 and (name.endswith("in") or peer in reading):
                    rates[peer] = size / spent
            print(
                row(
                    name,
                    *(number(times.get(peer), 1000) for peer in ("sopsh", "python")),
                    ratio(times, "python"),
                    *(number(rates.get(peer), 1) for peer in ("sopsh", "python")),
                    *(number(memory.get(peer), 1) for peer in ("sopsh", "python")),
                    "", "", "", "out" if name.endswith("round") else "in",
                ),
                flush=True,
            )

    # Start

    def start(self):
        """How long each takes to start and do nothing."""
        commands = {
            "bash": ["bash", "--norc", "-c", ":"],
            "sopsh": [self.program, "--scratch", "-c", ""],
            "lua": (self.commands["lua"] or [""]) + ["-e", ""],
            "python": [sys.executable, "-c", ""],
            "tcl": (self.commands["tcl"] or [""]) + [os.devnull],
            "sqlite3": ["sqlite3", ":memory:", ""],
        }
        commands = {name: command for name, command in commands.items() if shutil.which(command[0])}
        failed = [name for name, command in commands.items() if Run(command, self.folder, self.clock).code != 0]
        if failed:
            self.wrong.append("start: failed: " + ", ".join(failed))
            return
        spawns = 50 if self.runs < 5 else 200
        times = {name: [] for name in commands}
        hyperfine = shutil.which("hyperfine")
        if hyperfine:
            for _ in range(5):
                self.hyperfine(hyperfine, commands, times, spawns // 5)
        else:
            for _ in range(spawns):
                for name, command in commands.items():
                    times[name].append(spawn(command))
        medians = {name: statistics.median(values) for name, values in times.items()}
        print(f"\nstart, median ms of {spawns} runs in turn ({'hyperfine -N' if hyperfine else 'spawned'})")
        for name, seconds in medians.items():
            against = seconds / medians["bash"]
            verdict = ""
            if name == "sopsh":
                verdict = self.judge(against <= START_BASH, f"start: {against:.2f}× bash")
            print(f"{name:<14}{seconds * 1000:8.2f}  {against:6.2f}× bash  {verdict}".rstrip())

    def hyperfine(self, hyperfine, commands, times, runs):
        report = self.folder / "hyperfine.json"
        quoted = [" ".join(f"'{part}'" for part in command) for command in commands.values()]
        subprocess.run(
            [hyperfine, "-N", "--warmup", "5", "--runs", str(runs), "--style", "none", "--export-json", report, *quoted],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        for name, result in zip(commands, json.loads(report.read_text())["results"]):
            times[name] += result["times"]

    # Tools

    def tools(self):
        """What check and fmt take for a thousand lines, less the start."""
        print(f"\ntools, median ms per 1,000 lines of {self.runs} runs in turn ({self.clock} time)")
        for lines in (1_000, 10_000, 50_000):
            name = f"lines{lines}.sopsh"
            data.write_script(self.folder, name, lines)
            count = (self.folder / name).read_text().count("\n")
            commands = {
                "check": ([self.program, "check", name], None),
                "fmt": ([self.program, "fmt"], self.folder / name),
                "start": ([self.program, "--version"], None),
            }
            times = {tool: [] for tool in commands}
            for _ in range(max(self.runs, 5)):
                for tool, (command, source) in commands.items():
                    run = Run(command, self.folder, self.clock, source)
                    if run.code != 0:
                        self.wrong.append(f"{tool} of {lines} lines: exit {run.code} {run.errors[:200]}")
                    times[tool].append(run.seconds)
            start = statistics.median(times["start"])
            for tool in ("check", "fmt"):
                spent = max(0.0, statistics.median(times[tool]) - start) * 1_000_000 / count
                verdict = self.judge(spent <= TOOLS_MS, f"{tool} of {lines} lines: {spent:.1f} ms per 1,000")
                print(f"{tool:<8}{lines:>8,} lines{spent:8.2f}  {verdict}")


    # Working days

    def days(self):
        """Working-day additions a second, in native code and from the language, loop and all."""
        print(f"\ndays, working-day additions a second, best of {self.runs} runs ({self.clock} time)")
        office = self.folder / "office.sop"
        subprocess.run([self.program, "new", office], check=True, stderr=subprocess.DEVNULL)
        script = HERE / "days" / "additions.sopsh"
        day_off = 'add holiday 2569-12-22 "วันหยุดพิเศษ"'
        subprocess.run([self.program, "-w", office, "-c", day_off], check=True, stderr=subprocess.DEVNULL)
        measured = [
            ("native", 200_000_000, DAYS_NATIVE, self.native("native")),
            ("due dates", 2_000_000, DUES_NATIVE, self.native("dues")),
            ("language", 2_000_000, DAYS_LANGUAGE, [self.program, "--scratch", script]),
            ("in an office", 2_000_000, DAYS_LANGUAGE, [self.program, "-w", office, script]),
        ]
        for name, count, bar, command in measured:
            if command is None:
                print(f"{name:<14}          –  not built")
                continue
            runs = [Run(command, self.folder, self.clock) for _ in range(self.runs)]
            for run in runs:
                if run.code != 0:
                    self.wrong.append(f"days {name}: exit {run.code} {run.errors[:200]}")
            rate = count / min(run.seconds for run in runs)
            verdict = self.judge(rate >= bar, f"days {name}: {rate:,.0f} a second")
            print(f"{name:<14}{rate / 1_000_000:9.1f} million  {verdict}")

    def native(self, name):
        """A small program over modules of the release build, linked with their objects; None where there is none."""
        root = HERE.parent.parent
        build = root / ".build" / "release"
        parts = ("CProcedures", "Office", "Model", "Values", "Digest", "Calendars", "Failures", "Text")
        objects = [str(path) for part in parts for path in build.glob(f"{part}.build/*.o")]
        if not objects or not shutil.which("swiftc"):
            return None
        program = self.folder / name
        modules = [f"-I{path}" for path in (build / "Modules", *(root / "Sources" / part for part in ("CThai", "CNettle")), build / "CProcedures.build")]
        source = str(HERE / "days" / f"{name}.swift")
        libraries = ["-lthai", "-lnettle", "-o", str(program)]
        subprocess.run(["swiftc", "-O", *modules, source, *objects, *libraries], check=True)
        return [str(program)]


def row(name, *cells):
    widths = (9, 9, 9, 9, 8, 8, 8, 7, 7)
    return f"{name:<16}" + "".join(f"{cell:>{width}}" for cell, width in zip(cells, widths)) + "  " + cells[-1]


def number(value, scale):
    return f"{value * scale:.0f}" if value is not None else "–"


def ratio(medians, peer):
    if "sopsh" not in medians or peer not in medians:
        return "–"
    return f"{medians['sopsh'] / medians[peer]:.2f}"


def geometric(values):
    return math.exp(statistics.fmean(map(math.log, values))) if values else None


def spawn(command):
    begin = time.perf_counter()
    subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begin


def main():
    parser = argparse.ArgumentParser(
        prog="scripts/bench",
        description="Measures sopsh beside lua, python and tcl.",
        epilog="NAME is a program, or one of: " + " ".join(SECTIONS) + ". Exit 1: an answer is wrong or a bar is missed.",
    )
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--quick", action="store_true", help="2 runs instead of 5")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--cpu", action="store_true", help="processor time instead of wall time, for a busy machine")
    options = parser.parse_args()
    names = set(options.names or SECTIONS)
    known = set(SECTIONS) | {path.stem for path in HERE.glob("*/*.sopsh") if path.parent.name in ("bars", "more")}
    if names - known:
        parser.error("no such program: " + " ".join(sorted(names - known)))
    program = os.environ["SOPSH_PROGRAM"]
    with tempfile.TemporaryDirectory(prefix="sopsh-bench-") as folder:
        runs = 2 if options.quick else options.runs
        bench = Bench(os.path.abspath(program), runs, "cpu" if options.cpu else "wall", Path(folder))
        bench.programs("bars", names)
        bench.programs("more", names)
        bench.formats(names)
        if "start" in names:
            bench.start()
        if "tools" in names:
            bench.tools()
        if "days" in names:
            bench.days()
        if "rounds" in names:
            rounds.measure(bench)
        if "model" in names:
            model.Model(bench, Run, Path(folder)).all()
        if "award" in names:
            award.measure(bench, min(runs, 3))
    for title, lines in (("wrong", bench.wrong), ("over the bars", bench.over)):
        if lines:
            print(f"\n{title}:")
            print("\n".join(f"  {line}" for line in lines))
    return 1 if bench.wrong or bench.over else 0


if __name__ == "__main__":
    sys.exit(main())
