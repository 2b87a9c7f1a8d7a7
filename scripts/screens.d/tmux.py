"""A tmux of its own: one pane types at sopsh, another prints plainly what should be there."""
import os
import subprocess
import tempfile
import time

NAME = f"sopsh-screens-{os.getpid()}"


def tmux(*words):
    return subprocess.run(
        ["tmux", "-L", NAME, "-f", "/dev/null", "-u", *words], capture_output=True, text=True, check=False
    ).stdout


def close():
    tmux("kill-server")


class Pane:
    def __init__(self, session, command, width, height):
        self.session, self.width = session, width
        tmux("new-session", "-d", "-s", session, "-x", str(width), "-y", str(height), command)
        tmux("set-option", "-g", "escape-time", "0")
        tmux("set-option", "-g", "status", "off")

    def type(self, text):
        """Text as it would come from a keyboard."""
        if text:
            tmux("send-keys", "-t", self.session, "-l", text)

    def press(self, *keys):
        tmux("send-keys", "-t", self.session, *keys)

    def send(self, data):
        """Bytes, for what tmux has no name."""
        tmux("send-keys", "-t", self.session, "-H", *[f"{byte:02x}" for byte in data])

    def resize(self, width, height):
        self.width = width
        tmux("resize-window", "-t", self.session, "-x", str(width), "-y", str(height))

    def look(self):
        """The rows, and the cursor as column and row."""
        shown = tmux(
            "capture-pane", "-p", "-t", self.session, ";",
            "display-message", "-p", "-t", self.session, "#{cursor_x},#{cursor_y}")
        *rows, last = shown.rstrip("\n").split("\n")
        if "," not in last:
            # Asked before it was there, or busy: as if nothing stood there yet.
            return [""], (-1, -1)
        column, row = last.split(",")
        return [line.rstrip() for line in rows], (int(column), int(row))

    def wait(self, is_right, patience=6.0):
        end = time.time() + patience
        while True:
            seen = self.look()
            if is_right(seen) or time.time() > end:
                return seen
            time.sleep(0.01)


class Plain:
    """Prints a text from the top of an empty screen: the oracle."""

    def __init__(self, width, height):
        self.folder = tempfile.TemporaryDirectory()
        self.pipe = os.path.join(self.folder.name, "pipe")
        os.mkfifo(self.pipe)
        self.pane = Pane("plain", f"stty raw -echo; while true; do cat {self.pipe}; done", width, height)
        self.number = 0

    def show(self, text):
        self.number += 1
        # The title says when all of it has come.
        mark = f"shown-{self.number}"
        with open(self.pipe, "w", encoding="utf-8") as pipe:
            pipe.write(f"\x1b[H\x1b[2J{text}\x1b]2;{mark}\x07")
        end = time.time() + 3
        while tmux("display-message", "-p", "-t", "plain", "#{pane_title}").strip() != mark and time.time() < end:
            time.sleep(0.005)
        return self.pane.look()
