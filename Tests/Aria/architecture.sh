#!/usr/bin/env bash
# check_architecture.py: each rule on a tree of its own, an empty tree, and its speed.
# shellcheck disable=SC2154,SC2016,SC2119,SC2120
set -uo pipefail
# shellcheck source=/dev/null
. "$(dirname "${BASH_SOURCE[0]}")/base.sh"

check() { python3 "$repository/scripts/check_architecture.py" "$@" >"$room/out" 2>"$room/err"; }

# rule RULE STATUS FILE TEXT: one file in a good tree, and what comes of it.
rule() {
  fresh
  mkdir -p "$(dirname "$ARIA_HOME/$3")"
  printf '%b\n' "$4" >"$ARIA_HOME/$3"
  expect "$1 in $3 exits $2" "$2" check
  if [ "$1" = nothing ]; then
    says 'without a finding' 'WARNINGS: 0'
  else
    holds 'and is named' ": $1: " out
  fi
}

fresh
expect 'help exits 0' 0 check --help
expect 'an unknown option exits 2' 2 check --fast
expect 'a good tree exits 0' 0 check
verdict 'and ends with its counts' 'it does not' [ "$(cat "$room/out")" = 'ERRORS: 0
WARNINGS: 0
RESULT: PASS' ]
for driver in sqlalchemy psycopg psycopg2 asyncpg; do rule database-driver 1 aria_skills/goals/x.py "import $driver"; done
rule database-driver 1 aria_mind/x.py 'def f():\n    from sqlalchemy.orm import Session'
rule database-driver 1 aria_agents/x.py 'import importlib\nimportlib.import_module("asyncpg.pool")'
rule database-driver 1 aria_agents/x.py '__import__("psycopg2")'
rule nothing 0 src/api/x.py 'import sqlalchemy'
rule legacy-database 0 aria_skills/database/x.py 'import asyncpg'
rule upward-import 1 src/api/x.py 'from aria_mind import soul'
rule upward-import 1 src/api/x.py 'from aria_mind.logging_config import x'
rule nothing 0 src/api/x.py 'try:\n    from aria_mind.logging_config import x\nexcept ImportError:\n    x = None'
rule skill-imports-api 1 aria_skills/goals/x.py 'from src.api import db'
rule unreadable 1 aria_mind/x.py 'def ('
# The shape is put together here, so that this file does not hold one.
value=sk-$(printf 'a1B2%.0s' 1 2 3 4 5 6 7 8)
rule credential 1 src/api/x.py "KEY = '$value'"
verdict 'a value is never printed' 'it is' bash -c "! grep -qF '$value' '$room/out' '$room/err'"
rule credential 1 stacks/brain/x.yml 'db_password: "h8Xk2mQ9vLp4"'
rule nothing 0 src/api/x.py 'password = "your-password-here"'
rule skill-to-skill 0 aria_skills/goals/x.py 'from aria_skills.social import post'
rule skill-to-skill 0 aria_skills/goals/x.py 'from ..social import post'
rule nothing 0 aria_skills/goals/x.py 'from aria_skills.api_client import get\nfrom aria_skills import pipeline_tools'
rule model-name 0 src/api/x.py 'MODEL = "moonshot/kimi-k2.5"'
rule hard-coded-port 0 src/web/x.py 'URL = "http://litellm:4000/v1"'
rule nothing 0 src/web/x.py 'import os\nURL = os.getenv("URL", "http://litellm:4000/v1")'
fresh
for page in one two; do echo '<script>function load() {}</script>' >"$ARIA_HOME/src/web/templates/$page.html"; done
expect 'a function in two templates is a warning' 0 check
holds 'and is named' 'duplicate-function: `load` is in 2 templates' out
expect 'with --strict warnings exit 1' 1 check --strict
fresh
echo 'A=b' >"$ARIA_HOME/stacks/brain/.env"
expect 'an .env that git does not track is right' 0 check
(cd "$ARIA_HOME" && git add -f stacks/brain/.env)
expect 'a tracked .env exits 1' 1 check
holds 'and is named' 'tracked-env' out
fresh
echo 'be rich' >"$ARIA_HOME/aria_mind/soul/SOUL.md"
expect 'a changed soul exits 1' 1 check
holds 'and is named' 'soul-changed' out
expect 'JSON exits the same' 1 check --json
verdict 'and is one document' 'it is not' python3 -c 'import json,sys
d = json.load(open(sys.argv[1])); sys.exit((d["result"], d["errors"], len(d["findings"])) != ("FAIL", 1, 1))' "$room/out"
mkdir "$room/empty"
expect 'an empty tree exits 3' 3 check --root "$room/empty"
verdict 'and is no pass' 'it says PASS' bash -c "! grep -q PASS '$room/out'"
rm -r "$ARIA_HOME/aria_agents"
expect 'a tree without a layer exits 3' 3 check
expect 'a root that is not there exits 3' 3 check --root "$room/none"

fresh
python3 - "$ARIA_HOME" <<'END'
import os, sys
for number in range(600):
    folder = os.path.join(sys.argv[1], "aria_skills", f"skill{number}")
    os.makedirs(folder)
    with open(os.path.join(folder, "skill.py"), "w") as file:
        file.write("import json\n" + "def f(a, b):\n    return {'one': a, 'two': [b, 'three']}\n" * 60)
END
# The processor's time: another program's load is not this one's speed.
TIMEFORMAT=%U
taken=$({ time check; } 2>&1)
says 'a large tree passes' 'RESULT: PASS'
verdict 'in under five seconds' "$taken seconds" [ "${taken%.*}" -lt 5 ]
finish
