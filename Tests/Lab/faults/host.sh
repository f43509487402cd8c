# shellcheck shell=bash disable=SC2154
# Faults of the machine around the containers.

# Both disks of Aria's are this one: it is filled to the last byte with what the playbook may remove, an unfinished
# backup and an image without a name, and the database then runs into it.
break_disk_full() {
  local vault=$operator_home/aria_vault layer
  disk_is_its_own || not_here 'no loop device can be had'
  [ "$(docker info -f '{{.Driver}}')" = overlay2 ] || not_here 'the layers of images are not on overlay2'
  mkdir -p "$vault/aria-20200101-030000.part"
  fallocate -l 2G "$vault/aria-20200101-030000.part/aria_warehouse.dump"
  touch -d '2 days ago' "$vault/aria-20200101-030000.part/aria_warehouse.dump" "$vault/aria-20200101-030000.part"
  printf 'FROM aria-lab-root\nRUN echo old >/old\n' | DOCKER_BUILDKIT=0 docker build -q - >"$lab_engine/old-image" 2>/dev/null
  layer=$(docker image inspect -f '{{index .GraphDriver.Data "UpperDir"}}' "$(cat "$lab_engine/old-image")")
  # Its layer as large as a real one, without writing gigabytes.
  fallocate -l "$(($(df -Pk "$lab_disk" | awk 'NR == 2 { print $4 }') - 20))K" "${layer:?}/old-files"
  confirm 10 'no byte is left, and the database cannot write' database_cannot_write
}

# Where it can, nothing of it is left: a full table would not fit into the small vault of another case.
database_cannot_write() {
  ! printf '%s;\n' "CREATE TABLE filler AS SELECT repeat('x', 1000) FROM generate_series(1, 60000)" 'DROP TABLE filler' |
    database_ask aria_warehouse
}

# Everything at once, without a warning, as a cable is pulled: the engine, what it runs, and what lies in its memory.
break_power_loss() {
  local pid name
  for name in $lab_names; do
    pid=$(inspect "$name" '{{.State.Pid}}')
    [ "${pid:-0}" = 0 ] || echo "$pid"
  done >"$lab_engine/pids"
  kill -KILL "$(engine_pid)"
  wait_until 5 engine_is_gone || true
  for pid in $(living "$lab_run/exec/containerd/containerd.pid" containerd) $(of_the_engine) $(cat "$lab_engine/pids"); do
    kill -KILL "$pid" 2>/dev/null || true
  done
  sleep 1
  unmount_below "$lab_run"
  unmount_below "$lab_disk"
  rm -rf "${lab_run:?}"
  ! engine_answers || die 1 'the engine is still there'
  say 'all is dark: no container, no engine; nothing has ended in order'
}

# of_the_engine: the processes that an engine leaves behind when it dies.
of_the_engine() {
  local link
  for link in /proc/[0-9]*/exe; do
    case "$(readlink "$link" 2>/dev/null)" in
    */docker-proxy | */containerd-shim*) ! is_of_the_lab "$(tr '\0' ' ' <"${link%/exe}/cmdline")" || basename "${link%/exe}" ;;
    esac
  done
}

is_of_the_lab() { grep -qE -- "-namespace playbook-lab|$lab_run|-host-port ($(lab_ports)) " <<<"$1"; }
lab_ports() { printf '%s\n' "$lab_containers" | tr -s ' ,' '\n' | sed 's/.*://' | grep . | paste -s -d '|'; }

# Ollama runs on the Mac, so here a stand-in of its name does: it answers on 11434, until it is stopped.
break_ollama_hung() {
  ! pgrep -x ollama >/dev/null || not_here 'an ollama of its own is running'
  lasting env "PATH=$lab_sources/host:$PATH" ollama serve >/dev/null 2>&1 </dev/null &
  wait_until 10 ollama_answers || die 1 'the stand-in for ollama does not start'
  pkill -STOP -x ollama
  confirm 5 'ollama runs and answers nobody' ollama_is_silent
}

ollama_answers() { [ "$(http http://localhost:11434/api/tags)" = 200 ]; }
ollama_is_silent() { [ "$(http http://localhost:11434/api/tags)" = 000 ]; }

# Only the lab's own.
end_ollama() {
  local pid
  for pid in $(pgrep -x ollama || true); do
    ! grep -qaF "$lab_sources/host/ollama" "/proc/$pid/cmdline" || kill -KILL "$pid"
  done
}
