#!/usr/bin/env bash
# health_watchdog.sh: strikes, actions, alerts, what holds it back, and every exit status.
# shellcheck disable=SC2154
set -uo pipefail
# shellcheck source=/dev/null
. "$(dirname "${BASH_SOURCE[0]}")/base.sh"

acted() { grep -c . "$fake/playbook" 2>/dev/null || true; }
alerts() { find "$ARIA_STATE_DIR/alerts" -type f 2>/dev/null | grep -c . || true; }
cycles() { local n; for ((n = 0; n < $1; n++)); do run health_watchdog.sh "${@:2}"; done; }

fresh
expect 'help exits 0' 0 run health_watchdog.sh -h
expect 'an unknown option exits 2' 2 run health_watchdog.sh --now
expect 'an unknown container exits 2' 2 run health_watchdog.sh aria-moon
expect 'a reset without a container exits 2' 2 run health_watchdog.sh --reset
expect 'all healthy exits 0' 0 run health_watchdog.sh
echo 'running 0 false starting' >"$fake/aria-api"
expect 'starting is neither' 0 run health_watchdog.sh
echo 'running 0 false none' >"$fake/aria-web"
expect 'no health check is not unhealthy' 0 run health_watchdog.sh
rm "$fake/aria-api" "$fake/aria-web"

echo '[500, {}]' >"$fake/http.stats"
expect 'an exhausted pool is a strike' 1 run health_watchdog.sh
says 'which Docker cannot see' 'aria-api     unhealthy: answers 500; strike 1 of 3'
echo none >"$fake/aria-web"
cycles 1
says 'strikes are counted per container' 'aria-web     unhealthy: gone; strike 1 of 3'
rm "$fake/aria-web"
verdict 'two strikes are not three' "acted $(acted) times" [ "$(acted)" = '' ]
expect 'a dry run at the third strike exits 1' 1 run health_watchdog.sh --dry-run aria-api
verdict 'and does nothing' "it acted" [ "$(acted)" = '' ]
expect 'the third strike acts, and healing exits 0' 0 run health_watchdog.sh aria-api
says 'by the playbook of the page' \
  "run api-not-responding --yes -f $repository/docs/RUNBOOK.md -C $ARIA_HOME" fake/playbook
echo 1 >"$fake/playbook.exit"
cycles 2 aria-api
expect 'a playbook that fails exits 1' 1 run health_watchdog.sh aria-api
cycles 6 aria-api
verdict 'at most two actions an incident' "$(acted) actions" [ "$(acted)" = 2 ]
verdict 'then one alert and nothing more' "$(alerts) alerts" [ "$(alerts)" = 1 ]
rm "$fake/http.stats"
cycles 1 aria-api
run health_watchdog.sh --status aria-api
says 'one healthy cycle keeps the incident' 'aria-api     counted: strikes 0, actions 2, alerted 1, healthy cycles 1'
cycles 1 aria-api
run health_watchdog.sh --status aria-api
says 'two end it' 'aria-api     counted: strikes 0, actions 0, alerted 0, healthy cycles 2'

fresh
touch "$fake/nodb"
cycles 4 aria-db aria-api
verdict 'the database is never acted on' "$(acted) actions" [ "$(acted)" = '' ]
verdict 'but alerted, once' "$(alerts) alerts" [ "$(alerts)" = 1 ]
echo '[500, {}]' >"$fake/http.stats"
expect 'while it is down the API is left alone' 1 run health_watchdog.sh aria-api
says 'and it says why' 'aria-api     held: answers 500; the database is no connections, so the API is left alone'
expect 'a reset exits 0' 0 run health_watchdog.sh --reset aria-db
run health_watchdog.sh --status aria-db
says 'and forgets' 'aria-db      counted: strikes 0, actions 0, alerted 0, healthy cycles 0'

fresh
echo none >"$fake/aria-web"
cycles 2 aria-web
mkdir -p "$ARIA_STATE_DIR"
echo $$ >"$ARIA_STATE_DIR/maintenance"
expect 'a patch being applied holds it back' 0 run health_watchdog.sh aria-web
rm "$ARIA_STATE_DIR/maintenance"
echo 8 >"$fake/playbook.exit"
expect 'an operator who runs the playbook holds it back' 0 run health_watchdog.sh aria-web
says 'and it is no action' 'aria-web     held: somebody is running frontend-shows-stale-data'
rm "$fake/playbook.exit"
ARIA_WATCHDOG_PAUSE=600 expect 'it acts' 0 run health_watchdog.sh aria-web
cycles 3 aria-web
says 'then pauses' 'aria-web     unhealthy: gone; pausing after action 1'
export PLAYBOOK_BIN=$room/none ARIA_WATCHDOG_PAUSE=0
echo 0 >"$ARIA_STATE_DIR/watchdog/aria-web.next"
expect 'without playbook exits 1' 1 run health_watchdog.sh aria-web
verdict 'and alerts' "$(alerts) alerts" [ "$(alerts)" = 1 ]
# shellcheck disable=SC2016 # it must stay as it is
printf '$(touch %s/owned)\n' "$room" >"$ARIA_STATE_DIR/watchdog/aria-web.strikes"
run health_watchdog.sh --status aria-web
verdict 'a state that is no number counts as 0' 'it does not' grep -q 'strikes 0,' "$room/out"
verdict 'and is never run' 'it was' [ ! -e "$room/owned" ]

fresh
mkdir -p "$ARIA_STATE_DIR/health_watchdog.lock"
(exec -a health_watchdog.sh sleep 30) &
other=$!
echo "$other" >"$ARIA_STATE_DIR/health_watchdog.lock/pid"
sleep 0.3
expect 'a second copy exits 4' 4 run health_watchdog.sh
kill "$other"
wait "$other" 2>/dev/null
expect 'a dead one is taken over' 0 run health_watchdog.sh
touch "$fake/down"
expect 'no Docker exits 3' 3 run health_watchdog.sh --json
verdict 'without a strike' 'there is one' grep -qx 0 "$ARIA_STATE_DIR/watchdog/aria-api.strikes"
rm -r "$fake/down" "$ARIA_HOME/stacks"
expect 'no tree exits 3' 3 run health_watchdog.sh
finish
