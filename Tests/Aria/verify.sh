#!/usr/bin/env bash
# verify_deployment.sh: every exit status, and every check that can fail.
# shellcheck disable=SC2154
set -uo pipefail
# shellcheck source=/dev/null
. "$(dirname "${BASH_SOURCE[0]}")/base.sh"

fresh
expect 'help exits 0' 0 run verify_deployment.sh --help
expect 'an unknown option exits 2' 2 run verify_deployment.sh --fast
expect 'a wait that is no number exits 2' 2 run verify_deployment.sh --wait soon
expect 'a good deployment exits 0' 0 run verify_deployment.sh --quick
says 'and counts' 'RESULT: PASS passed=20 failed=0 warned=1 skipped=0'
says 'a container that has done its work is right' 'PASS  container aria-certs-init: exited (0), as it should'
expect 'the whole sweep exits 0' 0 run verify_deployment.sh
says 'and counts the pages' 'RESULT: PASS passed=75 failed=0 warned=1 skipped=0'
expect 'JSON exits 0' 0 run verify_deployment.sh --quick --json
verdict 'JSON is one document' 'it is not' python3 -c 'import json,sys
d = json.load(open(sys.argv[1])); sys.exit((d["result"], d["passed"], len(d["checks"])) != ("PASS", 20, 21))' "$room/out"

echo 'running 0 false none' >"$fake/aria-web"
expect 'no health check is not unhealthy' 0 run verify_deployment.sh --quick
for state in 'running 0 false unhealthy' 'running 0 false starting' 'exited 1 false none' none; do
  echo "$state" >"$fake/aria-web"
  expect "a critical container that is $state exits 1" 1 run verify_deployment.sh --quick
done
echo 'exited 137 true none' >"$fake/aria-web"
expect 'out of memory exits 1' 1 run verify_deployment.sh --quick
says 'and is named' 'FAIL  container aria-web: exited (137), out of memory or killed'
rm "$fake/aria-web"
echo none >"$fake/tor-proxy"
expect 'an advisory container only warns' 0 run verify_deployment.sh --quick
says 'and says so' 'WARN  container tor-proxy: there is none'
rm "$fake/tor-proxy"
echo '[200, {"status": "unhealthy"}]' >"$fake/http.health"
expect 'unhealthy is not healthy' 1 run verify_deployment.sh --quick
says 'and is named' 'FAIL  api /health: status is unhealthy'
rm "$fake/http.health"
echo '[200, {"status": "ok", "missing": ["goals"]}]' >"$fake/http.health_db"
expect 'a missing table exits 1' 1 run verify_deployment.sh --quick
says 'and is counted' 'FAIL  api /health/db: status is ok, 1 missing'
rm "$fake/http.health_db"
for path in stats root ping health_liveliness; do
  echo '[500, {}]' >"$fake/http.$path"
  expect "a failing $path exits 1" 1 run verify_deployment.sh --quick
  rm "$fake/http.$path"
done
touch "$fake/nodb"
expect 'a database without connections exits 1' 1 run verify_deployment.sh --quick
rm "$fake/nodb"
echo none >"$fake/aria-api"
expect 'without the API exits 1' 1 run verify_deployment.sh --quick
says 'what is behind it is skipped' 'SKIP  api /stats: aria-api is down'
rm "$fake/aria-api"
echo '[404, {}]' >"$fake/http.goals"
expect 'a page that is gone exits 1' 1 run verify_deployment.sh
says 'and is named' 'FAIL  web /goals: HTTP 404'
rm "$fake/http.goals"
echo 'import sqlalchemy' >"$ARIA_HOME/aria_mind/__init__.py"
expect 'a broken layer exits 1' 1 run verify_deployment.sh
says 'by the exit status' 'FAIL  architecture: check_architecture.py exits with 1'
echo 'running 0 false starting' >"$fake/aria-web"
(sleep 3 && rm "$fake/aria-web") &
expect 'waiting lets a container start' 0 run verify_deployment.sh --quick --wait 30
touch "$fake/down"
expect 'no Docker exits 3' 3 run verify_deployment.sh --quick
holds 'and says so' 'Docker does not answer'
verdict 'not nine failures' 'something was printed' [ ! -s "$room/out" ]
rm -rf "$fake/down" "$ARIA_HOME/stacks"
expect 'no Aria tree exits 3' 3 run verify_deployment.sh --json
verdict 'as JSON, too' 'no document' python3 -c 'import json,sys; json.load(open(sys.argv[1]))' "$room/out"
finish
