# shellcheck shell=bash disable=SC2034,SC2154
# The faults, each made with real means and confirmed from outside before it is reported; the functions are in faults/.

clients_pid=$lab_run/clients.pid

# The names come from the functions, so that none can be forgotten.
all_faults() { declare -F | sed -n 's/^declare -f break_\(.*\)/\1/p' | grep -v '^lab$' | tr '_\n' '- '; }

break_lab() {
  case " $(all_faults)" in
  *" $1 "*) ;;
  *) die 2 "no fault is called \`$1\`; there are: $(all_faults)" ;;
  esac
  engine_answers || die 1 'the lab is not up; scripts/lab up starts it'
  "break_$(printf %s "$1" | tr - _)"
}

# confirm SECONDS WORDS CHECK…: says the words once the check passes.
confirm() {
  local seconds=$1 words=$2
  shift 2
  wait_until "$seconds" "$@" || die 1 "the fault did not take: $words"
  say "$words"
}

# not_here WORDS…: this fault cannot be made on this machine.
not_here() {
  say "skipped: $*"
  exit 3
}

state_is() { [ "$(inspect "$1" '{{.State.Status}}')" = "$2" ]; }
health_is() { [ "$(inspect "$1" '{{.State.Health.Status}}')" = "$2" ]; }
health_answers() { [ "$(api_status /health)" = healthy ]; }
stats_answer() { curl -fsS -m 2 "$api_url/stats" >/dev/null 2>&1; }
memory_is_limited() { [ "$(docker info -f '{{.MemoryLimit}}')" = true ]; }

# api_status PATH: the status its body names; nothing when it does not answer.
api_status() {
  { curl -fsS -m "${2:-3}" "$api_url$1" 2>/dev/null || true; } |
    python3 -c 'import json,sys; print(json.load(sys.stdin)["status"])' 2>/dev/null || true
}

# stop_process CONTAINER: it keeps its ports and answers nobody.
stop_process() { kill -STOP "$(inspect "$1" '{{.State.Pid}}')"; }

# A stopped process takes no end from Docker but KILL after ten seconds.
continue_stopped() {
  local name pid
  for name in $lab_names; do
    pid=$(inspect "$name" '{{.State.Pid}}')
    [ "${pid:-0}" = 0 ] || kill -CONT "$pid" 2>/dev/null || true
  done
}

# clients WORDS…: clients.py in the background, until undo_faults.
clients() {
  lasting python3 "$lab_sources/clients.py" "$@" >/dev/null 2>&1 </dev/null &
  echo $! >"$clients_pid"
}

# What faults leave outside the containers.
undo_faults() {
  release_clients
  end_ollama
  rm -rf "${operator_home:?}/aria_vault"
  ! [ -s "$lab_engine/old-image" ] || docker rmi -f "$(cat "$lab_engine/old-image")" >/dev/null 2>&1 || true
  rm -f "$lab_engine/old-image"
}

release_clients() {
  local pid
  [ -s "$clients_pid" ] || return 0
  pid=$(cat "$clients_pid")
  rm -f "$clients_pid"
  ! grep -qa 'clients.py' "/proc/$pid/cmdline" 2>/dev/null || kill "$pid"
}
