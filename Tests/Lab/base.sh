# shellcheck shell=bash disable=SC2034,SC2154
# Where the lab keeps its things, and how it speaks.

lab_home=${PLAYBOOK_LAB:-${XDG_CACHE_HOME:-$HOME/.cache}/playbook-lab}
lab_root=${LAB_ROOT:-$lab_home/aria}
lab_cache=$lab_home/cache
lab_engine=$lab_home/engine
# A disk of the lab's own, so that it can be full: Docker's data and the operator's home lie on it.
lab_disk=$lab_home/disk
operator_home=$lab_disk/home
# A socket's path may be no longer than 107 bytes, so what holds sockets stays short.
lab_run=${LAB_RUN:-/run/playbook-lab}
lab_sources=$repository/Tests/Lab
# What runs in a case has the operator's home, and is to find the same lab.
export PLAYBOOK_LAB=$lab_home LAB_ROOT=$lab_root LAB_RUN=$lab_run
compose_file=$lab_root/stacks/brain/docker-compose.yml
# Each container with the ports it publishes; another one is added here, in the compose file and in the README.
lab_containers='aria-db:5432 aria-api:8000 aria-web:5000 aria-brain: clawdbot:18789 litellm:18793 traefik:80,443,8081
tor-proxy:9050,9051 aria-browser:3000'
lab_names=$(printf '%s' "$lab_containers" | tr '\n' ' ' | sed 's/:[0-9,]*//g')
api_url=http://localhost:8000

export DOCKER_HOST=unix://$lab_run/docker.sock
export DOCKER_CONFIG=$lab_engine/client

say() { printf 'lab: %s\n' "$*" >&2; }

# die STATUS WORDS…
die() {
  local status=$1
  shift
  say "$*"
  exit "$status"
}

# no_docker WORDS…: the one way to say that this machine cannot have the lab.
no_docker() { die 3 "no Docker here: $*"; }

# One command changes the lab at a time; what it calls itself may.
lock_lab() {
  mkdir -p "$lab_home"
  [ -z "${LAB_LOCKED:-}" ] && command -v flock >/dev/null || return 0
  exec 9>"$lab_home/lock"
  flock -n 9 || die 4 'another lab command is running'
  export LAB_LOCKED=1
}

# lasting COMMAND…: becomes a process that outlives this command, so it keeps none of its descriptors, the lock least.
lasting() {
  local open
  for open in /proc/self/fd/*; do
    open=${open##*/}
    [ "$open" -le 2 ] || eval "exec $open>&-"
  done
  exec setsid "$@"
}

# wait_until SECONDS COMMAND…: try it again until it passes or the time is up.
wait_until() {
  local end=$((SECONDS + $1))
  shift
  until "$@" >/dev/null 2>&1; do
    [ $SECONDS -lt $end ] || return 1
    sleep 0.3
  done
}

compose() { docker compose -f "$compose_file" "$@"; }

# database_ask DATABASE: runs the SQL on standard input in aria-db, as its own superuser.
database_ask() {
  # The container's shell expands its own user.
  # shellcheck disable=SC2016
  docker exec -i aria-db sh -c 'psql -qXAt -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d "$1"' sh "$1"
}

# inspect NAMES FORMAT: a line for each that there is.
inspect() {
  # shellcheck disable=SC2086 # names of their own
  docker inspect -f "$2" $1 2>/dev/null || true
}

engine_answers() { docker version >/dev/null 2>&1; }

lab_env() {
  printf 'export DOCKER_HOST=%s\nexport DOCKER_CONFIG=%q\nexport LAB_ROOT=%q\n' \
    "$DOCKER_HOST" "$DOCKER_CONFIG" "$lab_root"
}
