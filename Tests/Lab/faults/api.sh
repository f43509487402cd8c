# shellcheck shell=bash disable=SC2154
# Faults of aria-api.

break_api_hung() {
  stop_process aria-api
  confirm 30 'aria-api is up and its process is stopped: Docker says unhealthy' health_is aria-api unhealthy
}

break_api_exited() {
  docker stop -t 2 aria-api >/dev/null
  confirm 20 'aria-api has exited' state_is aria-api exited
}

break_api_oom() {
  memory_is_limited || not_here 'this machine does not enforce memory limits'
  # Docker would start it again at once, so its restart policy waits until it is dead.
  docker update --restart=no aria-api >/dev/null
  python3 "$lab_sources/clients.py" fill 700000000 >/dev/null 2>&1 || true
  wait_until 20 state_is aria-api exited || true
  docker update --restart=unless-stopped aria-api >/dev/null
  confirm 1 'aria-api was killed for memory: exited 137 with the OOM flag' killed_for_memory
}

killed_for_memory() { [ "$(inspect aria-api '{{.State.Status}} {{.State.ExitCode}} {{.State.OOMKilled}}')" = 'exited 137 true' ]; }

break_api_gone() {
  docker rm -f aria-api >/dev/null
  confirm 5 'aria-api is gone' state_is aria-api ''
}

break_api_damaged() {
  docker exec aria-api rm /usr/bin/python3
  docker restart -t 1 aria-api >/dev/null 2>&1 || true
  confirm 20 "a file in aria-api's own layer is gone: it cannot start, only a fresh container can" state_is aria-api exited
}

break_pool_exhausted() {
  clients hold 30
  confirm 20 '30 clients hold all connections of the pool: /stats hangs, /health is healthy' pool_is_exhausted
}

pool_is_exhausted() { health_answers && ! stats_answer; }

break_memory_pressure() {
  memory_is_limited || not_here 'this machine does not enforce memory limits'
  clients swell 234000000
  confirm 30 'aria-api uses more than nine tenths of its 256 MB' nearly_full aria-api
}

nearly_full() {
  docker stats --no-stream --format '{{.MemPerc}}' "$1" | awk '{ exit !($1 + 0 > 90) }'
}
