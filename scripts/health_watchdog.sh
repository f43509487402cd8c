#!/usr/bin/env bash
# One short cycle that looks after Aria's containers; started every five minutes.
#
# cron (does not catch up on what was due while the Mac slept):
#   */5 * * * * cd "$HOME/aria" && ./scripts/health_watchdog.sh >/dev/null
# launchd (does): ~/Library/LaunchAgents/com.aria.health-watchdog.plist with Label com.aria.health-watchdog,
#   ProgramArguments [/bin/bash, /Users/YOU/aria/scripts/health_watchdog.sh], StartInterval 300, RunAtLoad true; then
#   launchctl bootstrap gui/$(id -u) ~/Library/LaunchAgents/com.aria.health-watchdog.plist
#
# shellcheck disable=SC2154 # lib/aria.sh sets them
set -uo pipefail
# shellcheck source=/dev/null
. "$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)/lib/aria.sh"

usage() {
  cat <<'END'
usage: health_watchdog.sh [CONTAINER…] [--dry-run] [--status] [--reset CONTAINER] [--json]

  CONTAINER…          what to look after; default aria-api aria-web aria-db
  --dry-run           look and say what would be done; nothing is done, nothing is written
  --status            what has been counted so far
  --reset CONTAINER   forget its strikes, actions and alert
  --json              one JSON document and nothing else

Three strikes, then the page's playbook, at most twice per incident, then one alert. The database is only alerted.

Exit: 0 all healthy, healed or held back · 1 something is not · 2 usage · 3 Docker or the tree is not usable ·
      4 another one is running
END
}

pause=${ARIA_WATCHDOG_PAUSE:-600}
is_number "$pause" || die 2 'ARIA_WATCHDOG_PAUSE takes a number of seconds'
state=$ARIA_STATE_DIR/watchdog
containers='' dry=no mode=run json=no reset='' documents=''

known() { case " $aria_critical $aria_advisory " in *" ${1:-none} "*) ;; *) return 1 ;; esac }

while [ $# -gt 0 ]; do
  case $1 in
  --dry-run) dry=yes ;;
  --status) mode=status ;;
  --json) json=yes ;;
  --reset)
    shift
    known "${1:-}" || die 2 "--reset takes a container: $aria_critical $aria_advisory"
    mode=reset reset=$1
    ;;
  -h | --help)
    usage
    exit 0
    ;;
  *)
    known "$1" || {
      usage >&2
      die 2 "unknown argument $1"
    }
    containers="$containers $1"
    ;;
  esac
  shift
done
[ -n "$containers" ] || containers='aria-api aria-web aria-db'

# count CONTAINER WHAT: a number from the state; anything else in the file counts as 0.
count() {
  local value=
  [ -f "$state/$1.$2" ] && IFS= read -r value <"$state/$1.$2"
  case $value in '' | *[!0-9]* | ????????????*) value=0 ;; esac
  echo $((10#$value))
}

# keep CONTAINER WHAT NUMBER, by a rename: a cycle that is killed leaves no half number.
keep() {
  [ "$dry" = no ] || return 0
  echo "$3" >"$state/$1.$2.new" && mv -f "$state/$1.$2.new" "$state/$1.$2"
}

forget() {
  local what
  for what in strikes acts next good alerted; do keep "$1" "$what" 0; done
}

# tell CONTAINER STATE WORDS…
tell() {
  local container=$1 word=$2
  shift 2
  if [ "$json" = yes ]; then
    documents="$documents${documents:+,}{\"container\":\"$container\",\"state\":\"$word\",\"reason\":$(json_string "$*")}"
  else
    printf '%-12s %s%s\n' "$container" "$word" "${1:+: $*}"
  fi
  [ "$dry" = yes ] || [ "$mode" != run ] || [ "$word" = healthy ] || log_line watchdog.log "$container $word${1:+: $*}"
}

# condition CONTAINER: healthy, starting, or what is wrong with it.
condition() {
  local status code oom health answer=200
  read -r status code oom health <<END
$(container_state "$1")
END
  case ${status:-gone}:${health:-none} in
  running:starting)
    echo starting
    return
    ;;
  running:healthy | running:none) ;;
  running:*)
    echo "$health"
    return
    ;;
  gone:*)
    echo gone
    return
    ;;
  *)
    if [ "$code" = 137 ] || [ "$oom" = true ]; then echo "$status ($code), out of memory or killed"; else echo "$status ($code)"; fi
    return
    ;;
  esac
  case $1 in
  aria-api) answer=$(http_status "$ARIA_API_URL/stats" 10) ;;
  aria-web) answer=$(http_status "$ARIA_WEB_URL/" 10) ;;
  aria-db) docker_limited exec aria-db pg_isready -q || answer='no connections' ;;
  esac
  case $answer in
  200) echo healthy ;;
  000) echo 'does not answer' ;;
  [0-9]*) echo "answers $answer" ;;
  *) echo "$answer" ;;
  esac
}

playbook_for() {
  case $1 in
  aria-api) echo api-not-responding ;;
  aria-web) echo frontend-shows-stale-data ;;
  esac
}

page_for() {
  case $1 in
  aria-db) echo database-issues ;;
  aria-api | aria-web) playbook_for "$1" ;;
  *) echo common-issues--resolution ;;
  esac
}

# maintenance: whether a patch is being applied; a marker that nobody keeps any more does not count.
maintenance() {
  local marker=$ARIA_STATE_DIR/maintenance holder
  [ -f "$marker" ] || return 1
  IFS= read -r holder <"$marker"
  is_number "${holder:-x}" && kill -0 "$holder" 2>/dev/null && return 0
  [ -z "$(find "$marker" -mmin +60 2>/dev/null)" ]
}

alert() {
  local container=$1 file
  shift
  keep "$container" alerted 1
  tell "$container" alerted "$*"
  [ "$dry" = no ] || return 0
  mkdir -p "$ARIA_STATE_DIR/alerts"
  file=$ARIA_STATE_DIR/alerts/$(date -u +%Y%m%d-%H%M%S)-$container.md
  cat >"$file" <<END
# $container needs a person

$*

Seen $(date -u +%Y-%m-%dT%H:%M:%SZ); the watchdog does nothing more until it is healthy twice, or
\`scripts/health_watchdog.sh --reset $container\`. Go to docs/RUNBOOK.md#$(page_for "$container")
END
}

# act CONTAINER WORDS…: the page's playbook, with nobody there.
act() {
  local container=$1 name acts status program
  shift
  name=$(playbook_for "$container")
  acts=$(count "$container" acts)
  if [ "$dry" = yes ]; then
    tell "$container" unhealthy "$*; would run the playbook $name"
    return 1
  fi
  program=$(find_playbook) || {
    alert "$container" "$*. There is no program \`playbook\` to act with."
    return 1
  }
  tell "$container" acting "$*; playbook run $name"
  (
    cd "$ARIA_HOME" || exit 3
    CI=true ARIA_WATCHDOG=yes exec "$program" run "$name" --yes -f "$(runbook_page)" -C "$ARIA_HOME" </dev/null >/dev/null 2>&1
  )
  status=$?
  if [ "$status" = 8 ]; then
    tell "$container" held "somebody is running $name"
    return 0
  fi
  acts=$((acts + 1))
  keep "$container" acts "$acts"
  keep "$container" next $(($(date +%s) + pause * acts))
  keep "$container" strikes 0
  if [ "$status" = 0 ]; then
    tell "$container" healed "$name succeeded"
    return 0
  fi
  tell "$container" unhealthy "$name failed, exit $status"
  return 1
}

# unhealthy CONTAINER WORDS…: one more strike, and what follows from it.
unhealthy() {
  local container=$1 strikes acts
  shift
  keep "$container" good 0
  strikes=$(($(count "$container" strikes) + 1))
  [ "$strikes" -le 3 ] || strikes=3
  keep "$container" strikes "$strikes"
  acts=$(count "$container" acts)
  if [ "$(count "$container" alerted)" != 0 ]; then
    tell "$container" unhealthy "$*; alerted, waiting for a person"
  elif [ "$strikes" -lt 3 ]; then
    tell "$container" unhealthy "$*; strike $strikes of 3"
  elif [ "$(count "$container" next)" -gt "$(date +%s)" ]; then
    tell "$container" unhealthy "$*; pausing after action $acts"
  elif [ -z "$(playbook_for "$container")" ]; then
    alert "$container" "$*. This container is never acted on by itself."
  elif [ "$acts" -ge 2 ]; then
    alert "$container" "$*. The playbook $(playbook_for "$container") has been run twice."
  else
    act "$container" "$*"
    return
  fi
  return 1
}

look_after() {
  local container=$1 found good
  found=$(condition "$container")
  if [ "$container" = aria-api ] && [ "$found" != healthy ] && [ "$database" != healthy ]; then
    tell aria-api held "$found; the database is $database, so the API is left alone"
    return 1
  fi
  case $found in
  healthy)
    good=$(($(count "$container" good) + 1))
    keep "$container" strikes 0
    if [ "$good" -ge 2 ]; then
      forget "$container"
      good=2
    fi
    keep "$container" good "$good"
    tell "$container" healthy
    ;;
  starting) tell "$container" starting ;;
  *) unhealthy "$container" "$found" ;;
  esac
}

finish() {
  [ "$json" = no ] || printf '{"schema":1,"exit":%d,"containers":[%s]}\n' "$1" "$documents"
  exit "$1"
}

if [ "$mode" = status ]; then
  for container in $containers; do
    tell "$container" counted "strikes $(count "$container" strikes), actions $(count "$container" acts)," \
      "alerted $(count "$container" alerted), healthy cycles $(count "$container" good)"
  done
  finish 0
fi
if [ "$dry" = no ]; then
  hold_lock health_watchdog
  at_exit drop_lock
  mkdir -p "$state" || die 3 "cannot write $state"
fi
if [ "$mode" = reset ]; then
  forget "$reset"
  tell "$reset" reset
  finish 0
fi
if ! usable; then
  [ "$json" = no ] || printf '{"schema":1,"exit":3,"reason":%s}\n' "$(json_string "$unusable")"
  die 3 "$unusable"
fi
if maintenance; then
  for container in $containers; do tell "$container" held 'maintenance: a patch is being applied'; done
  finish 0
fi

outcome=0
database=$(condition aria-db)
for container in $containers; do look_after "$container" || outcome=1; done
finish "$outcome"
