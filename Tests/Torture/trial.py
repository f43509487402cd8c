"""One run that is disturbed, gone on with until it is over, and judged by its steps' own log."""

import contextlib
import json
import os
import re
import time

import tracer
from desk import Desk
from playbooks import EXITS
from room import BINARY, Room, processes, survivors
from work import Skipped, Wrong, expect


def kept_run(room):
    """The id of the run that has begun and its journal; nothing where none has."""
    place = os.path.join(room.state, "runs")
    for name in sorted(os.listdir(place)) if os.path.isdir(place) else []:
        text = room.read(os.path.join(place, name, "journal.jsonl"))
        if "\n" in text:
            return name, text
    return None, ""


class Trial:
    """One run that is killed, and what follows."""

    def __init__(self, room, playbook):
        self.room, self.playbook = room, playbook
        self.words = []          # what a person had to say: (word, step)
        self.desk = Desk(room, self.decide) if "tty" in playbook.text else None
        self.word = ()           # the one that is still to be said
        self.keeper_died, self.undos = False, 0
        self.in_doubt = set()    # the steps whose end nobody knew
        room.write("RUNBOOK.md", "# Page\n\n## It\n\n" + playbook.text)

    def killed(self, who, number, words):
        """What came of a traced run."""
        surroundings = {"directory": self.room.directory, "environment": self.room.environment}
        if self.desk:
            found = tracer.trace(who, number, [BINARY, *words], streams=[self.desk.slave] * 3,
                                 begin=self.desk.sit_down, **surroundings)
        else:
            with open(self.room.path("printed"), "ab") as printed, open(os.devnull, "rb") as null:
                streams = (null.fileno(), printed.fileno(), printed.fileno())
                found = tracer.trace(who, number, [BINARY, *words], streams=streams, **surroundings)
        if "PermissionError" in found.get("error", ""):
            raise Skipped("no process may be traced here")
        expect("error" not in found, "the tracer failed: %s" % found)
        if found["call"]:
            self.keeper_died = self.keeper_died or (who != "runner" and found["counts"]["keeper"] > 0)
            self.settle()
        return found

    def run(self, *words):
        if not self.desk:
            return self.room.run(*words)
        return self.room.run(*words, stdin=self.desk.slave, stdout=self.desk.slave, stderr=self.desk.slave,
                             start_new_session=False, preexec_fn=self.desk.sit_down)

    def decide(self, name, in_doubt):
        """What the person at the terminal types; of what has failed it cannot be said that it is done."""
        if in_doubt:
            self.in_doubt.add(name)
        done = in_doubt and self.is_done(name)
        self.words.append(("--done" if done else "--again", name))
        return "d" if done else "r"

    @property
    def doubts(self):
        """What made the ends of steps unknown."""
        if not self.in_doubt:
            return set()
        return {"keeper"} if self.keeper_died else {
            "output" if name in self.playbook.doubtful else "nothing" for name in self.in_doubt}

    def is_done(self, name):
        ended = self.log().count("end " + name) >= self.log().count("begin " + name) > 0
        return ended and (name != "serve" or self.service_lives())

    def service_lives(self):
        """A service goes with the keeper of its step where a runner is there to see to that."""
        pid = self.room.read("service").strip()
        return bool(pid) and int(pid) in processes()

    def settle(self):
        """Waits until nothing but the service is left of a step."""
        deadline = time.monotonic() + 20
        while [line for line in survivors() if "sleep 300" not in line and not line.endswith(" ?")]:
            if self.served() and all(BINARY in line or "sleep 300" in line for line in survivors()):
                return
            expect(time.monotonic() < deadline, "the step does not end: %s" % survivors())
            time.sleep(0.005)

    def served(self):
        return os.path.exists(self.room.path("service")) and "end serve" in self.room.read("log")

    def journal(self):
        return kept_run(self.room)

    def events(self):
        text = self.journal()[1]
        return [json.loads(line) for line in text.split("\n")[:-1]]

    def log(self):
        return self.room.read("log").split("\n")

    def finish(self):
        """Goes on with the run until it is over, with a person's word where one is asked for; answers the verdict."""
        for _ in range(20):
            run, _ = self.journal()
            if not run:
                expect("begin" not in self.room.read("log"), "steps ran, but there is no run")
                status = self.run("run", "it")
                expect(status == EXITS[self.playbook.verdict], "a run from the start: exit %s" % status)
                continue
            last = self.events()[-1]
            verdict = last["verdict"] if last["event"] == "run-ended" else None
            if verdict == "rollback-incomplete" and self.playbook.verdict == "rolled-back" and self.undo() == 0:
                return "rolled-back"
            if verdict == self.playbook.verdict or (self.go_on(run) == 2 and verdict):
                return verdict
        raise Wrong("it does not come to an end")

    def go_on(self, run, command="resume"):
        """One `resume` or `undo`, with the word of a person that the one before asked for; its exit status."""
        before = len(self.room.read("printed"))
        word, self.word = self.word, ()
        status = self.run(command, run, *word)
        self.settle()
        said = self.room.read("printed")[before:]
        asked = re.search(r"--done (\S+)", said)
        expect(status in {2, *EXITS.values()}, "%s: exit %s: %s" % (command, status, said))
        if status == 4 and asked:
            self.answer(asked.group(1), said, command)
        return status

    def answer(self, name, said, command):
        """A person looks at what the step did, and says."""
        failed = re.search("failed|interrupted", said)
        if not failed:
            self.in_doubt.add(name)
        if failed and command == "resume" and self.playbook.verdict == "rolled-back":
            self.undo()
            return
        done = self.is_done(name) and not self.playbook.needs_state
        self.word = ("--done" if done else "--again", name)
        self.words.append(self.word)

    def undo(self):
        """Undoes the run, with a person's word where one is asked for; the exit status."""
        for _ in range(6):
            self.undos += 1
            status = self.go_on(self.journal()[0], "undo")
            if status != 4:
                return status
        raise Wrong("the undoing does not come to an end")

    def judge(self, verdict):
        printed = self.room.read("printed")[-1500:]
        expect("nothing" not in self.doubts, "in doubt, but no keeper died: " + printed, "doubts without a reason")
        expect(verdict == self.playbook.verdict, "verdict %s: %s" % (verdict, printed), "wrong verdicts")
        log = self.log()
        again = [name for word, name in self.words if word == "--again"]
        # A step whose keeper died has failed, and what was to be rolled back then is.
        spoilt = self.keeper_died and verdict == "rolled-back"
        for name in self.playbook.once:
            begun, ended = log.count("begin " + name), log.count("end " + name)
            expect(ended >= 1 or spoilt, "`%s` is lost: %s: %s" % (name, log, printed), "steps lost")
            # `undo` is a person's word for rollbacks that have not passed, and one whose keeper died has not.
            undone = self.undos if self.keeper_died and name.startswith("undo") else 0
            expect(begun <= 1 + again.count(name) + undone, "`%s` ran %d times: %s: %s" % (name, begun, log, printed),
                   "steps repeated")
        for name in self.playbook.many if not self.keeper_died else []:
            expect("begin " + name in log, "`%s` is lost: %s" % (name, log), "steps lost")
        firsts = [name for name in dict.fromkeys(line[4:] for line in log if line.startswith("end "))
                  if name in self.playbook.once]
        expect(firsts == self.playbook.once or spoilt, "the order is %s: %s" % (firsts, printed))


@contextlib.contextmanager
def trial(room, playbook, number):
    directory = room.path(str(number))
    os.mkdir(directory)
    case = Trial(Room(directory), playbook)
    try:
        yield case
    finally:
        if case.desk:
            case.desk.leave()
