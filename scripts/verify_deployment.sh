#!/usr/bin/env bash
# Whether Aria is deployed and works. Only looks; changes nothing.
# shellcheck disable=SC2154 # lib/aria.sh sets them
set -uo pipefail
# shellcheck source=/dev/null
. "$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)/lib/aria.sh"

usage() {
  cat <<'END'
usage: verify_deployment.sh [--quick] [--wait SECONDS] [--json]

  --quick          no sweep of pages and endpoints, no architecture check: under ten seconds
  --wait SECONDS   give the critical checks this long to pass
  --json           one JSON document and nothing else

Exit: 0 all critical checks passed · 1 one failed · 2 usage · 3 Docker or the Aria tree is not usable
END
}

quick=no wait_seconds=0 json=no
while [ $# -gt 0 ]; do
  case $1 in
  --quick) quick=yes ;;
  --wait)
    shift
    is_number "${1:-}" || die 2 '--wait takes a number of seconds'
    wait_seconds=$1
    ;;
  --json) json=yes ;;
  -h | --help)
    usage
    exit 0
    ;;
  *)
    usage >&2
    die 2 "unknown argument $1"
    ;;
  esac
  shift
done

passed=0 failed=0 warned=0 skipped=0 documents='' lines='' held=no

# note RESULT CHECK WORDS…: one line a check; held back while the critical checks are being repeated.
note() {
  local result=$1 check=$2 line
  shift 2
  case $result in
  PASS) passed=$((passed + 1)) ;;
  FAIL) failed=$((failed + 1)) ;;
  WARN) warned=$((warned + 1)) ;;
  SKIP) skipped=$((skipped + 1)) ;;
  esac
  line=$(printf '%-4s  %s%s' "$result" "$check" "${1:+: $*}")
  if [ "$json" = yes ]; then
    documents="$documents${documents:+,}{\"result\":\"$result\",\"check\":$(json_string "$check"),\"reason\":$(json_string "$*")}"
  elif [ "$held" = yes ]; then
    lines="$lines$line
"
  else
    printf '%s\n' "$line"
  fi
}

# bad LEVEL: what a check that did not pass is.
bad() { [ "$1" = critical ] && echo FAIL || echo WARN; }

check_container() {
  local level=$1 name=$2 state status code oom health result
  result=$(bad "$level")
  state=$(container_state "$name")
  if [ -z "$state" ]; then
    note "$result" "container $name" 'there is none'
    return 1
  fi
  read -r status code oom health <<END
$state
END
  if [ "$status" = running ]; then
    case $health in
    healthy) note PASS "container $name" healthy ;;
    none | '') note PASS "container $name" 'running, without a health check' ;;
    *) note "$result" "container $name" "running, $health" ;;
    esac
    [ "$health" = healthy ] || [ "$health" = none ]
    return
  fi
  if [ "$code" = 137 ] || [ "$oom" = true ]; then
    note "$result" "container $name" "$status ($code), out of memory or killed"
  else
    note "$result" "container $name" "$status ($code)"
  fi
  return 1
}

check_certificates() {
  case $(container_state aria-certs-init) in
  'exited 0 '*) note PASS 'container aria-certs-init' 'exited (0), as it should' ;;
  'exited '*) note WARN 'container aria-certs-init' 'failed; traefik needs its certificates' ;;
  '') note SKIP 'container aria-certs-init' 'there is none' ;;
  *) note WARN 'container aria-certs-init' 'has not ended' ;;
  esac
}

# ask NAME URL SECONDS: asked in the background, so that all that hangs hangs at the same time.
ask() {
  http_ask "$2" "$3" "$answers/$1" &
}

# check_url LEVEL NAME CHECK
check_url() {
  local answer level=$1 name=$2
  shift
  answer=$(cat "$answers/$name.code" 2>/dev/null)
  set -- "$level" "$2"
  if [ "$answer" = 200 ]; then
    note PASS "$2"
  elif [ "$answer" = 000 ] || [ -z "$answer" ]; then
    note "$(bad "$1")" "$2" 'no answer'
  else
    note "$(bad "$1")" "$2" "HTTP $answer"
  fi
}

# json_verdict NAME EXPRESSION: what this Python expression of the answer `d` is; `?` without a 200 and a document.
json_verdict() {
  [ "$(cat "$answers/$1.code" 2>/dev/null)" = 200 ] || {
    echo '?'
    return
  }
  "$PYTHON_BIN" -c "import json, sys
try:
    d = json.load(sys.stdin)
    print($2)
except Exception:
    print('?')" <"$answers/$1" 2>/dev/null
}

check_api() {
  local verdict
  if [ "$1" = down ]; then
    note SKIP 'api /health' 'aria-api is down'
    note SKIP 'api /health/db' 'aria-api is down'
    note SKIP 'api /stats' 'aria-api is down'
    return
  fi
  verdict=$(json_verdict health 'str(d["status"])[:40]')
  case $verdict in
  healthy) note PASS 'api /health' ;;
  '' | '?') note FAIL 'api /health' 'no usable answer' ;;
  *) note FAIL 'api /health' "status is $verdict" ;;
  esac
  verdict=$(json_verdict health-db 'str(d["status"])[:20] + " " + str(len(d.get("missing") or []))')
  case $verdict in
  'ok 0') note PASS 'api /health/db' ;;
  '' | '?') note FAIL 'api /health/db' 'no usable answer' ;;
  *) note FAIL 'api /health/db' "status is ${verdict% *}, ${verdict##* } missing" ;;
  esac
  check_url critical stats 'api /stats'
}

critical_checks() {
  local name api=up
  passed=0 failed=0 warned=0 skipped=0 documents='' lines=''
  rm -f "$answers"/*
  ask health "$ARIA_API_URL/health" 5
  ask health-db "$ARIA_API_URL/health/db" 5
  ask stats "$ARIA_API_URL/stats" 5
  ask web "$ARIA_WEB_URL/" 5
  ask traefik "$ARIA_TRAEFIK_URL/ping" 5
  ask litellm "$ARIA_LITELLM_URL/health/liveliness" 5
  ask mlx "$ARIA_MLX_URL/v1/models" 3
  ask ollama "$ARIA_OLLAMA_URL/api/tags" 3
  ask browser "$ARIA_BROWSER_URL/json/version" 3
  "$CURL_BIN" -s -o "$answers/tor" --max-time 5 --socks5-hostname "$ARIA_TOR_PROXY" https://check.torproject.org/api/ip \
    2>/dev/null &
  for name in $aria_critical; do
    if ! check_container critical "$name" && [ "$name" = aria-api ]; then
      case $(container_state aria-api) in running*) ;; *) api=down ;; esac
    fi
  done
  for name in $aria_advisory; do check_container advisory "$name"; done
  check_certificates
  if docker_limited exec aria-db pg_isready -q; then
    note PASS 'database pg_isready'
  else
    note FAIL 'database pg_isready' 'does not accept connections'
  fi
  wait
  check_api "$api"
  check_url critical web 'web /'
  check_url critical traefik 'traefik /ping'
  check_url critical litellm 'litellm /health/liveliness'
  api_is=$api
}

advisory_checks() {
  check_url advisory mlx 'mlx /v1/models'
  check_url advisory ollama 'ollama /api/tags'
  check_url advisory browser 'browser /json/version'
  if [ -e "$answers/tor" ]; then
    note PASS tor
  else
    note WARN tor 'no way out through Tor'
  fi
}

# sweep KIND URL PATHS…: eight at a time, judged in order. `000` may be a slow answer: it fails, too.
sweep() {
  local kind=$1 url=$2 path count=0 answer
  shift 2
  for path in "$@"; do
    ask "$count" "$url$path" 5
    count=$((count + 1))
    [ $((count % 8)) != 0 ] || wait
  done
  wait
  count=0
  for path in "$@"; do
    answer=$(cat "$answers/$count.code")
    count=$((count + 1))
    if [ "$answer" = 200 ]; then note PASS "$kind $path"; else note FAIL "$kind $path" "HTTP ${answer:-000}"; fi
  done
}

full_checks() {
  local status
  if [ "$api_is" = up ] && [ "$(cat "$answers/health.code")" = 200 ]; then
    sweep api "$ARIA_API_URL" /activities /thoughts /memories /goals /goals/board /hourly-goals /sessions \
      /security-events /knowledge-graph /knowledge-graph/entities /skill-graph /social /rate-limits /heartbeat \
      /heartbeat/latest /performance /tasks /schedule /jobs /jobs/live /records /models/config /models/pricing \
      /working-memory /skills /lessons /proposals
  else
    note SKIP 'api endpoints' 'aria-api is down'
  fi
  if [ "$(cat "$answers/web.code")" = 200 ]; then
    sweep web "$ARIA_WEB_URL" /dashboard /activities /thoughts /memories /records /search /services /models /wallets \
      /goals /sprint-board /heartbeat /knowledge /skill-graph /social /performance /security /operations /sessions \
      /working-memory /skills /proposals /skill-stats /soul /model-usage /rate-limits /api-key-rotations
  else
    note SKIP 'web pages' 'aria-web is down'
  fi
  "$PYTHON_BIN" "$aria_repository/scripts/check_architecture.py" --root "$ARIA_HOME" >/dev/null 2>&1
  status=$?
  case $status in
  0) note PASS architecture ;;
  3) note FAIL architecture 'this is not a whole Aria tree' ;;
  *) note FAIL architecture "check_architecture.py exits with $status" ;;
  esac
}

if ! usable; then
  [ "$json" = no ] || printf '{"schema":1,"result":"ERROR","reason":%s}\n' "$(json_string "$unusable")"
  die 3 "$unusable"
fi

answers=$(mktemp -d) || die 3 'no room for answers'
clean_up() { rm -rf "$answers"; }
at_exit clean_up
held=yes
end=$((SECONDS + wait_seconds))
critical_checks
while [ "$failed" -gt 0 ] && [ $SECONDS -lt "$end" ]; do
  sleep 2
  critical_checks
done
printf '%s' "$lines"
held=no
advisory_checks
[ "$quick" = yes ] || full_checks

result=PASS
[ "$failed" = 0 ] || result=FAIL
if [ "$json" = yes ]; then
  printf '{"schema":1,"result":"%s","passed":%d,"failed":%d,"warned":%d,"skipped":%d,"checks":[%s]}\n' \
    "$result" "$passed" "$failed" "$warned" "$skipped" "$documents"
else
  echo "RESULT: $result passed=$passed failed=$failed warned=$warned skipped=$skipped"
fi
[ "$result" = PASS ]
