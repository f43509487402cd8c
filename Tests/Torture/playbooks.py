"""The playbooks whose runs are disturbed; their steps' own log, and not the program, is the judge."""

# A step tells its own log when it begins and when it ends; that file, and not the program, is the judge.
BEGIN, END = 'echo "begin $PLAYBOOK_STEP" >>"$ROOM/log"\n', 'echo "end $PLAYBOOK_STEP" >>"$ROOM/log"'


def step(attributes, body="", words=""):
    return "%s\n\n```sh {#%s}\n%s%s%s\n```\n\n" % (words, attributes, BEGIN, body, END)


def console(identifier):
    """A transcript whose commands tell the log as a step does, and say something in between."""
    command = "$ %s\n"
    return "```console {#%s}\n%s%s%s%s```\n\n" % (
        identifier, command % BEGIN.strip(), command % "echo said", "said\n", command % END)


def expected(text):
    return "It says:\n\n```output\n%s\n```\n\n" % text


class Playbook:
    """`verdict` is how it ends undisturbed; `once` are the steps that must have run exactly once by then.

    The outcome of `doubtful` steps needs more than their exit status. What a step leaves behind is lost when it is
    only said to be done; where others need it, a person has it run again.
    """

    def __init__(self, text, verdict, once, many=(), doubtful=(), needs_state=False):
        self.text, self.verdict, self.once, self.many, self.doubtful = text, verdict, once, many, doubtful
        self.needs_state = needs_state


PLAYBOOKS = {
    "state": Playbook(
        step("one", "NAME=first\nmkdir -p work; cd work\nsay() { echo \"$NAME\"; }\n")
        + step("two", "[ \"$(say)\" = first ]\n[ \"${PWD##*/}\" = work ]\nNAME=second\n")
        + step("three", "[ \"$(say)\" = second ]\n"), "succeeded", ["one", "two", "three"], needs_state=True),
    "looks": Playbook(
        step("look probe", "false\n") + step("one repeatable") + step("two") + step("sure gate"),
        "succeeded", ["two"], ["look", "one", "sure"]),
    "rollback": Playbook(
        step("one") + step("undo-one rollback-of=one") + step("two") + step("undo-two rollback-of=two")
        + step("sure gate", "false\n"), "rolled-back", ["one", "two", "undo-two", "undo-one"], ["sure"]),
    "polling": Playbook(
        step("one") + step("polls gate within=60s every=20ms", "[ \"$(grep -c 'begin polls' \"$ROOM/log\")\" -ge 3 ]\n")
        + step("two"), "succeeded", ["one", "two"], ["polls"]),
    "expects": Playbook(
        step("one", "echo one\n") + expected("one") + step("two", "echo two\n") + expected("two"),
        "succeeded", ["one", "two"], doubtful=["one", "two"]),
    "console": Playbook(console("one") + console("two"), "succeeded", ["one", "two"], doubtful=["one", "two"]),
    "terminal": Playbook(
        step("one") + step("typed tty", "test -t 0; stty >\"$ROOM/stty\"\n") + step("two"),
        "succeeded", ["one", "typed", "two"]),
    "background": Playbook(
        step("serve background", "sleep 300 </dev/null >\"$ROOM/served\" 2>&1 &\necho $! >\"$ROOM/service\"\n")
        + step("one", "kill -0 \"$(cat \"$ROOM/service\")\"\n") + step("stop", "kill \"$(cat \"$ROOM/service\")\"\n"),
        "succeeded", ["serve", "one", "stop"]),
}
# A run that has succeeded and can be taken back.
UNDONE = Playbook(
    step("one") + step("undo-one rollback-of=one") + step("two") + step("undo-two rollback-of=two") + step("three"),
    "succeeded", ["one", "two", "three"])
BACK_WAY = ["undo-two", "undo-one"]
EXITS = {"succeeded": 0, "failed": 1, "stopped": 4, "rolled-back": 5, "rollback-incomplete": 6}
