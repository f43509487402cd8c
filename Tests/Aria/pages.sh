#!/usr/bin/env bash
# The runbook and its playbooks: what was asked of the page, and what no page may hold.
# shellcheck disable=SC2154,SC2016
set -uo pipefail
# shellcheck source=/dev/null
. "$(dirname "${BASH_SOURCE[0]}")/base.sh"

cd "$repository" || exit
program=${PLAYBOOK_TEST_BINARY:-$repository/.build/playbook}

verdict 'the runbook is there' 'it is not' [ -f docs/RUNBOOK.md ]
for section in 'Quick Reference' 'Container Map' 'Common Issues' 'Rollback' 'Monitoring' 'Cron Jobs'; do
  verdict "it has a section $section" 'it has not' grep -q "$section" docs/RUNBOOK.md
done
# What the operators' own check counts: words of credentials, but on lines that name a placeholder, an example or .env.
named=$(grep -i "password\|secret\|token\|api.key" docs/RUNBOOK.md | grep -vc "placeholder\|example\|.env")
verdict 'no credential is on the page' "$named lines" [ "$named" = 0 ]
for script in verify_deployment.sh health_watchdog.sh apply_patch.sh check_architecture.py; do
  verdict "scripts/$script is there and can be run" 'it is not' [ -x "scripts/$script" ]
done

if ! [ -x "$program" ]; then
  echo "skipped: what the steps are (there is no playbook at $program)"
  skipped=$((skipped + 1))
  finish
  exit
fi
"$program" list --format json -f docs/RUNBOOK.md >"$room/list" 2>"$room/err"
python3 - "$room/list" >"$room/out" <<'END'
import json
import math
import re
import sys

playbooks = json.load(open(sys.argv[1], encoding="utf-8"))["playbooks"]
files = {playbook["file"] for playbook in playbooks} | {"docs/RUNBOOK.md"}
words = {name: re.sub(r"(?ms)^ *(```|~~~).*?^ *\1", "", open(name, encoding="utf-8").read()) for name in files}
fences = {name: re.findall(r"(?ms)^ *```(?:sh|bash|console)\b.*?^ *```|^\|.*?\n", open(name, encoding="utf-8").read())
          for name in files}


def bad(rule, *found):
    print(rule + ":", "; ".join(found) or "none")


bad("too long", *[f"{len(text.split())} words" for name, text in words.items()
                  if name == "docs/RUNBOOK.md" and len(text.split()) > 2500])
deletes = re.compile(r"compose\b.*\bdown\b|\bvolume\b.*\b(rm|remove|prune)\b|\bsystem\b.*\bprune\b|\bdocker\b.*\brm\b.*\s-\w*v"
                     r"|compose\b.*\brm\b.*\s-\w*v|--volumes|--renew-anon-volumes|\bup\b.*\s-V\b|/var/lib/docker")
caught = ["docker compose down", "docker compose -f a down aria-api", "docker volume rm a", "docker volume prune -f",
          "docker system prune -a", "docker rm -fv a", "docker compose rm -sfv a", "docker compose up -d -V"]
spared = ["docker compose up -d", "docker rm -f a", "docker image prune -f", "docker builder prune -f", "docker stop -t 10 a"]
assert all(map(deletes.search, caught)) and not any(map(deletes.search, spared)), "the rule itself is wrong"
bad("able to delete a volume", *[name + ": " + line.strip() for name in files for fence in fences[name]
                                 for line in fence.replace("\\\n", " ").split("\n") if deletes.search(line)])
# A phone shows about forty lines of sixty characters: the question, the script, what it should print.
large = []
for playbook in playbooks:
    for step in playbook["steps"]:
        lines = [step["title"]] + step["script"].rstrip("\n").split("\n") + (step["expect"] or {"lines": []})["lines"]
        height = sum(max(1, math.ceil(len(line) / 60)) for line in lines)
        if height > 40:
            large.append(f"{playbook['name']}#{step['id']} {height} lines")
bad("larger than a screen", *large)
ends = [p["name"] for p in playbooks if [s for s in p["steps"] if s["kind"] != "rollback"][-1]["kind"] != "gate"]
bad("without a verification at its end", *ends)
proved = open("Tests/Lab/README.md", encoding="utf-8").read()
bad("missing in the lab's README", *[p["name"] for p in playbooks if f"`{p['name']}`" not in proved])
END
for rule in 'too long' 'able to delete a volume' 'larger than a screen' 'without a verification at its end' \
  "missing in the lab's README"; do
  says "nothing is ${rule}" "$rule: none"
done
finish
