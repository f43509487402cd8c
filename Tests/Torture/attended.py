"""Somebody at a terminal: signals at every question, during rollback and between steps; Ctrl-S; hang-ups."""

import fcntl
import functools
import os
import termios
import time

from room import BACK, BINARY, survivors
from work import Cell, expect

PAGE = """# Page

## Asked

```sh {#asked confirm="Really do it?"}
touch never
```

## Named

```sh {#named irreversible}
touch never
```

## Typed

```sh {#typed}
echo "${NAME:?a name}" >never
```

## By hand

```sh {#before}
true
```

- [ ] Look out of the window

## Fails

```sh {#first}
true
```

```sh {#undo-first rollback-of=first}
echo undo-first >>"$ROOM/log"
```

```sh {#fails}
false
```

```sh {#undo-fails rollback-of=fails}
echo going back; sleep 1.5; echo undo-fails >>"$ROOM/log"
```

## Held

```sh {#held}
echo begun; setsid sleep 600 & sleep 600
```

## Stubborn

```sh {#stubborn}
trap '' INT TERM HUP; echo begun; while :; do sleep 0.2; done
```

## Handed over

```sh {#handed tty}
echo begun; sleep 600 & cat
```

## Looks again

```sh {#looks within=60s every=30s}
echo begun; false
```

## Talks

```sh {#talks}
echo begun; while :; do seq 1 100; sleep 0.01; done
```

## Asked late

```sh {#talks-first}
echo begun; sleep 1; seq 1 20
```

```sh {#late confirm="Really do it?"}
touch never
```
"""

# What a person does, and how the run must end.
SCENES = {
    "asked/int": ("asked", "expect Really do it?|press ctrl-c", 130),
    "asked/quit": ("asked", "expect Really do it?|press ctrl-\\", 130),
    "asked/term": ("asked", "expect Really do it?|signal TERM", 143),
    "asked/hup": ("asked", "expect Really do it?|signal HUP", 129),
    "asked/hang-up": ("asked", "expect Really do it?|hang-up", 129),
    "asked/end": ("asked", "expect Really do it?|press ctrl-d", 4),
    "asked/half-typed": ("asked", "expect Really do it?|type y|press ctrl-c", 130),
    "asked/reason": ("asked", "expect Really do it?|send s|expect reason|press ctrl-c", 130),
    "named/int": ("named", "expect named|type name|press ctrl-c", 130),
    "typed/int": ("typed", "expect a name|type x|press ctrl-c", 130),
    "typed/hang-up": ("typed", "expect a name|hang-up", 129),
    "by-hand/int": ("by-hand", "expect window|press ctrl-c", 130),
    "menu/int": ("fails", "expect what now?|press ctrl-c", 130),
    "menu/term": ("fails", "expect what now?|signal TERM", 143),
    "menu/hang-up": ("fails", "expect what now?|hang-up", 129),
    "menu/shell-hang-up": ("fails", "expect what now?|send o|expect leave it|hang-up", 129),
    "menu/shell-term": ("fails", "expect what now?|send o|expect leave it|signal TERM", 143),
    "menu/shell-int": ("fails", "expect what now?|send o|expect leave it|expect fails ~|wait 0.3|press ctrl-c|wait 0.2|send exit|expect now?|send", 1),
    "step/int": ("held", "expect begun|press ctrl-c|expect what now?|send", 130),
    "step/int-term": ("held", "expect begun|press ctrl-c|expect what now?|signal TERM", 143),
    "step/int-twice": ("stubborn", "expect begun|press ctrl-c|wait 0.5|press ctrl-c|expect what now?|send", 130),
    "step/int-many": ("stubborn", "expect begun" + "|press ctrl-c|wait 0.35" * 6 + "|wait 1|press ctrl-c", 130),
    "step/term": ("stubborn", "expect begun|signal TERM", 143),
    "step/int-hang-up": ("held", "expect begun|press ctrl-c|wait 0.1|hang-up", 129),
    "polling/int": ("looks-again", "expect begun|wait 0.3|press ctrl-c|expect what now?|send", 130),
    "polling/hang-up": ("looks-again", "expect begun|wait 0.3|hang-up", 129),
    "polling/term": ("looks-again", "expect begun|wait 0.3|signal TERM", 143),
    "tty/int": ("handed-over", "expect begun|wait 0.3|press ctrl-c|expect what now?|send", 1),
    "tty/term": ("handed-over", "expect begun|signal TERM", 143),
    "tty/hang-up": ("handed-over", "expect begun|hang-up", 129),
    "rollback/int": ("fails", "expect now?|send b|expect going back|press ctrl-c", 5),
    "rollback/int-twice": ("fails", "expect now?|send b|expect going back|press ctrl-c|wait 0.4|press ctrl-c", 6),
    "rollback/term": ("fails", "expect now?|send b|expect going back|signal TERM", 143),
    "ctrl-s/step-term": ("talks", "expect begun|press ctrl-s|wait 0.5|signal TERM", 143),
    "ctrl-s/step-int": ("talks", "expect begun|press ctrl-s|wait 0.5|press ctrl-c|expect what now?|send", 130),
    "ctrl-s/step-hang-up": ("held", "expect begun|press ctrl-s|wait 0.5|signal TERM|wait 2|hang-up", 143),
    "ctrl-s/asked-term": ("asked-late", "expect begun|press ctrl-s|wait 1.5|signal TERM", 143),
    "ctrl-s/asked-hang-up": ("asked-late", "expect begun|press ctrl-s|wait 1.5|hang-up", 129),
    "ctrl-s/reason-term": ("asked", "expect Really do it?|press ctrl-s|send s|wait 0.5|signal TERM", 143),
    "ctrl-s/reason-hang-up": ("asked", "expect Really do it?|press ctrl-s|send s|wait 0.5|hang-up", 129),
    "ctrl-s/menu-term": ("fails", "expect what now?|press ctrl-s|send x|wait 0.5|signal TERM", 143),
    "ctrl-s/goes-on": ("asked-late", "expect begun|press ctrl-s|wait 1.5|press ctrl-q|expect Really|send", 4),
}


def scene(name, keys, status, room):
    room.write("RUNBOOK.md", PAGE)
    room.write("keys", keys.replace("|", "\n") + "\n")
    began = time.monotonic()
    with open(room.path("keys"), encoding="utf-8") as file:
        found = room.run(command=["on-terminal", "--limit", "25", BINARY, "run", name], stdin=file, within=BACK + 20)
    took = time.monotonic() - began
    printed = room.read("printed")[-1500:]
    expect(found == status, "exit %s instead of %s: %s" % (found, status, printed))
    expect(not os.path.exists(room.path("never")), "the step was started")
    expect(not survivors(0.5), "survivors: %s" % survivors())
    expect(took < BACK + 4, "took %.1f s" % took)


def nobody_reads(room):
    """A frozen link: the terminal takes nothing any more, and TERM still counts."""
    room.write("RUNBOOK.md", PAGE)
    master, slave = os.openpty()
    child = room.start("run", "talks", stdin=slave, stdout=slave, stderr=slave,
                       preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0))
    os.close(slave)
    time.sleep(2)
    child.terminate()
    found = room.wait(child, BACK)
    os.close(master)
    expect(found == 143, "exit %s" % found)
    expect(not survivors(0.5), "survivors: %s" % survivors())


def cells(full):
    del full
    found = [Cell("attended/" + name, functools.partial(scene, *words), True) for name, words in SCENES.items()]
    return found + [Cell("attended/frozen-link", nobody_reads, True)]
