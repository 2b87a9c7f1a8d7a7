"""Times at the prompt, measured from outside by a terminal of our own: `scripts/bench prompt`.

The first prompt beside sqlite3's; the echo of a key, its bytes, and Tab, with everything on, a history of 100,000
entries and an office of 100,000 people; the list of the history; Ctrl-C while something runs.
"""
import os
import statistics
import subprocess
import sys
import tempfile
import time

from terminal import Terminal

LINE = 'people | where .name has "สม" | get name # ครูดีเด่นประจำปี ที่นี่ น้ำ '
ENTRIES, PEOPLE = 100_000, 100_000
PROMPT = b"sopsh> "
# Commands that would run for long, each in its own way: a loop of the machine, a stage, a sort, a text.
ENDLESS = [
    "var i = 0; while true { $i = $i + 1 }", "1..300000000 | each { $it * 2 } | count",
    "1..20000000 | sort --desc | first", "1..10000000 | reverse | unique | count",
    "1..6000000 | each { {a: $it} } | sort .a --desc | first",
]


def first(words, text, settings, times=40):
    spans = []
    for _ in range(times):
        terminal = Terminal(words, settings=settings)
        if terminal.wait_for(text) is None:
            sys.exit(f"no prompt from {words[0]}")
        spans.append(time.perf_counter() - terminal.start)
        terminal.close()
    return statistics.median(spans) * 1e3


def make_history(folder):
    os.makedirs(f"{folder}/.local/state/sopsh", mode=0o700)
    with open(f"{folder}/.local/state/sopsh/history", "w", encoding="utf-8") as file:
        for n in range(ENTRIES):
            text = ("schools | where .code == \"{0}\" | get name", "round-{0} | tasks | take {0}",
                    "let คะแนน{0} = [{0} 82.5 91] | mean", "add school {{code: \"{0}\", name: \"โรงเรียน {0}\"}}")[n % 4]
            file.write(f"{1763000000 + n}\t0\t12\t/work\t{text.format(n)}\n")
    os.chmod(f"{folder}/.local/state/sopsh/history", 0o600)


def make_office(program, folder, settings):
    with open(f"{folder}/people.csv", "w", encoding="utf-8") as file:
        file.write("name\n")
        for n in range(PEOPLE):
            file.write(f"สม{'ศรี ชาย หญิง ใจ'.split()[n % 4]} ใจงาม{n}\n")
    for words in (["new", "office.sop"], ["-c", 'import person "people.csv"'], ["-c", "people | count"]):
        done = subprocess.run(
            [program, *words], cwd=folder, env={**os.environ, **settings}, capture_output=True, text=True, check=False)
        if done.returncode:
            sys.exit(f"the office was not made: {done.stderr}")
    return done.stdout.strip()


def until_quiet(terminal, quiet=0.004):
    """When the last byte of the answer came, and the answer."""
    data, last = b"", time.perf_counter()
    patience = 2.0
    while True:
        more = terminal.read(patience)
        if not more:
            return last, data
        last = time.perf_counter()
        data += more
        patience = quiet


def echo(terminal, rounds):
    spans, sent, keys = [], 0, 0
    for _ in range(rounds):
        for character in LINE:
            start = time.perf_counter()
            terminal.write(character.encode())
            end, data = until_quiet(terminal)
            spans.append(end - start)
            sent += len(data)
            keys += 1
        terminal.write(b"\x15")
        terminal.drain(0.02)
    spans.sort()
    return spans[len(spans) // 2] * 1e6, spans[len(spans) * 99 // 100] * 1e6, sent / keys


def pressed(terminal, before, key, after, times, quiet=0.004):
    """Median and worst span from a key to the end of its answer, each time after typing the same."""
    spans = []
    for _ in range(times):
        terminal.write(before.encode())
        terminal.drain(0.03)
        start = time.perf_counter()
        terminal.write(key)
        end, data = until_quiet(terminal, quiet)
        if not data:
            sys.exit(f"no answer to {key!r} behind {before}")
        spans.append(end - start)
        terminal.write(after)
        terminal.drain(0.05)
    return statistics.median(spans) * 1e3, max(spans) * 1e3


def stopping(program, settings):
    """The longest time from Ctrl-C to the next prompt."""
    worst, of = 0, ""
    for line in ENDLESS:
        terminal = Terminal([program, "--scratch"], settings=settings)
        terminal.wait_for(PROMPT)
        terminal.write(line.encode() + b"\r")
        terminal.wait_for(b"working", 3.0)
        terminal.drain(0.02)
        start = time.perf_counter()
        terminal.write(b"\x03")
        if terminal.wait_for(b"\x1b[?2004h", 20) is None:
            sys.exit(f"Ctrl-C did not end {line}")
        span = (time.perf_counter() - start) * 1e3
        print(f"     Ctrl-C {span:.0f} ms: {line}")
        if span > worst:
            worst, of = span, line
        terminal.close()
    return worst, of


def main():
    program = os.environ["SOPSH_PROGRAM"]
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    with tempfile.TemporaryDirectory() as folder:
        settings = {"HOME": folder, "SOPSH_LANG": "en"}
        first([program, "--scratch"], PROMPT, settings, 5)
        ours = first([program, "--scratch"], PROMPT, settings)
        theirs = first(["sqlite3"], b"sqlite> ", settings)
        make_history(folder)
        known = first([program, "--scratch"], PROMPT, settings)
        count = make_office(program, folder, settings)
        here = os.getcwd()
        os.chdir(folder)
        terminal = Terminal([program], 120, 30, settings)
        os.chdir(here)
        terminal.wait_for(PROMPT)
        terminal.write(b"people | count\r")
        terminal.wait_for(count.encode())
        terminal.drain(0.2)
        middle, slow, size = echo(terminal, rounds)
        tabs = [
            (what, *pressed(terminal, before, b"\t", b"\x1b\x15", 20))
            for what, before in [
                ("a command", "peo"), ("a column", "people | where .na"), ("an id", "show PN999"), ("a name", "show สม"),
            ]
        ]
        terminal.write(b"\x12")
        terminal.drain(0.5)
        terminal.write(b"\x03")
        terminal.drain(0.1)
        listed = pressed(terminal, "", b"\x12", b"\x03", 20)
        found = pressed(terminal, "\x12mea", b"n", b"\x03", 20)
        scattered = pressed(terminal, "\x12rtk", b"9", b"\x03", 20)
        up = pressed(terminal, "let คะแนน2 ", b"\x1b[A", b"\x15", 20)
        terminal.close()
        stop, what = stopping(program, settings)
    tab = max(tabs, key=lambda row: row[1])
    bars = [
        (f"first prompt {ours:.2f} ms, sqlite3 {theirs:.2f} ms: {ours / theirs:.2f}x", ours <= 2 * theirs, "2x"),
        (f"first prompt with {ENTRIES:,} entries {known:.2f} ms: {known / theirs:.2f}x", known <= 2 * theirs, "2x"),
        (f"echo of a key: p50 {middle:.0f} us, p99 {slow:.0f} us", slow <= 2000, "2,000 us"),
        (f"bytes a key: {size:.1f}", size <= 64, "64"),
        (f"Tab, {count} records: " + ", ".join(f"{row[0]} {row[1]:.2f}" for row in tabs) + " ms", tab[1] <= 5, "5 ms"),
        (f"list of {ENTRIES:,} entries: Ctrl-R {listed[0]:.2f}, a word {found[0]:.2f}, letters {scattered[0]:.2f}, "
         f"Up {up[0]:.2f} ms", max(listed[0], found[0], scattered[0], up[0]) <= 20, "20 ms"),
        (f"Ctrl-C to the prompt: at most {stop:.0f} ms", stop <= 200, "200 ms"),
    ]
    for text, is_met, bar in bars:
        print(f"{'met ' if is_met else 'MISS'} {text} (bar {bar})")
    sys.exit(0 if all(is_met for _, is_met, _ in bars) else 1)


main()
