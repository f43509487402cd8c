# shellcheck shell=bash disable=SC2034,SC2154
# A Docker Engine of the lab's own: Debian's packages, its own data directory, socket and client settings.

default_socket=/var/run/docker.sock
plugin_link=/usr/local/lib/docker/cli-plugins/docker-compose
newer_suite=trixie

engine_up() {
  if engine_answers; then
    say "the engine is up ($DOCKER_HOST)"
    return
  fi
  may_have_engine
  install_engine
  install_compose
  start_engine
}

may_have_engine() {
  [ "$(uname -s)" = Linux ] || no_docker "this is $(uname -s), the lab needs Debian"
  [ "$(id -u)" = 0 ] || no_docker 'starting an engine needs root'
  [ -e /etc/debian_version ] || no_docker 'the lab needs Debian and its packages'
  [ -d /sys/fs/cgroup/memory ] || [ -e /sys/fs/cgroup/cgroup.controllers ] || no_docker 'no cgroups are mounted'
}

# The runlevel keeps packages from starting services where no systemd does it.
apt_get() { DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get -q -o DPkg::Lock::Timeout=300 "$@"; }

install_engine() {
  local missing=()
  command -v dockerd >/dev/null || missing+=(docker.io)
  command -v mmdebstrap >/dev/null || missing+=(mmdebstrap debian-archive-keyring)
  command -v git >/dev/null || missing+=(git)
  command -v curl >/dev/null || missing+=(curl)
  command -v python3 >/dev/null || missing+=(python3-minimal)
  [ -e /etc/ssl/certs/ca-certificates.crt ] || missing+=(ca-certificates)
  [ ${#missing[@]} -eq 0 ] && command -v docker >/dev/null && return
  mkdir -p "$lab_engine"
  say "installing ${missing[*]:-the docker client} with apt-get"
  apt_get update >"$lab_engine/apt.log" 2>&1 || no_docker "apt-get update failed: $(tail -n 1 "$lab_engine/apt.log")"
  if [ ${#missing[@]} -gt 0 ]; then
    apt_get install -y --no-install-recommends "${missing[@]}" >>"$lab_engine/apt.log" 2>&1 ||
      no_docker "apt-get install failed: $(tail -n 1 "$lab_engine/apt.log")"
  fi
  # Newer Debians have the client in a package of its own.
  command -v docker >/dev/null || apt_get install -y --no-install-recommends docker-cli >>"$lab_engine/apt.log" 2>&1 ||
    no_docker 'the docker client cannot be installed'
}

# The machine's own Debian mirror, in whatever form its sources name it.
mirror() {
  local format="\$(ORIGIN)|\$(LABEL)|\$(REPO_URI)" found
  found=$(apt-get indextargets --format "$format" 'Created-By: Packages' | sed -n 's/^Debian|Debian|//p' | sort | sed -n 1p)
  [ -n "$found" ] || {
    apt_get update >/dev/null 2>&1 || true
    found=$(apt-get indextargets --format "$format" 'Created-By: Packages' | sed -n 's/^Debian|Debian|//p' | sort | sed -n 1p)
  }
  [ -n "$found" ] || no_docker 'the apt sources name no Debian mirror'
  printf '%s\n' "$found"
}

# Compose is not in Debian 12. The package of the next release holds the plugin alone and needs only libc, so it is
# downloaded with apt settings of its own, which leave the machine's sources and lists as they are, and unpacked.
install_compose() {
  local cached=$lab_cache/docker-compose apt=$lab_home/apt
  if [ ! -x "$cached" ]; then
    say "downloading the compose plugin (Debian $newer_suite)"
    rm -rf "$apt"
    mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial" "$lab_cache"
    echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $(mirror) $newer_suite main" >"$apt/sources.list"
    (
      cd "$apt"
      printf 'Dir::Etc::SourceList "%s/sources.list"; Dir::Etc::SourceParts "/dev/null";\n' "$apt" >apt.conf
      printf 'Dir::State::Lists "%s/lists"; Dir::Cache "%s/cache"; APT::Sandbox::User "root";\n' "$apt" "$apt" >>apt.conf
      APT_CONFIG=$apt/apt.conf apt_get update && APT_CONFIG=$apt/apt.conf apt_get download docker-compose
      dpkg-deb -x docker-compose_*.deb unpacked
    ) >"$lab_home/apt.log" 2>&1 || no_docker "the compose plugin cannot be downloaded: $(tail -n 1 "$lab_home/apt.log")"
    mv "$apt/unpacked/usr/libexec/docker/cli-plugins/docker-compose" "$cached"
    rm -rf "$apt"
  fi
  mkdir -p "$DOCKER_CONFIG/cli-plugins"
  ln -sf "$cached" "$DOCKER_CONFIG/cli-plugins/docker-compose"
}

start_engine() {
  local sockets driver=overlay2
  sockets=(-H "$DOCKER_HOST")
  disk_up
  mkdir -p "$lab_run" "$lab_engine" "$lab_disk/docker" "$operator_home"
  # Where nobody else's Docker answers, plain `docker` commands reach the lab, too.
  if ! DOCKER_HOST=unix://$default_socket engine_answers; then
    sockets+=(-H "unix://$default_socket")
    take_default_plugin
  fi
  overlay_works || driver=vfs
  # An engine takes any process with the number in a stale file for itself, even one that is dead and not yet buried.
  [ -n "$(engine_pid)" ] || rm -f "$lab_run/dockerd.pid"
  [ -n "$(living "$lab_run/exec/containerd/containerd.pid" containerd)" ] || rm -f "$lab_run/exec/containerd/containerd.pid"
  say "starting dockerd ($driver, data in $lab_disk/docker, log in $lab_engine/dockerd.log)"
  # No bridge and no packet rules of its own: the machine's network stays as it is. The stack's network is a bridge
  # that compose makes and removes, its ports are published by docker-proxy.
  lasting dockerd "${sockets[@]}" --data-root "$lab_disk/docker" --exec-root "$lab_run/exec" \
    --pidfile "$lab_run/dockerd.pid" --storage-driver "$driver" --bridge none --iptables=false --ip6tables=false \
    --containerd-namespace playbook-lab --containerd-plugins-namespace playbook-lab-plugins \
    >"$lab_engine/dockerd.log" 2>&1 </dev/null &
  wait_until 40 engine_answers ||
    no_docker "dockerd does not start: $(grep -v 'level=info' "$lab_engine/dockerd.log" | tail -n 1)"
}

take_default_plugin() {
  DOCKER_CONFIG=/nonexistent docker compose version >/dev/null 2>&1 && return
  say "linking the compose plugin to $plugin_link"
  mkdir -p "${plugin_link%/*}"
  ln -sf "$lab_cache/docker-compose" "$plugin_link"
}

overlay_works() {
  local trial=$lab_disk/overlay-trial works=1
  mkdir -p "$trial/lower" "$trial/upper" "$trial/work" "$trial/merged"
  if mount -t overlay overlay -o "lowerdir=$trial/lower,upperdir=$trial/upper,workdir=$trial/work" "$trial/merged" 2>/dev/null; then
    umount "$trial/merged"
    works=0
  fi
  rm -rf "$trial"
  return $works
}

engine_down() {
  local pid
  pid=$(engine_pid)
  if [ -n "$pid" ]; then
    say "stopping dockerd ($pid)"
    kill "$pid"
    wait_until 30 engine_is_gone || kill -9 "$pid" || true
  fi
  [ "$(readlink "$plugin_link" 2>/dev/null)" != "$lab_cache/docker-compose" ] || rm -f "$plugin_link"
  unmount_below "$lab_run"
  disk_down
  rm -rf "$lab_run" "$lab_engine"
}

engine_pid() { living "$lab_run/dockerd.pid" dockerd; }

# living FILE NAME: the number in a pid file while a process of that name lives under it, else nothing.
living() {
  local pid
  pid=$(cat "$1" 2>/dev/null) || return 0
  grep -q "^Name:.$2\$" "/proc/$pid/status" 2>/dev/null || return 0
  grep -q '^State:.Z' "/proc/$pid/status" 2>/dev/null || printf '%s\n' "$pid"
}

engine_is_gone() { [ -z "$(engine_pid)" ]; }

# What a killed engine left mounted, deepest first.
unmount_below() {
  awk -v below="$1/" 'index($2, below) == 1 { print $2 }' /proc/mounts 2>/dev/null | sort -r |
    while IFS= read -r mounted; do umount -l "$mounted" || true; done
}

lab_down() {
  release_clients
  # An engine that died left containers behind; started again, it knows them and ends them.
  { [ ! -e "$disk_image" ] && [ ! -d "$lab_disk/docker" ]; } || engine_answers || (start_engine) || true
  if engine_answers; then
    say 'removing the containers, their volumes and images'
    docker ps -aq | while IFS= read -r id; do docker rm -fv "$id" >/dev/null; done
    docker network ls -q --filter type=custom | while IFS= read -r id; do docker network rm "$id" >/dev/null || true; done
  fi
  engine_down
  rm -rf "$lab_root"
  say "down; the downloads stay in $lab_cache"
}
