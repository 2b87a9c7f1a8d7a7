"""sopsh, or another program, on a pseudo-terminal of our own."""
import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time


class Terminal:
    def __init__(self, words, columns=80, rows=24, settings=None):
        self.near, self.far = pty.openpty()
        fcntl.ioctl(self.near, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.modes = termios.tcgetattr(self.far)
        self.start = time.perf_counter()
        self.process = os.fork()
        if self.process == 0:
            os.setsid()
            # A shell has what it runs behind its back ignore these two.
            for number in (signal.SIGINT, signal.SIGQUIT):
                signal.signal(number, signal.SIG_DFL)
            fcntl.ioctl(self.far, termios.TIOCSCTTY, 0)
            for number in range(3):
                os.dup2(self.far, number)
            os.closerange(3, 64)
            os.execvpe(words[0], words, {**os.environ, "TERM": "xterm-256color", **(settings or {})})
        self.ended = None
        # The end of what was shown, for whoever has to find out what went wrong.
        self.tail = b""

    def write(self, data):
        os.write(self.near, data)

    def read(self, patience):
        """What came, empty if nothing did in time."""
        if not select.select([self.near], [], [], patience)[0]:
            return b""
        try:
            data = os.read(self.near, 1 << 16)
            self.tail = (self.tail + data)[-600:]
            return data
        except OSError:
            return b""

    def drain(self, quiet=0.02):
        data = b""
        while True:
            more = self.read(quiet)
            if not more:
                return data
            data += more

    def wait_for(self, text, patience=5.0):
        """All that came up to the text; None if it never did, or nothing more can come."""
        data, end = b"", time.perf_counter() + patience
        while text not in data:
            left = end - time.perf_counter()
            if left <= 0:
                return None
            more = self.read(min(left, 0.05))
            if not more and self.is_over():
                return None
            data += more
        return data

    def is_over(self):
        if self.ended is None:
            process, status = os.waitpid(self.process, os.WNOHANG)
            if process:
                self.ended = status
        return self.ended is not None

    def wait(self, patience=5.0):
        end = time.perf_counter() + patience
        while not self.is_over() and time.perf_counter() < end:
            self.read(0.005)
        return self.ended

    def is_restored(self):
        return termios.tcgetattr(self.far) == self.modes

    def kill(self, number=9):
        os.kill(self.process, number)

    def close(self):
        if not self.is_over():
            self.kill()
            os.waitpid(self.process, 0)
        os.close(self.near)
        os.close(self.far)
