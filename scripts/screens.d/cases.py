"""At least 200 screens: what is typed, inserted, deleted … in each kind of script, compared with tmux's own rendering.

The text is a list of clusters here, so what should be there is known without any width: how wide a cluster is, tmux is
asked by printing it alone; where lines wrap follows from that.
"""
import os
import random
import sys

import tmux

HEIGHT = 16
PROMPT, MORE = "sopsh> ", "  ...> "

SCRIPTS = {
    "marks": ["ที่", "นี่", "ปู่", "ผู้", "กิ่", "น้ั", "เ", "ก็", "ญี่", "ฐู", "ฤ", "ๆ", "ศิ", "ล์"],
    "am": ["กำ", "น้ำ", "ทำ", "ค่ำ", "ก", "จำ", "า", "ซ้ำ"],
    "mixed": ["ก", "a", "ที่", "B", "7", "น้ำ", "é", "x", "รุ", ".", "Z"],
    "wide": ["漢", "字", "日", "a", "本", "한", "글", "カ", "1"],
    "emoji": ["👨‍👩‍👧", "a", "👩‍💻", "ก", "😀", "b"],
    "flags": ["🇹🇭", "a", "🇯🇵", "ที่", "🇩🇪", "c"],
}
ATOMIC = ("emoji", "flags")


class Line:
    """What a person does, as lists of clusters."""

    def __init__(self):
        self.clusters = []
        self.cursor = 0

    def insert(self, clusters):
        self.clusters[self.cursor:self.cursor] = clusters
        self.cursor += len(clusters)

    def backspace(self):
        if self.cursor == 0:
            return
        before = self.clusters[self.cursor - 1]
        if len(before) > 1:
            self.clusters[self.cursor - 1] = before[:-1]
        else:
            del self.clusters[self.cursor - 1]
            self.cursor -= 1

    def delete(self):
        del self.clusters[self.cursor:self.cursor + 1]

    def move(self, distance):
        self.cursor = max(0, min(len(self.clusters), self.cursor + distance))


class Typist:
    def __init__(self, pane, dice, script):
        self.pane, self.dice, self.script = pane, dice, script
        self.line = Line()

    def some(self, low, high):
        return [self.dice.choice(SCRIPTS[self.script]) for _ in range(self.dice.randint(low, high))]

    def type(self, clusters):
        self.pane.type("".join(clusters))
        self.line.insert(clusters)

    def keys(self, name, count):
        if count:
            self.pane.press("-N", str(count), name)

    def left(self, count):
        self.keys("Left", count)
        self.line.move(-count)

    def right(self, count):
        # At the end of the text Right takes a suggestion; hints are off here.
        count = min(count, len(self.line.clusters) - self.line.cursor)
        self.keys("Right", count)
        self.line.move(count)

    def home(self):
        self.pane.press("C-a")
        self.line.cursor = 0


def do_type(t, width):
    t.type(t.some(3, 12))


def do_insert(t, width):
    t.type(t.some(4, 10))
    t.left(t.dice.randint(1, 4))
    t.type(t.some(1, 4))
    t.home()
    t.type(t.some(1, 2))


def do_delete(t, width):
    t.type(t.some(6, 12))
    t.left(t.dice.randint(1, 4))
    for _ in range(t.dice.randint(1, 3)):
        if t.script in ATOMIC or t.dice.random() < 0.5:
            t.pane.press("DC")
            t.line.delete()
        else:
            t.pane.press("BSpace")
            t.line.backspace()


def do_move(t, width):
    t.type(t.some(6, 14))
    for _ in range(4):
        t.left(t.dice.randint(0, 8))
        t.right(t.dice.randint(0, 5))


def do_wrap(t, width):
    t.type(t.some(width // 2, width + 12))
    t.left(t.dice.randint(0, width // 2))
    t.type(t.some(0, 3))


def do_resize(t, width):
    t.type(t.some(width // 2, width))
    t.left(t.dice.randint(0, 6))
    return t.dice.choice([width - 3, width + 7, width // 2 + 6])


def do_history(t, width):
    clusters = t.some(3, 10)
    t.type(clusters)
    t.pane.press("C-a")
    t.pane.type("# ")
    t.pane.press("Enter")
    t.pane.type("# b")
    t.pane.press("Enter")
    t.pane.press("Up", "Up", "Down", "Up")
    t.line = Line()
    t.line.insert(["#", " "] + clusters)


def do_paste(t, width):
    t.type(t.some(2, 5))
    t.left(1)
    clusters = t.some(2, 8)
    t.pane.send(b"\x1b[200~" + "".join(clusters).encode() + b"\x1b[201~")
    t.line.insert(clusters)


def do_block(t, width):
    first, second = t.some(2, 6), t.some(2, 6)
    t.type(first)
    t.pane.press("M-Enter")
    t.line.insert(["\n"])
    t.type(second)
    t.left(t.dice.randint(0, 3))
    t.type(t.some(0, 2))


def do_vi(t, width):
    t.type(t.some(5, 10))
    t.pane.send(b"\x1b")
    tmux.time.sleep(0.08)
    t.line.move(-1)
    count = t.dice.randint(1, 3)
    t.pane.type(f"{count}h")
    t.line.move(-count)
    t.pane.type("x")
    t.line.delete()
    if t.line.cursor >= len(t.line.clusters):
        t.line.move(-1)
    t.pane.type("i")
    t.type(t.some(1, 3))


def do_menu(t, width):
    clusters = t.some(3, 8)
    t.pane.type("# one")
    t.pane.press("Enter")
    t.pane.type("# " + "".join(clusters))
    t.pane.press("Enter")
    t.type(t.some(1, 3))
    t.pane.press("C-r")
    tmux.time.sleep(0.05)
    if t.dice.random() < 0.5:
        t.pane.send(b"\x1b")
        tmux.time.sleep(0.08)
    else:
        t.pane.type("".join(clusters))
        t.pane.press("Enter")
        t.line = Line()
        t.line.insert(["#", " "] + clusters)


KINDS = [do_type, do_insert, do_delete, do_move, do_wrap, do_resize, do_history, do_paste, do_block, do_vi, do_menu]


class Oracle:
    def __init__(self):
        self.plain = tmux.Plain(120, HEIGHT)
        self.widths = {}

    def width(self, cluster):
        if cluster not in self.widths:
            self.widths[cluster] = self.plain.show(cluster)[1][0]
        return self.widths[cluster]

    def expected(self, line, width):
        """Rows as tmux prints them, and the cursor."""
        rows, column, cursor = [list(PROMPT)], len(PROMPT), None
        for index, cluster in enumerate(line.clusters + [""]):
            cells = self.width(cluster) if cluster not in ("", "\n") else 0
            if cells and column + cells > width or cluster == "" and column == width:
                rows.append([])
                column = 0
            if index == line.cursor:
                cursor = (min(column, width - 1), len(rows) - 1)
            if cluster == "\n":
                rows.append(list(MORE))
                column = len(MORE)
            else:
                rows[-1].append(cluster)
                column += cells
        shown, _ = self.plain.show("\r\n".join("".join(row) for row in rows))
        return shown[:len(rows)], cursor


def all_cases(seeds):
    for kind in KINDS:
        for script in SCRIPTS:
            for seed in range(seeds):
                yield kind, script, seed


def some_cases():
    """One of each kind and at least one of each script: what fits into a test."""
    for number, kind in enumerate(KINDS + [do_wrap]):
        yield kind, list(SCRIPTS)[number % len(SCRIPTS)], 0


def main():
    few = sys.argv[1:] == ["few"]
    seeds = int(sys.argv[1]) if len(sys.argv) > 1 and not few else 4
    program = os.environ["SOPSH_PROGRAM"]
    home = tmux.tempfile.TemporaryDirectory()
    setting = f"env HOME={home.name} SOPSH_HINTS=off SOPSH_LANG=en TERM=screen-256color"
    wrong = done = 0
    try:
        oracle = Oracle()
        panes = {
            False: tmux.Pane("emacs", f"{setting} {program} --scratch", 80, HEIGHT),
            True: tmux.Pane("vi", f"{setting} SOPSH_KEYS=vi {program} --scratch", 80, HEIGHT),
        }
        for kind, script, seed in list(some_cases() if few else all_cases(seeds)):
            name = f"{kind.__name__[3:]} {script} {seed}"
            dice = random.Random(name)
            width = dice.choice([20, 33, 40, 80])
            problem = case(panes[kind is do_vi], oracle, kind, script, dice, width)
            done += 1
            if problem:
                wrong += 1
                print(f"WRONG {name} at {width} columns\n{problem}", flush=True)
    finally:
        tmux.close()
    print(f"{done} screens, {wrong} wrong")
    sys.exit(1 if wrong else 0)


def case(pane, oracle, kind, script, dice, width):
    pane.press("C-c")
    if pane.width != width:
        # tmux tells the program of a new size a quarter of a second late.
        pane.resize(width, HEIGHT)
        tmux.time.sleep(0.35)
    pane.press("C-l")
    pane.wait(lambda seen: seen[0][0] == PROMPT.rstrip() and seen[1] == (len(PROMPT), 0))
    typist = Typist(pane, dice, script)
    new_width = kind(typist, width)
    if kind in (do_history, do_menu):
        # What was entered scrolled: the last prompt is brought to the top.
        pane.press("C-l")
    if new_width:
        pane.resize(new_width, HEIGHT)
    rows, cursor = oracle.expected(typist.line, new_width or width)
    padded = len(rows)

    def right(seen):
        return seen[0][:padded] == rows and seen[1] == cursor and not any(seen[0][padded:])

    if kind is do_resize:
        # Where the prompt began may have scrolled away: only how it looks from there on counts.
        def right(seen):
            shown = [row for row in seen[0]]
            starts = [i for i in range(len(shown)) if shown[i:i + padded] == rows]
            return any(seen[1] == (cursor[0], cursor[1] + start) for start in starts)

    seen = pane.wait(right)
    if right(seen):
        return None
    return "\n".join(
        [f"  expected {cursor}"] + ["    " + row for row in rows] + [f"  seen {seen[1]}"]
        + ["    " + row for row in seen[0] if row])


main()
