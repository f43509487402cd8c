# shellcheck shell=bash disable=SC2154
# Aria's containers: whatever is broken, afterwards they are whole and well; what is well is left alone.

stack_up() {
  local code images
  undo_faults
  code=$(code_of_the_tree) images=$(images_of_the_tree)
  if [ "$(cat "$lab_engine/code" 2>/dev/null)" = "$code $images $(container_ids)" ] && is_well; then
    undo_database_faults
    restore_jobs
    return
  fi
  ports_are_free
  say "starting $lab_names"
  build_images
  continue_stopped
  # What runs with other code than the tree's is started again.
  [ "$(cut -d ' ' -f 1-3 "$lab_engine/code" 2>/dev/null)" = "$code" ] ||
    docker restart -t 2 aria-api aria-web traefik clawdbot litellm >/dev/null 2>&1 || true
  compose up -d >"$lab_engine/up.log" 2>&1 || compose up -d --force-recreate >>"$lab_engine/up.log" 2>&1 ||
    die 1 "the containers do not start: $(tail -n 1 "$lab_engine/up.log")"
  # The volume may be older than the .env.
  printf "ALTER USER CURRENT_USER PASSWORD '%s';\n" "$(setting DB_PASSWORD)" | database_ask postgres
  undo_database_faults
  restore_jobs
  wait_until 25 is_well || recreate_what_is_not_well
  wait_until 60 is_well || die 1 "the lab is not well: $(what_is_not_well)"
  echo "$code $(images_of_the_tree) $(container_ids)" >"$lab_engine/code"
}

# restore_jobs: clawdbot's list is that of the tree's file.
restore_jobs() {
  local jobs
  jobs=$(docker volume inspect -f '{{.Mountpoint}}' brain_openclaw_data)/cron/jobs.json
  # It adds them a second after its start.
  ! wait_until 10 grep -q '"name": "social_post", "schedule": "0 0 18' "$jobs" || return 0
  rm -f "$jobs"
  docker restart -t 1 clawdbot >/dev/null
  wait_until 20 grep -q '"name": "social_post"' "$jobs" || die 1 'clawdbot does not add its jobs'
}

# Containers that a playbook made are made again: what compose compares includes the dependencies it was told to ignore.
container_ids() { inspect "$lab_names" '{{.Id}}'; }

# What containers read when they start.
code_of_the_tree() { git -C "$lab_root" rev-parse HEAD:src/api HEAD:src/web HEAD:stacks | tr '\n' ' ' | sed 's/ $//'; }

# What images are built from, and which images have their names now.
images_of_the_tree() {
  git -C "$lab_root" rev-parse HEAD:src/web/app.py HEAD:src/api/Dockerfile HEAD:Dockerfile HEAD:aria_mind
  docker images -q --filter 'reference=brain-aria-*:latest' | sort
}

# The images are built again where the tree has other code than they have, or somebody gave their names away.
build_images() {
  [ "$images" != "$(cat "$lab_engine/built" 2>/dev/null)" ] || return 0
  compose build -q >>"$lab_engine/build.log" 2>&1 || die 1 "the images cannot be built: $(tail -n 1 "$lab_engine/build.log")"
  images_of_the_tree >"$lab_engine/built"
}

recreate_what_is_not_well() {
  local name
  say "starting over what is not well: $(what_is_not_well)"
  for name in $(not_well_containers); do
    compose up -d --no-deps --force-recreate "$name" >>"$lab_engine/up.log" 2>&1 || true
  done
  stats_answer || docker restart -t 2 aria-api >/dev/null 2>&1 || true
  litellm_is_ready || docker restart -t 2 litellm >/dev/null 2>&1 || true
  [ "$(websocket)" = open ] || docker restart -t 2 traefik clawdbot >/dev/null 2>&1 || true
}

is_well() { [ -z "$(what_is_not_well)" ]; }

what_is_not_well() {
  not_well_containers
  [ "$(api_status /health)" = healthy ] || printf '/health '
  [ "$(api_status /health/db)" = ok ] || printf '/health/db '
  stats_answer || printf '/stats '
  [ "$(http http://localhost:5000/api/stats)" = 200 ] || printf 'dashboard '
  [ "$(http http://localhost:8081/ping)" = 200 ] || printf 'proxy '
  litellm_is_ready || printf 'models '
  [ "$(websocket)" = open ] || printf 'websocket '
}

# Only some of the nine report health; tor-proxy's asks the internet and does not count.
not_well_containers() {
  local name states good
  states=$(inspect "$lab_names" '{{.Name}} {{.State.Status}} {{if .State.Health}}{{.State.Health.Status}}{{end}}')
  for name in $lab_names; do
    good="/$name running( healthy)? ?"
    [ "$name" != tor-proxy ] || good="/$name running .*"
    grep -qxE "$good" <<<"$states" || printf '%s ' "$name"
  done
}

litellm_is_ready() { [ "$(http http://localhost:18793/health/readiness)" = 200 ]; }

# websocket: `open`, or how the way through the proxy ends: its status, or its close code.
websocket() {
  python3 "$lab_sources/clients.py" websocket 2>/dev/null || true
}

# http URL: the status of the answer, 000 without one.
http() { curl -s -o /dev/null -m 5 -w '%{http_code}' "$1" 2>/dev/null || true; }

ports_are_free() {
  local pair name port
  for pair in $lab_containers; do
    name=${pair%:*}
    [ "$(inspect "$name" '{{.State.Running}}')" != true ] || continue
    for port in $(printf '%s' "${pair#*:}" | tr ',' ' '); do
      if (: >"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
        die 1 "port $port, which $name needs, is taken by another process"
      fi
    done
  done
}
