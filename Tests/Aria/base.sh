# shellcheck shell=bash disable=SC2034
# What the tests of Aria's scripts stand on: a small tree, a `docker` that says what a file tells it, a real HTTP server.

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
bash_used=${ARIA_TEST_BASH:-/bin/bash}
room=$(mktemp -d)
fake=$room/fake
passed=0 failed=0 skipped=0
mkdir -p "$room/bin" "$fake" "$room/home"

cat >"$room/bin/docker" <<'END'
#!/bin/bash
echo "$*" >>"$FAKE/calls"
case $1 in
version) [ ! -e "$FAKE/down" ] && echo 26 ;;
exec) [ ! -e "$FAKE/nodb" ] ;;
compose) [ ! -e "$FAKE/norestart" ] && touch "$FAKE/restarted" ;;
inspect)
  for name; do :; done
  state='running 0 false healthy'
  [ "$name" != aria-certs-init ] || state='exited 0 false none'
  [ ! -e "$FAKE/$name" ] || state=$(cat "$FAKE/$name")
  [ "$state" != none ] || exit 1
  case $* in
  *.Name*) echo "/$name running healthy" ;;
  *) echo "$state" ;;
  esac
  ;;
esac
END
cat >"$room/bin/playbook" <<'END'
#!/bin/bash
echo "$*" >>"$FAKE/playbook"
exit "$(cat "$FAKE/playbook.exit" 2>/dev/null || echo 0)"
END
chmod +x "$room/bin/docker" "$room/bin/playbook"

cat >"$room/server.py" <<'END'
import http.server, json, os, sys
room = sys.argv[1]
class Answers(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        path = self.path.strip("/").replace("/", "_") or "root"
        body = {"health": {"status": "healthy"}, "health_db": {"status": "ok", "missing": []}}.get(path, {})
        code = 200
        told = os.path.join(room, "fake", "http." + path)
        if os.path.exists(told):
            code, body = json.load(open(told))
        self.send_response(code)
        self.end_headers()
        self.wfile.write(json.dumps(body).encode())
    def log_message(self, *words):
        pass
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answers)
open(os.path.join(room, "port.new"), "w").write(str(server.server_address[1]))
os.rename(os.path.join(room, "port.new"), os.path.join(room, "port"))
server.serve_forever()
END
python3 "$room/server.py" "$room" >/dev/null 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null; wait "$server" 2>/dev/null; rm -rf "$room"' EXIT
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
  [ ! -e "$room/port" ] || break
  sleep 0.2
done
address=http://127.0.0.1:$(cat "$room/port")

export FAKE=$fake HOME=$room/home DOCKER_BIN=$room/bin/docker ARIA_HOME=$room/tree ARIA_STATE_DIR=$room/state
export ARIA_API_URL=$address ARIA_WEB_URL=$address ARIA_LITELLM_URL=$address ARIA_TRAEFIK_URL=$address
export ARIA_MLX_URL=$address ARIA_OLLAMA_URL=$address ARIA_BROWSER_URL=$address ARIA_TOR_PROXY=127.0.0.1:9
export PLAYBOOK_BIN=$room/bin/playbook ARIA_WATCHDOG_PAUSE=0 PATH=$room/bin:$PATH
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null PYTHONDONTWRITEBYTECODE=1
unset ARIA_LOG_DIR

# a_tree: a fresh, good one, committed.
a_tree() {
  local folder
  rm -rf "$ARIA_HOME"
  for folder in aria_skills/goals aria_mind/soul aria_agents src/api src/web/templates stacks/brain aria_models; do
    mkdir -p "$ARIA_HOME/$folder"
    case $folder in *web* | *stacks* | *soul | aria_models) ;; *) echo 'import json' >"$ARIA_HOME/$folder/__init__.py" ;; esac
  done
  echo 'import json' >"$ARIA_HOME/aria_skills/__init__.py"
  echo 'import json' >"$ARIA_HOME/aria_mind/__init__.py"
  echo 'services: {}' >"$ARIA_HOME/stacks/brain/docker-compose.yml"
  echo 'be kind' >"$ARIA_HOME/aria_mind/soul/SOUL.md"
  printf 'models:\n  kimi:\n    litellm: {"model": "moonshot/kimi-k2.5"}\n' >"$ARIA_HOME/aria_models/models.yaml"
  (cd "$ARIA_HOME" && git init -q && git add -A && git -c user.name=t -c user.email=t@localhost commit -qm tree)
}

fresh() { rm -rf "$fake" "$ARIA_STATE_DIR" && mkdir -p "$fake" && a_tree; }

run() { "$bash_used" "$repository/scripts/$1" "${@:2}" >"$room/out" 2>"$room/err" </dev/null; }

# expect NAME STATUS COMMAND…: the exit status of a command.
expect() {
  local name=$1 wanted=$2 status
  shift 2
  "$@"
  status=$?
  verdict "$name" "exit $status, not $wanted" [ "$status" = "$wanted" ]
}

# verdict NAME WORDS COMMAND…: passed if the command is.
verdict() {
  local name=$1 words=$2
  shift 2
  if "$@"; then
    passed=$((passed + 1))
    echo "passed: $name"
  else
    failed=$((failed + 1))
    echo "failed: $name: $words"
    sed 's/^/    /' "$room/out" "$room/err" 2>/dev/null
  fi
}

says() { verdict "$1" "no line \`$2\`" grep -qxF -- "$2" "$room/${3:-out}"; }
holds() { verdict "$1" "no \`$2\`" grep -qF -- "$2" "$room/${3:-err}"; }

finish() {
  echo "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" = 0 ]
}
