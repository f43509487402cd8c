"""Pages made to be slow, or to break what reads them: each is checked or refused in a second, and nothing of it runs."""

import functools
import os
import resource
import shutil
import subprocess
import time

from work import Cell, expect

# How long a check may take, in the best of so many tries: the machine may be slow for a while. Of memory, in MiB.
SECONDS, TRIES, MEMORY = 1.0, 20, 1000

HEAD = "# Page\n\n## Go\n\n"
STEP = "\n\n```sh {#a probe}\necho hi\n```\n"
BIDI, NO_BREAK = "\u202e", "\u00a0"


def step(script, language="sh", attributes="probe"):
    return HEAD + "```%s {#a %s}\n%s\n```\n" % (language, attributes, script)


def expecting(form, text):
    return HEAD + "```sh {#a probe}\necho hi\n```\n\nIt prints\n\n```output%s\n%s\n```\n" % (form, text)


def steps(count, script, attributes="probe", before=""):
    """Many steps; the number of each stands in its text."""
    return HEAD + "".join(
        "%s```sh {#s%d %s}\n%s\n```\n\n" % (before, number, attributes, script.replace("N", str(number))) for number in range(count))


MARKDOWN = {
    "nested quotes": lambda: HEAD + ">" * 10000 + " x" + STEP,
    "nested lists": lambda: HEAD + "- " * 10000 + "x" + STEP,
    "ever deeper lists": lambda: HEAD + "".join(" " * min(2 * depth, 400) + "- x\n" for depth in range(10000)) + STEP,
    "one long line of code spans": lambda: HEAD + "word `code` " * 400000 + STEP,
    "runs of backticks": lambda: HEAD + " ".join("`" * count for count in range(1, 3000)) + STEP,
    "one run of backticks": lambda: HEAD + "`" * 1000000 + STEP,
    "open brackets": lambda: HEAD + "[" * 1000000 + STEP,
    "links that never end": lambda: HEAD + "[a](" * 300000 + STEP,
    "images in links": lambda: HEAD + "![[" * 300000 + STEP,
    "open emphasis": lambda: HEAD + "*a **a " * 200000 + STEP,
    "link definitions": lambda: HEAD + "".join("[r%d]: x%d\n" % (n, n) for n in range(10000)) + "\n"
                                + "".join("[r%d] " % n for n in range(10000)) + STEP,
    "a definition used often": lambda: HEAD + "[a]: " + "x" * 100000 + "\n\n" + "[a] " * 10000 + STEP,
    "dead links on one line": lambda: HEAD + "".join("[a](f%d.md#x) " % n for n in range(20000)) + STEP,
    "dead anchors": lambda: HEAD + "".join("[a](#go%d)\n\n" % n for n in range(20000)) + STEP,
    "nested details": lambda: HEAD + "<details>" * 100000 + STEP,
    "details as blocks": lambda: HEAD + "<details>\n\n" * 20000 + STEP,
    "tags that never end": lambda: HEAD + "<div " * 500000 + STEP,
    "comments that never end": lambda: HEAD + "<!-- " * 300000 + STEP,
    "names": lambda: HEAD + '<a id="x"></a>' * 100000 + STEP,
    "tags in a line": lambda: HEAD + "x " + "<b>" * 200000 + STEP,
    "a long tag": lambda: HEAD + "<div hidden style='" + "a" * 3000000 + "'>" + STEP,
    "front matter": lambda: "---\n" + "a: b\n" * 500000 + "---\n" + HEAD + STEP,
    "open front matter": lambda: "---\n" + "a: b\n" * 500000 + HEAD + STEP,
    "headings of one name": lambda: "# P\n\n" + "## H\n\n```sh {#s probe}\n:\n```\n" * 10000,
    "anchors of one name": lambda: "# P\n\n" + "## A\n\n" * 50000 + STEP,
    "tasks": lambda: HEAD + "".join("- [ ] do x%d\n" % n for n in range(50000)) + STEP,
    "tasks of one name": lambda: HEAD + "- [ ] do x\n" * 20000 + STEP,
}

FENCES = {
    "empty fences": lambda: HEAD + "```sh\n```\n" * 100000,
    "small steps": lambda: steps(10000, ":"),
    "steps of one id": lambda: HEAD + "```sh {#s}\n:\n```\n" * 10000,
    "rollbacks of nothing": lambda: steps(10000, ":", "rollback-of=nope"),
    "conditions": lambda: steps(10000, ":", 'when="s0 failed"'),
    "unknown attributes": lambda: steps(10000, ":", "confrim"),
    "an attribute list": lambda: step(":", attributes=" ".join("word%d=1" % n for n in range(100000))),
    "one attribute": lambda: step(":", attributes="probe " * 100000),
    "ids": lambda: HEAD + "```sh {" + "#a " * 100000 + "}\n:\n```\n",
    "a long condition": lambda: step(":", attributes='when="' + " and ".join(["a failed"] * 50000) + '"'),
    "exit statuses": lambda: step(":", attributes="exit=" + ",".join(str(n % 256) for n in range(100000))),
    "entities": lambda: step(":", attributes="confirm='" + "&amp" * 100000 + "'"),
    "fences that hide": lambda: HEAD + "".join("    ```sh {#a%d}\n" % n for n in range(30000)) + STEP,
    "comments for no block": lambda: HEAD + "<!-- playbook: allow destructive because x -->\n" * 20000 + STEP,
    "comments for many blocks": lambda: steps(5000, "rm -rf /xN", "", "<!-- playbook: allow destructive because x -->\n\n"),
}

SCRIPTS = {
    "one long word": lambda: step("echo " + "a" * 5000000),
    "one long line": lambda: step("echo a; " * 100000),
    "many words": lambda: step("echo " + "$a " * 500000),
    "blanks that deceive": lambda: step(("echo " + NO_BREAK + "a; ") * 70000),
    "what deceives on each line": lambda: step(("echo '" + BIDI + "'\n") * 10000),
    "what destroys, on one line": lambda: step("rm -rf $x; " * 50000),
    "carriage returns": lambda: step("echo\rx\r" * 100000),
    "a pipeline": lambda: step("a | " * 100000 + "b"),
    "separators": lambda: step(";" * 1000000),
    "lines that go on": lambda: step("echo \\\n" * 300000),
    "functions": lambda: step("".join("f%d() { a=1; echo $b; }\n" % n for n in range(20000))),
    "variables": lambda: step("".join("a%d=1; echo $a%d $b%d; ( a%d=2 )\n" % (n, n, n, n) for n in range(20000))),
    "inputs after setters": lambda: step("( a=1 )\n" * 20000 + "echo ${a:?x}\n" * 20000),
    "eval": lambda: step("eval x\n" * 30000 + "echo $a\n" * 30000),
    "placeholders": lambda: step("echo <name> [x] {{y}}\n" * 10000),
    "sessions": lambda: step("ssh host\n" * 30000),
    "wrappers": lambda: step("sudo " * 100000 + "x"),
    "xargs": lambda: step("xargs env " * 50000 + "x"),
    "shells in shells": lambda: step("xargs sh -c 'sh -c \"eval x; rm -rf y\"'\n" * 10000),
    "a script in a word": lambda: step("sh -c '" + "rm -rf x; " * 100000 + "'"),
    "pasted prompts": lambda: step("$ echo hi\nhi\n" * 20000),
    "code far to the right": lambda: step("echo" + " " * 100000 + "x\n" + ("echo" + " " * 300 + "x\n") * 5000),
    "here-documents of one line": lambda: step("cat " + " ".join("<<E%d" % n for n in range(2000)) + "\n"
                                               + "".join("x\nE%d\n" % n for n in range(2000))),
    "a long here-document": lambda: step("cat <<E\n" + "line of text $x\n" * 200000 + "E"),
    "here-documents left open": lambda: steps(2000, "cat <<E\nline"),
    "substitutions": lambda: step("echo " + "$(" * 100000 + ")" * 100000),
    "many substitutions": lambda: steps(50, "echo " + "$(" * 4000 + ")" * 4000),
    "groups": lambda: step("(" * 100000 + "echo" + ")" * 100000),
    "expansions": lambda: step("echo " + "${a:-" * 20000 + "}" * 20000),
    "lists": lambda: step("{ " * 100000 + "echo" + "; }" * 100000),
    "errors": lambda: steps(5000, "if true; then echo N"),
    "errors that end a shell": lambda: steps(1000, "echo $(\necho N )) x"),
    "credentials on one line": lambda: step("echo " + "".join("PASSWORD=kJ8h3k%dSkLmN2p4 " % n for n in range(10000))),
    "credentials on each line": lambda: step("export PASSWORD=kJ8h3kd9SkLmN2p4 http://u:kJ8h3kd9SkLmN@h/\n" * 5000),
    "signs of credentials": lambda: step("PASSWORD=" * 50000 + "\n" + "http://" * 100000 + "\n" + "AKIA" * 200000),
    "keys that begin": lambda: step("-----BEGIN RSA PRIVATE KEY-----\n" * 20000),
    "what looks like keys": lambda: step("echo MIIEpAIBAAKCAQEAx\n" * 20000),
    "commands in words": lambda: HEAD + "".join("`docker restart -t %d api`\n" % n for n in range(5000)) + "\n"
                                 + step("".join("docker restart -t %d api\n" % n for n in range(100)))[len(HEAD):],
    "commands in a table": lambda: HEAD + "| a | b |\n|---|---|\n" + "| `docker restart api` | x |\n" * 10000 + STEP,
}

EXPRESSIONS = [
    "(a+)+$", "(a|a)*b", "((a*)*)*b", "(.*a){20}x", "a{1000}{1000}", "((a{100}){100}){100}", "(a?){200}a{200}",
    "(((((a{30}){30}){30}){30}){30})", "(" * 20000 + "a" + ")" * 20000, "[" * 100000, "a|" * 100000, "\\d" * 100000,
    "[[:alpha:]" * 10000, "^" * 100000, "(.*)*" * 1000, "a{65535}", "(a{255}){255}", "x*" * 30000,
]

OUTPUTS = {
    "many expressions": lambda: HEAD + "".join(
        "```sh {#a%d probe}\necho hi\n```\n\nIt prints\n\n```output {regex}\n(a{255}){%d}\n```\n" % (n, n % 200) for n in range(1000)),
    "open arrays": lambda: expecting(" {json}", "[" * 1000000),
    "nested objects": lambda: expecting(" {json}", '{"a":' * 100000 + "1" + "}" * 100000),
    "a long number": lambda: expecting(" {json}", "1" * 3000000),
    "wildcards": lambda: expecting("", "[..]" * 300000 + "\n" + "...\n" * 100000),
    "a transcript": lambda: step("".join("$ echo %d\n%d\n" % (n, n) for n in range(10000)), "console", ""),
    "a transcript of errors": lambda: step("$ if\n" * 10000, "console", ""),
    "a long command": lambda: step("$ cat\n" + "> x\n" * 100000, "console", ""),
    **{"expression %d" % n: functools.partial(expecting, " {regex}", text) for n, text in enumerate(EXPRESSIONS)},
}


def check(page, room):
    """A page is checked by a program that finds bash and no shellcheck."""
    room.write("RUNBOOK.md", page())
    os.mkdir(room.path("bin"))
    os.symlink(shutil.which("bash"), room.path("bin/bash"))
    room.environment["PATH"] = room.path("bin")
    took = [once(room)]
    while min(took) >= SECONDS and len(took) < TRIES:
        took.append(once(room))
    expect(min(took) < SECONDS, "it took %.2f s at best" % min(took))
    expect(set(os.listdir(room.directory)) <= {"RUNBOOK.md", "bin", "printed", "state"}, "something has run")
    return "quick enough in try %d" % len(took) if len(took) > 1 else ""


def once(room):
    """How many seconds a check took."""
    began = time.monotonic()
    child = room.start("check", "--format", "json", stdout=subprocess.DEVNULL, stderr=None,
                       preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CORE, (0, 0)))
    _, status, usage = os.wait4(child.pid, 0)
    took = time.monotonic() - began
    child.returncode = os.waitstatus_to_exitcode(status)
    expect(child.returncode in (0, 3), "exit %s: %s" % (child.returncode, room.read("printed")[-400:]))
    expect(usage.ru_maxrss < MEMORY << 10, "it took %d MiB" % (usage.ru_maxrss >> 10))
    return took


def cells(full):
    del full  # all of them, always: they take a minute
    groups = {"markdown": MARKDOWN, "fences": FENCES, "scripts": SCRIPTS, "outputs": OUTPUTS}
    return [Cell("pages/%s/%s" % (group, name.replace(" ", "-")), functools.partial(check, page), alone=True)
            for group, pages in groups.items() for name, page in pages.items()]
