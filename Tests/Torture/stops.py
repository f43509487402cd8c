"""Ways to detach that stay descendants x ways to stop: nothing survives, and the runner is back in time."""

import functools
import os
import signal
import time

from room import BACK, survivors
from work import Cell, expect

# What a step does to get away; `ready` tells that it has. Each goes on for ten minutes unless it is ended.
DAEMON = """python3 -c '
import os, time
if os.fork(): os._exit(0)
os.setsid()
if os.fork(): os._exit(0)
os.chdir("/")
for number in range(3): os.close(number)
open(os.environ["ROOM"] + "/ready", "w")
time.sleep(600)'
"""
WAYS = {
    "foreground": "touch ready; sleep 600",
    "background": "sleep 600 & touch ready",
    "pipeline": "sleep 600 | sleep 600 & touch ready",
    "setsid": "setsid sleep 600 & touch ready",
    "setsid-fork": "setsid -f sleep 600; touch ready",
    "double-fork": "( ( sleep 600 & ) & ); touch ready",
    "nohup": "nohup sleep 600 >/dev/null 2>&1 & touch ready",
    "disown": "sleep 600 & disown; touch ready",
    "daemon": DAEMON,
    "ignores": "(trap '' INT TERM HUP QUIT; touch ready; while :; do sleep 0.2; done) & wait",
    "ignores-all": "trap '' INT TERM HUP QUIT; touch ready; while :; do sleep 0.2; done",
    "setsid-ignores": "setsid bash -c 'trap \"\" INT TERM HUP; touch ready; while :; do sleep 0.2; done' & wait",
    "stopped": "sleep 600 & kill -STOP $!; touch ready",
    "stopped-ignores": "(trap '' INT TERM; kill -STOP $BASHPID; sleep 600) & sleep 0.1; touch ready",
    "stops-itself": "(sleep 0.2; touch ready) & kill -STOP $$",
    "closed-output": "exec >&- 2>&-; touch ready; sleep 600",
    "replaced": "touch ready; exec sleep 600",
    "own-group": "set -m; sleep 600 & set +m; touch ready",
    "coprocess": "coproc sleep 600; touch ready",
    "substitution": "exec > >(trap '' TERM; sleep 600); touch ready",
    "other-terminal": "script -qfc 'touch ready; sleep 600' /dev/null </dev/null & wait",
    "runs-away": "run() { sleep 0.01; run & }; run & touch ready",
    "breeds": "for i in {1..8}; do (while :; do sleep 0.05 & wait; done) & done; touch ready",
    "revives": "revive() { trap '(revive) &' EXIT TERM INT; sleep 600 & wait; }; revive & touch ready",
    "own-reaper": """python3 -c '
import ctypes, os, time
ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)
if os.fork() == 0:
    os.setsid()
    if os.fork(): os._exit(0)
    time.sleep(600)
open(os.environ["ROOM"] + "/ready", "w")
time.sleep(600)' &
""",
    "stops-keeper": "touch ready; kill -STOP $PPID; sleep 600",
    "no-environment": "env -i setsid -f sleep 600; touch ready",
}
# The shell of these ends by itself and leaves the rest behind; the others are held.
PAGE = "# Page\n\n## Away\n\n```sh {#away%s}\n%s\n%s\n```\n\n```sh {#never}\ntouch never\n```\n"


def page(room, way, attributes="", hold="sleep 600"):
    room.write("RUNBOOK.md", PAGE % (attributes, WAYS[way].strip("\n"), hold))


def begin(room, way, **more):
    page(room, way, **more)
    child = room.start("run", "away")
    room.await_file("ready")
    return child


def ends(room, child, *status, within=BACK):
    """The runner comes back in time with this status, and nothing is left."""
    began = time.monotonic()
    found = room.wait(child, within)
    took = time.monotonic() - began
    left = survivors()
    expect(not left, "survivors: %s; printed: %s" % (left, room.read("printed")))
    expect(found in status, "status %s instead of %s: %s" % (found, status, room.read("printed")))
    expect(not os.path.exists(room.path("never")), "the next step was started")
    return took


def signalled(way, numbers, pause, status, room):
    child = begin(room, way)
    for index, number in enumerate(numbers):
        time.sleep(pause if index else 0.05)
        child.send_signal(number)
    ends(room, child, *status)


def timed_out(way, room):
    child = begin(room, way, attributes=" timeout=4s")
    ends(room, child, 1, within=BACK + 4)


def hung_up(way, room):
    """The step finishes or times out, and none follows."""
    child = begin(room, way, attributes=" timeout=4s")
    child.send_signal(signal.SIGHUP)
    ends(room, child, 129, within=BACK + 4)


def ended(way, room):
    """The shell ends by itself; what it left goes with it."""
    page(room, way, hold="exit 3")
    ends(room, room.start("run", "away"), 1)


def killed(way, room):
    """A step outlives its runner, but not its time limit."""
    child = begin(room, way, attributes=" timeout=4s")
    child.kill()
    child.wait()
    left = survivors(patience=BACK + 4)
    expect(not left, "survivors: %s" % left)


def suspended(way, room):
    child = begin(room, way)
    child.send_signal(signal.SIGTSTP)
    time.sleep(0.2)
    child.send_signal(signal.SIGTERM)
    child.send_signal(signal.SIGCONT)
    ends(room, child, 143)


STOPS = {
    "int": lambda way: functools.partial(signalled, way, [signal.SIGINT], 0, [130]),
    "int-twice": lambda way: functools.partial(signalled, way, [signal.SIGINT] * 2, 0.5, [130]),
    "int-bounces": lambda way: functools.partial(signalled, way, [signal.SIGINT] * 4, 0.05, [130]),
    "quit": lambda way: functools.partial(signalled, way, [signal.SIGQUIT], 0, [130]),
    "term": lambda way: functools.partial(signalled, way, [signal.SIGTERM], 0, [143]),
    "int-term": lambda way: functools.partial(signalled, way, [signal.SIGINT, signal.SIGTERM], 0.5, [130, 143]),
    "timeout": lambda way: functools.partial(timed_out, way),
    "hup": lambda way: functools.partial(hung_up, way),
    "end": lambda way: functools.partial(ended, way),
    "kill": lambda way: functools.partial(killed, way),
    "suspend-term": lambda way: functools.partial(suspended, way),
}
# Their shell never gets to its own end, or not to the one that is looked for.
ENDLESS = {"foreground", "ignores", "ignores-all", "setsid-ignores", "stops-itself", "closed-output", "replaced",
           "other-terminal", "stops-keeper"}
# Nobody is left who could let the keeper go on.
NOT_CAUGHT = {("stops-keeper", "kill")}


def cells(full):
    found = [
        Cell("stops/%s/%s" % (way, stop), make(way), True)
        for way in WAYS for stop, make in STOPS.items()
        if not (stop == "end" and way in ENDLESS) and (way, stop) not in NOT_CAUGHT
    ]
    # Every other one still has each way and each stop.
    return found if full else found[::2]
