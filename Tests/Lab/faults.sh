# shellcheck shell=bash disable=SC2034,SC2154
# The faults, each made with real means and confirmed from outside before it is reported.

clients_pid=$lab_run/clients.pid

break_lab() {
  case "$1" in
  api-hung | api-exited | api-oom | api-gone | db-down | pool-exhausted) ;;
  *) die 2 "no fault is called \`$1\`; see scripts/lab --help" ;;
  esac
  engine_answers || die 1 'the lab is not up; scripts/lab up starts it'
  "break_$(printf %s "$1" | tr - _)"
}

break_api_hung() {
  kill -STOP "$(inspect aria-api '{{.State.Pid}}')"
  confirm 30 'aria-api is up and its process is stopped: Docker says unhealthy' \
    health_is aria-api unhealthy
}

break_api_exited() {
  docker stop aria-api >/dev/null
  confirm 20 'aria-api has exited' state_is aria-api exited
}

break_api_oom() {
  if ! memory_is_limited; then
    say 'skipped: this machine does not enforce memory limits'
    exit 3
  fi
  # Docker would start it again at once, so its restart policy waits until it is dead.
  docker update --restart=no aria-api >/dev/null
  python3 "$lab_sources/clients.py" fill 700000000 >/dev/null 2>&1 || true
  wait_until 20 state_is aria-api exited || true
  docker update --restart=unless-stopped aria-api >/dev/null
  confirm 1 'aria-api was killed for memory: exited 137 with the OOM flag' killed_for_memory
}

break_api_gone() {
  docker rm -f aria-api >/dev/null
  confirm 5 'aria-api is gone' state_is aria-api ''
}

break_db_down() {
  docker stop aria-db >/dev/null
  confirm 20 'aria-db has exited, aria-api is up and its /health still healthy' database_is_down
}

break_pool_exhausted() {
  lasting python3 "$lab_sources/clients.py" hold 30 >/dev/null 2>&1 </dev/null &
  echo $! >"$clients_pid"
  confirm 20 '30 clients hold all connections of the pool: /stats hangs, /health is healthy' pool_is_exhausted
}

# confirm SECONDS WORDS CHECK…: says the words once the check passes.
confirm() {
  local seconds=$1 words=$2
  shift 2
  wait_until "$seconds" "$@" || die 1 "the fault did not take: $words"
  say "$words"
}

state_is() { [ "$(inspect "$1" '{{.State.Status}}')" = "$2" ]; }
health_is() { [ "$(inspect "$1" '{{.State.Health.Status}}')" = "$2" ]; }
killed_for_memory() { [ "$(inspect aria-api '{{.State.Status}} {{.State.ExitCode}} {{.State.OOMKilled}}')" = 'exited 137 true' ]; }
memory_is_limited() { [ "$(docker info -f '{{.MemoryLimit}}')" = true ]; }
database_is_down() { state_is aria-db exited && health_answers && ! stats_answer; }
pool_is_exhausted() { health_answers && ! stats_answer; }
health_answers() { [ "$(api_status /health)" = healthy ]; }
stats_answer() { curl -fsS -m 2 "$api_url/stats" >/dev/null 2>&1; }

# api_status PATH: the status its body names; nothing when it does not answer.
api_status() {
  { curl -fsS -m "${2:-3}" "$api_url$1" 2>/dev/null || true; } |
    python3 -c 'import json,sys; print(json.load(sys.stdin)["status"])' 2>/dev/null || true
}

# A stopped process takes no end from Docker but KILL after ten seconds.
continue_stopped() {
  local name pid
  for name in $lab_containers; do
    pid=$(inspect "${name%:*}" '{{.State.Pid}}')
    [ "${pid:-0}" = 0 ] || kill -CONT "$pid" 2>/dev/null || true
  done
}

release_clients() {
  local pid
  [ -s "$clients_pid" ] || return 0
  pid=$(cat "$clients_pid")
  rm -f "$clients_pid"
  ! tr '\0' ' ' <"/proc/$pid/cmdline" 2>/dev/null | grep -q "clients.py hold" || kill "$pid"
}
