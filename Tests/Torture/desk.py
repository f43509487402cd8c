"""A terminal that the programs of a cell belong to, and a person at it who answers what they ask."""

import fcntl
import os
import re
import signal
import termios
import threading

QUESTION = re.compile(r"(nobody knows how |)(?:far the rollback )?`(\S+)` [^\n]*what now\?[^\n]*stop\] ")


class Desk:
    """`decide` gets the step in question and whether it is in doubt, and answers what is typed."""

    def __init__(self, room, decide):
        self.room, self.decide = room, decide
        self.master, self.slave = os.openpty()
        self.text, self.seen = "", 0
        fcntl.ioctl(self.slave, termios.TIOCSCTTY, 0)
        threading.Thread(target=self.attend, daemon=True).start()

    def attend(self):
        while True:
            try:
                piece = os.read(self.master, 65536)
            except OSError:
                return
            if not piece:
                return
            with open(self.room.path("printed"), "ab") as file:
                file.write(piece)
            self.text += piece.decode("utf-8", "replace")
            asked = QUESTION.search(self.text, self.seen)
            if asked:
                self.seen = asked.end()
                os.write(self.master, self.decide(asked.group(2), bool(asked.group(1))).encode() + b"\n")

    def sit_down(self):
        """In a new process: makes it what the terminal listens to, as a shell does with a job."""
        signal.signal(signal.SIGTTOU, signal.SIG_IGN)
        os.setpgid(0, 0)
        os.tcsetpgrp(self.slave, os.getpid())
        signal.signal(signal.SIGTTOU, signal.SIG_DFL)

    def leave(self):
        """The terminal goes; we are its session's leader and must not go with it."""
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
        fcntl.ioctl(self.slave, termios.TIOCNOTTY)
        os.close(self.slave)
        os.close(self.master)
        signal.signal(signal.SIGHUP, signal.SIG_DFL)
