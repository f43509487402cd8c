# shellcheck shell=bash disable=SC2034
# What Aria's operations scripts share: where things are, and how to ask without waiting for ever.

# launchd and cron start programs with a bare PATH.
PATH=$PATH:/Applications/Docker.app/Contents/Resources/bin:/usr/local/bin:/opt/homebrew/bin:/usr/bin:/bin:/usr/sbin:/sbin
export PATH
umask 077

aria_repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
ARIA_HOME=${ARIA_HOME:-$aria_repository}
ARIA_STATE_DIR=${ARIA_STATE_DIR:-${HOME:?}/.local/state/aria}
ARIA_LOG_DIR=${ARIA_LOG_DIR:-$ARIA_STATE_DIR/logs}
ARIA_API_URL=${ARIA_API_URL:-http://localhost:8000}
ARIA_WEB_URL=${ARIA_WEB_URL:-http://localhost:5000}
ARIA_LITELLM_URL=${ARIA_LITELLM_URL:-http://localhost:18793}
ARIA_TRAEFIK_URL=${ARIA_TRAEFIK_URL:-http://localhost:8081}
ARIA_MLX_URL=${ARIA_MLX_URL:-http://localhost:8080}
ARIA_OLLAMA_URL=${ARIA_OLLAMA_URL:-http://localhost:11434}
ARIA_BROWSER_URL=${ARIA_BROWSER_URL:-http://localhost:3000}
ARIA_TOR_PROXY=${ARIA_TOR_PROXY:-localhost:9050}
DOCKER_BIN=${DOCKER_BIN:-docker}
CURL_BIN=${CURL_BIN:-curl}
PYTHON_BIN=${PYTHON_BIN:-python3}
aria_compose_file=$ARIA_HOME/stacks/brain/docker-compose.yml
aria_critical='aria-db aria-api aria-web aria-brain clawdbot litellm traefik'
aria_advisory='tor-proxy aria-browser'

say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }

# die STATUS WORDS…
die() {
  local status=$1
  shift
  say "$*"
  exit "$status"
}

is_number() { case $1 in '' | *[!0-9]* | ???????*) return 1 ;; esac }

# at_exit COMMAND: what to do at the end, in this shell alone. A child that is killed before bash has made it a
# shell of its own runs its parent's EXIT trap; `forking` tells it.
forking=
at_exit() {
  # shellcheck disable=SC2064 # the command is fixed now
  trap "[ -n \"\$forking\" ] || $1" EXIT
}

# limited SECONDS COMMAND…: ends it after that long; there is no timeout(1) on macOS.
limited() {
  local seconds=$1 command watcher status
  shift
  "$@" &
  command=$!
  forking=yes
  (
    trap 'kill $! 2>/dev/null; exit 0' TERM
    sleep "$seconds" &
    wait $!
    kill -KILL "$command"
  ) </dev/null >/dev/null 2>&1 &
  watcher=$!
  forking=
  wait "$command" 2>/dev/null
  status=$?
  kill "$watcher" 2>/dev/null
  wait "$watcher" 2>/dev/null
  return "$status"
}

docker_limited() { limited "${ARIA_DOCKER_SECONDS:-8}" "$DOCKER_BIN" "$@" 2>/dev/null; }

# Whether this is an Aria tree and Docker answers; else why not, in `unusable`.
usable() {
  unusable=
  if ! [ -f "$aria_compose_file" ]; then
    unusable="$ARIA_HOME is not an Aria tree: it has no stacks/brain/docker-compose.yml"
  elif ! docker_limited version --format '{{.Server.Version}}' >/dev/null; then
    unusable='Docker does not answer'
  fi
  [ -z "$unusable" ]
}

# container_state NAME: "status exit oom health" of one container; nothing where there is none.
container_state() {
  docker_limited inspect --type container --format \
    '{{.State.Status}} {{.State.ExitCode}} {{.State.OOMKilled}} {{if .State.Health}}{{.State.Health.Status}}{{else}}none{{end}}' "$1"
}

# http_status URL [SECONDS]: 000 where nothing answers.
http_status() {
  "$CURL_BIN" -s -o /dev/null -w '%{http_code}' --max-time "${2:-5}" "$1" 2>/dev/null || true
}

# http_ask URL SECONDS FILE: the body goes to FILE, the status to FILE.code.
http_ask() {
  "$CURL_BIN" -s -o "$3" -w '%{http_code}' --max-time "$2" "$1" >"$3.code" 2>/dev/null || true
}

# json_string WORDS…: as one JSON string, quotes included.
json_string() {
  printf '"%s"' "$(printf '%s' "$*" | LC_ALL=C tr '\000-\037\177' ' ' | sed 's/\\/\\\\/g; s/"/\\"/g')"
}

# hold_lock NAME: one copy at a time, by a directory with a pid in it; a dead one's is taken over.
hold_lock() {
  local lock=$ARIA_STATE_DIR/$1.lock holder
  mkdir -p "$ARIA_STATE_DIR" || die 3 "cannot write $ARIA_STATE_DIR"
  if ! mkdir "$lock" 2>/dev/null; then
    holder=$(head -n 1 "$lock/pid" 2>/dev/null)
    if [ -z "$holder" ]; then
      # It is being made right now, or its maker died between two commands.
      sleep 1
      holder=$(head -n 1 "$lock/pid" 2>/dev/null)
    fi
    if is_number "$holder" && ps -p "$holder" -o command= 2>/dev/null | grep -F "$1" >/dev/null; then
      die 4 "another one is running, pid $holder"
    fi
    rm -f "$lock/pid"
    rmdir "$lock" 2>/dev/null
    mkdir "$lock" 2>/dev/null || die 4 'another one is just starting'
  fi
  echo $$ >"$lock/pid"
  aria_lock=$lock
}

drop_lock() {
  [ -n "${aria_lock:-}" ] || return 0
  rm -f "$aria_lock/pid"
  rmdir "$aria_lock" 2>/dev/null
  aria_lock=
}

# find_playbook: the program's path; by PLAYBOOK_BIN, PATH, or next to the scripts.
find_playbook() {
  local candidate
  if [ -n "${PLAYBOOK_BIN:-}" ]; then
    candidate=$PLAYBOOK_BIN
  else
    candidate=$(command -v playbook) || candidate=$aria_repository/.build/playbook
  fi
  [ -x "$candidate" ] && [ -f "$candidate" ] && printf '%s\n' "$candidate"
}

# The page: the tree's own, else the one these scripts came with.
runbook_page() {
  if [ -f "$ARIA_HOME/docs/RUNBOOK.md" ]; then
    printf '%s\n' "$ARIA_HOME/docs/RUNBOOK.md"
  else
    printf '%s\n' "$aria_repository/docs/RUNBOOK.md"
  fi
}

# log_line FILE WORDS…
log_line() {
  local file=$1
  shift
  mkdir -p "$ARIA_LOG_DIR" && printf '%s %s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$*" >>"$ARIA_LOG_DIR/$file"
}
