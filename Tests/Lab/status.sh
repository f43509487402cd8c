# shellcheck shell=bash disable=SC2034,SC2154
# What an operator sees from outside; nothing here asks the runner.

show_status() {
  local healthy=0 name state
  if ! engine_answers; then
    echo 'engine    not up'
    return 1
  fi
  echo "engine    $(docker info -f '{{.ServerVersion}}, {{.Driver}}'), $DOCKER_HOST"
  for name in $lab_containers; do
    name=${name%:*}
    state=$(inspect "$name" '{{.State.Status}} {{.State.Health.Status}}{{if and .State.OOMKilled (not .State.Running)}} (killed for memory){{end}}')
    [ "$state" = 'running healthy' ] || healthy=1
    printf '%-9s %s\n' "$name" "${state:-gone}"
  done
  state=$(api_status /health)
  [ "$state" = healthy ] || healthy=1
  printf '%-9s %s\n' /health "${state:-no answer}"
  state=$(api_status /health/db 6)
  [ "$state" = ok ] || healthy=1
  printf '%-9s %s\n' /health/db "${state:-no answer}"
  if stats_answer; then state=answers; else state='no answer' healthy=1; fi
  printf '%-9s %s\n' /stats "$state"
  echo "tree      $lab_root"
  return $healthy
}
