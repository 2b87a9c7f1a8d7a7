"""Random keys, fragments of sequences among them: sopsh neither crashes nor hangs, and gives the terminal back."""
import os
import random
import signal
import sys
import tempfile

from terminal import Terminal

PIECES = (
    [bytes([code]) for code in range(32) if code not in (0x03, 0x1A)]
    + [b"\x1b" + bytes([code]) for code in range(0x20, 0x7F)]
    + [b"\x1b[" + bytes([code]) for code in range(0x40, 0x7F)]
    + [b"\x1bO" + bytes([code]) for code in range(0x40, 0x7F)]
    + [f"\x1b[{n};{m}~".encode() for n in (1, 2, 3, 5, 6, 15, 27) for m in (1, 2, 3, 5, 8)]
    + [f"\x1b[{n};{m}u".encode() for n in (9, 13, 27, 97, 127, 57363) for m in (1, 2, 3, 5)]
    + [b"\x1b[", b"\x1bO", b"\x1b[1;", b"\x1b[200~a\x1b[201~", b"\x1b[201~", b"\x1b[<0;1;1M", b"\x1b]0;x\x07", b"\x1bP",
       b"\x1b\\", b"\xe0\xb8", b"\xff", b"\x80", b"\xc3", b"\x9b", b"\x7f", b"\x18\x15", b"\x18\x18", b"\x18\x02"]
    + [text.encode() for text in
       ("ก", "ที่", "น้ำ", "ำ", "ั", "漢", "👨‍👩‍👧", "🇹🇭", "🇹", "\u200d", "\u202e", "e\u0301", "a", " ", "|", "(", ")", '"',
        "{", "}", "help", "1..3 ", "$x", "x" * 60, "ก" * 40)]
)
ATTENTION = b"sopsh> "


def start(program, dice, folder):
    width, height = dice.choice([(20, 5), (80, 24), (300, 60), (40, 10), (5, 2)])
    settings = {
        "HOME": folder, "SOPSH_LANG": dice.choice(["en", "th"]), "SOPSH_KEYS": dice.choice(["vi", "emacs", "emacs"]),
        "EDITOR": "true", "VISUAL": "true",
    }
    terminal = Terminal([program, "--scratch"], width, height, settings)
    return terminal if terminal.wait_for(b"\x1b[?2004h") is not None else None


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    dice = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 6)
    program = os.environ["SOPSH_PROGRAM"]
    problems, done, restarts = [], 0, 0
    with tempfile.TemporaryDirectory() as folder:
        terminal = start(program, dice, folder)
        while done < count and len(problems) < 5:
            if terminal is None:
                problems.append("no prompt at start")
                break
            keys = b"".join(dice.choice(PIECES) for _ in range(dice.randint(1, 12)))
            done += 1
            terminal.write(keys)
            # Two: one closes a list, one gives the line up. An answer shows that it lives.
            terminal.write(b"\x03\x03")
            answer = terminal.wait_for(b"sop", 4.0)
            if answer is None and not terminal.is_over():
                # They may have gone to $EDITOR, or to a command that was just ending.
                terminal.write(b"\x03")
                answer = terminal.wait_for(b"sop", 4.0)
            if terminal.is_over():
                # Ctrl-D on an empty line, or exit.
                if terminal.ended != 0:
                    terminal.drain(0.05)
                    problems.append(f"ended with {terminal.ended} after {keys!r}: {terminal.tail!r}")
                if not terminal.is_restored():
                    problems.append(f"left raw after {keys!r}")
                terminal.close()
                terminal, restarts = start(program, dice, folder), restarts + 1
                continue
            if answer is None:
                problems.append(f"no answer after {keys!r}: {terminal.tail!r}")
                terminal.close()
                terminal = start(program, dice, folder)
                continue
            terminal.drain(0.001)
            if done % 400 == 0:
                # Every way out gives the terminal back.
                number = dice.choice([signal.SIGTERM, signal.SIGHUP, signal.SIGSEGV, signal.SIGABRT, signal.SIGQUIT])
                terminal.kill(number)
                terminal.wait()
                if not terminal.is_restored():
                    problems.append(f"left raw by signal {number}")
                terminal.close()
                terminal, restarts = start(program, dice, folder), restarts + 1
        if terminal:
            terminal.close()
    for problem in problems:
        print("WRONG", problem)
    print(f"{done} key sequences, {restarts} starts, {len(problems)} wrong")
    sys.exit(1 if problems else 0)


main()
