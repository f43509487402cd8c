# shellcheck shell=bash disable=SC2034,SC2154
# The images, from scratch: one root of Debian packages serves all containers.

root_packages=postgresql-17,postgresql-17-pgvector,python3-minimal,python3-psycopg2,curl,nginx,gettext-base,openssl
root_suite=$newer_suite
root_excludes='/usr/share/doc/* /usr/share/man/* /usr/share/locale/* /usr/lib/*/libLLVM* /usr/lib/*/libz3* /usr/lib/postgresql/*/lib/bitcode/* /usr/lib/postgresql/*/lib/llvmjit*'

root_key() { printf '%s\n' 1 "$root_suite" "$root_packages" "$root_excludes" | cksum | cut -d ' ' -f 1; }

images_up() {
  local key tarball image
  key=$(root_key)
  tarball=$lab_cache/root-$key.tar
  [ -s "$tarball" ] || build_root "$tarball"
  if [ -z "$(docker images -q "aria-lab-root:$key")" ]; then
    say 'importing the root image'
    docker import --message "$root_suite $root_packages" "$tarball" "aria-lab-root:$key" >/dev/null
    docker tag "aria-lab-root:$key" aria-lab-root:latest
  fi
  # The classic builder: it needs nothing but the engine, and an unchanged image costs it nothing.
  for image in db pulled; do
    DOCKER_BUILDKIT=0 docker build -q -t "aria-lab-$image" "$lab_sources/images/$image" >"$lab_engine/build.log" 2>&1 ||
      die 1 "the image aria-lab-$image cannot be built: $(tail -n 1 "$lab_engine/build.log")"
  done
}

build_root() {
  local options=() exclude line
  rm -f "$lab_cache"/root-*.tar
  mkdir -p "$lab_cache"
  say "building the root image's file system from Debian $root_suite (once, one or two minutes)"
  set -f
  for exclude in $root_excludes; do options+=("--dpkgopt=path-exclude=$exclude"); done
  set +f
  # The machine's way to its mirror, a proxy for one, is the root's as well while it is built.
  while IFS= read -r line; do options+=("--aptopt=$line"); done \
    < <(apt-config dump 2>/dev/null | grep -E '^Acquire::(http|https|ftp|Check-)[^ ]* ".+";$')
  # The hooks are expanded by the shell that mmdebstrap runs them in.
  # shellcheck disable=SC2016
  mmdebstrap --quiet --variant=minbase --include="$root_packages" "${options[@]}" \
    --essential-hook='mkdir -p "$1/etc/postgresql-common/createcluster.d"' \
    --essential-hook='echo "create_main_cluster = false" >"$1/etc/postgresql-common/createcluster.d/lab.conf"' \
    "$root_suite" "$1.new.tar" "$(mirror)" >"$lab_home/root.log" 2>&1 ||
    die 1 "the root cannot be built: $(grep '^E:' "$lab_home/root.log" | tail -n 1) (all in $lab_home/root.log)"
  mv "$1.new.tar" "$1"
}
