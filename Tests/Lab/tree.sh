# shellcheck shell=bash disable=SC2034,SC2154
# The Aria tree the playbooks run in: Aria's files, this repository's pages, two commits to go back between.

tree_up() {
  local was
  code_changed=
  if [ ! -d "$lab_root/.git" ]; then
    say "laying out an Aria tree in $lab_root"
    rm -rf "$lab_root"
    mkdir -p "$lab_root"
    git -C "$lab_root" init -q -b main
    copy_tree
    sed -i 's/^VERSION = .*/VERSION = "2.9.0"/' "$lab_root/src/api/answers.py"
    commit_tree 'The state before the release'
    copy_tree
    commit_tree 'Release 3.0.0'
  else
    # A playbook may have left the tree on a branch of its own.
    was=$(git -C "$lab_root" rev-parse HEAD)
    git -C "$lab_root" switch -q -f main
    copy_tree
    commit_tree 'Take over the pages as they are now'
    git -C "$lab_root" diff --quiet "$was" HEAD -- src || code_changed=1
  fi
}

# Files are written over, never their directories, which are mounted into containers.
copy_tree() {
  local part
  cp -R "$lab_sources/aria/." "$lab_root/"
  rm -rf "$lab_root/playbooks" "$lab_root/docs"
  for part in docs playbooks scripts; do
    [ ! -d "$repository/$part" ] || cp -R "$repository/$part" "$lab_root/"
  done
  rm -f "$lab_root/scripts/lab"
  mkdir -p "$lab_root/aria_memories/logs"
  printf '%s\n' '.env' 'aria_memories/' '__pycache__/' >"$lab_root/.gitignore"
  # Aria waits 30 s for the pool and 100 s for an unhealthy API; nobody learns from waiting that long here.
  {
    printf '%s\n' LAB_DB_HEALTH_INTERVAL=1s LAB_API_POOL_WAIT=3
    printf '%s\n' LAB_API_HEALTH_INTERVAL=1s LAB_API_HEALTH_TIMEOUT=2s LAB_API_HEALTH_RETRIES=3
    [ "$(docker info -f '{{.CPUCfsQuota}}')" = true ] || printf '%s\n' ARIA_API_CPU_LIMIT=0 POSTGRES_CPU_LIMIT=0
  } >"$lab_root/stacks/brain/.env"
}

commit_tree() {
  git -C "$lab_root" add -A
  git -C "$lab_root" diff --cached --quiet ||
    git -C "$lab_root" -c user.name=lab -c user.email=lab@localhost commit -q -m "$1"
}

# Whatever is broken, afterwards the stack is whole and healthy; what is healthy is left alone.
stack_up() {
  release_clients
  ports_are_free
  say "starting $(printf '%s' "$lab_containers" | sed 's/:[0-9]*//g')"
  compose build -q aria-api >>"$lab_engine/build.log" 2>&1 ||
    die 1 "the API image cannot be built: $(tail -n 1 "$lab_engine/build.log")"
  continue_stopped
  [ -z "$code_changed" ] || docker restart aria-api >/dev/null 2>&1 || true
  compose up -d --wait --wait-timeout 60 >"$lab_engine/up.log" 2>&1 ||
    compose up -d --wait --wait-timeout 60 --force-recreate aria-api >>"$lab_engine/up.log" 2>&1 ||
    die 1 "the containers do not become healthy: $(tail -n 1 "$lab_engine/up.log")"
  wait_until 20 stats_answer || die 1 'the API is up but /stats does not answer'
}

ports_are_free() {
  local pair name port
  for pair in $lab_containers; do
    name=${pair%:*} port=${pair#*:}
    [ "$(inspect "$name" '{{.State.Running}}')" != true ] || continue
    if (: >"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
      die 1 "port $port, which $name needs, is taken by another process"
    fi
  done
}
