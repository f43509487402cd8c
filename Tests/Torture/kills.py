"""Kills the runner, the keeper or both before each of their calls, in a run, in going on with it and in undoing it."""

import collections
import functools

import tracer
from playbooks import BACK_WAY, PLAYBOOKS, UNDONE
from trial import trial
from work import Cell, Counted, Skipped, Wrong, expect

# What must not happen, and how often a cell lets it before it gives up.
BREACHES, MOST = ("steps lost", "steps repeated", "wrong verdicts", "doubts without a reason", "other failures"), 5
# Where a step's end may be unknown.
DOUBTS = {"keeper": "in doubt with a keeper dead", "output": "in doubt since the page expects an output"}


def at_each(attempt, who, first, stride):
    """`attempt` is made with its call number `first`, then `stride` further on, until one gets through unkilled; it
    answers the name of the call, if there was one, and the trial."""
    if tracer.CALLS is None:
        raise Skipped("the calls of this machine are not known")
    figures = collections.Counter({"kill points": 0, "kills of %s" % WHO[who]: 0})
    figures.update(dict.fromkeys(BREACHES, 0))
    wrong, number = [], first
    while len(wrong) < MOST:
        try:
            call, case = attempt(number)
            if not call:
                break
            figures.update(DOUBTS[why] for why in case.doubts)
            figures["words of a person"] += len(case.words)
        except Wrong as reason:
            wrong.append(str(reason))
            figures[reason.kind] += 1
        figures["kill points"] += 1
        figures["kills of %s" % WHO[who]] += 1
        number += stride
    if wrong:
        raise Counted("; ".join(wrong), figures)
    return figures


WHO = {"runner": "the runner alone", "keeper": "a keeper alone", "both": "both at once"}


def judged(case, found, who, number):
    """Goes on to the end, and judges that."""
    try:
        case.judge(case.finish())
    except Wrong as reason:
        raise Wrong("call %d, `%s`, %s: %s" % (number, found["call"], who, reason), reason.kind) from None
    return found["call"], case


def in_run(name, who, room, number):
    with trial(room, PLAYBOOKS[name], number) as case:
        return judged(case, case.killed(who, number, ["run", "it"]), who, number)


def in_resume(name, who, room, number):
    """A run whose runner died half-way is gone on with, and that is killed, too."""
    if not hasattr(room, "calls"):
        with trial(room, PLAYBOOKS[name], "whole") as case:
            room.calls = case.killed("runner", 0, ["run", "it"])["counts"]["runner"]
    with trial(room, PLAYBOOKS[name], number) as case:
        case.killed("runner", int(room.calls * 0.7), ["run", "it"])
        return judged(case, case.killed(who, number, ["resume", case.journal()[0]]), who, number)


def in_undo(who, room, number):
    """A run that succeeded is undone, and that is killed; each rollback runs once, last first."""
    with trial(room, UNDONE, number) as case:
        expect(case.run("run", "it") == 0, "the run failed: " + case.room.read("printed"))
        found = case.killed(who, number, ["undo", case.journal()[0]])
        status = case.undo()
        where = "call %d of undo, `%s`, %s: %s" % (number, found["call"], who, case.room.read("printed")[-800:])
        undone = [line[4:] for line in case.log() if line.startswith("end undo")]
        again = [name for word, name in case.words if word == "--again"]
        expect(status in (0, 6), "exit %s: %s" % (status, where), "wrong verdicts")
        expect(set(undone) == set(BACK_WAY), "undone: %s: %s" % (undone, where), "steps lost")
        # A rollback that failed with its keeper does not keep the others back.
        expect(case.keeper_died or list(dict.fromkeys(undone)) == BACK_WAY, "the order is %s: %s" % (undone, where))
        for name in BACK_WAY:
            allowed = 1 + again.count(name) + (case.undos if case.keeper_died else 0)
            expect(case.log().count("begin " + name) <= allowed, "`%s` ran again: %s" % (name, where), "steps repeated")
        return found["call"], case


def cell(name, attempt, who, first, stride):
    return Cell(name, lambda room: at_each(functools.partial(attempt, who, room), who, first, stride))


def cells(full):
    parts, stride = (6, 6) if full else (1, 80)
    found = []
    for part in range(parts):
        for who in ("runner", "keeper", "both"):
            for name in PLAYBOOKS:
                for kind, attempt in (("run", in_run), ("resume", in_resume)):
                    found.append(cell("kills/%s/%s/%s/%d" % (kind, name, who, part),
                                      functools.partial(attempt, name), who, 1 + part, stride))
            found.append(cell("kills/undo/%s/%d" % (who, part), in_undo, who, 1 + part, stride))
    return found
