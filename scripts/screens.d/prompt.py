"""Time to the first prompt beside sqlite3's, time from a key to its echo, bytes a key."""
import os
import statistics
import sys
import tempfile
import time

from terminal import Terminal

LINE = 'applications | where .score >= 80 | get name # ครูดีเด่นประจำปี ที่นี่ น้ำ '


def first(words, text, folder, times=40):
    spans = []
    for _ in range(times):
        terminal = Terminal(words, settings={"HOME": folder})
        if terminal.wait_for(text) is None:
            sys.exit(f"no prompt from {words[0]}")
        spans.append(time.perf_counter() - terminal.start)
        terminal.close()
    return statistics.median(spans) * 1e3


def echo(program, folder, rounds):
    terminal = Terminal([program, "--scratch"], 120, 30, {"HOME": folder})
    terminal.wait_for(b"sopsh> ")
    terminal.drain(0.2)
    spans, sent, keys = [], 0, 0
    for _ in range(rounds):
        for character in LINE:
            start = time.perf_counter()
            terminal.write(character.encode())
            data = terminal.read(1.0)
            spans.append(time.perf_counter() - start)
            data += terminal.drain(0.004)
            sent += len(data)
            keys += 1
        terminal.write(b"\x15")
        terminal.drain(0.02)
    terminal.close()
    spans.sort()
    return spans[len(spans) // 2] * 1e6, spans[len(spans) * 99 // 100] * 1e6, sent / keys


def main():
    program = os.environ["SOPSH_PROGRAM"]
    with tempfile.TemporaryDirectory() as folder:
        first([program, "--scratch"], b"sopsh> ", folder, 5)
        ours = first([program, "--scratch"], b"sopsh> ", folder)
        theirs = first(["sqlite3"], b"sqlite> ", folder)
        middle, slow, size = echo(program, folder, int(sys.argv[1]) if len(sys.argv) > 1 else 20)
    bars = [
        (f"first prompt {ours:.2f} ms, sqlite3 {theirs:.2f} ms: {ours / theirs:.2f}x", ours <= 2 * theirs, "2x"),
        (f"echo of a key: p50 {middle:.0f} us, p99 {slow:.0f} us", slow <= 2000, "2,000 us"),
        (f"bytes a key: {size:.1f}", size <= 64, "64"),
    ]
    for text, is_met, bar in bars:
        print(f"{'met ' if is_met else 'MISS'} {text} (bar {bar})")
    sys.exit(0 if all(is_met for _, is_met, _ in bars) else 1)


main()
