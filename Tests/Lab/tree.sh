# shellcheck shell=bash disable=SC2034,SC2154
# The Aria tree the playbooks run in: Aria's files, this repository's pages, two commits to go back between, and the
# remote that production follows.

lab_origin=$lab_engine/origin.git

tree_up() {
  local was dirt
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
    was=$(git -C "$lab_root" rev-parse HEAD) dirt=$(git -C "$lab_root" status --porcelain)
    # A playbook may have left the tree on a branch of its own.
    git -C "$lab_root" switch -q -f main
    git -C "$lab_root" clean -q -fd
    copy_tree
    commit_tree 'Take over the pages as they are now'
    # Then what runs is started again.
    [ "$was$dirt" = "$(git -C "$lab_root" rev-parse HEAD)" ] || rm -f "$lab_engine/code"
  fi
  [ -d "$lab_origin" ] || git init -q --bare -b main "$lab_origin"
  git -C "$lab_root" remote get-url origin >/dev/null 2>&1 || git -C "$lab_root" remote add origin "$lab_origin"
  git -C "$lab_root" push -q -f -u origin main 2>/dev/null || die 1 "the tree cannot be pushed to $lab_origin"
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
  mkdir -p "$lab_root/aria_memories/logs" "$lab_root/stacks/brain/certs"
  printf '%s\n' .env '*.pem' aria_memories/ __pycache__/ >"$lab_root/.gitignore"
  [ -s "$lab_root/stacks/brain/.env" ] || write_env
}

# Aria waits 30 s for the pool and 100 s for an unhealthy API; nobody learns from waiting that long here. The
# credentials are made up on the spot, so that what shows one can be found out.
write_env() {
  local name
  {
    printf '%s\n' LAB_DB_HEALTH_INTERVAL=1s LAB_BRAIN_HEALTH_INTERVAL=2s LAB_API_POOL_WAIT=3 LAB_INJECT_AFTER=1
    printf '%s\n' LAB_API_HEALTH_INTERVAL=1s LAB_API_HEALTH_TIMEOUT=2s LAB_API_HEALTH_RETRIES=3
    printf '%s\n' LAB_TOR_HEALTH_INTERVAL=5s LAB_TOR_HEALTH_START=1s
    [ "$(docker info -f '{{.CPUCfsQuota}}')" = true ] ||
      printf '%s_CPU_LIMIT=0\n' ARIA_API ARIA_WEB POSTGRES CLAWDBOT TRAEFIK LITELLM BRAIN
    for name in CLAWDBOT_TOKEN DB_PASSWORD LITELLM_MASTER_KEY MOONSHOT_KIMI_KEY OPEN_ROUTER_KEY OPEN_ROUTER_KEY_DEEP \
      MOLTBOOK_TOKEN WEB_SECRET_KEY ARIA_ADMIN_TOKEN; do
      printf '%s=lab-%s\n' "$name" "$(od -An -N 12 -tx1 /dev/urandom | tr -d ' ')"
    done
  } >"$lab_root/stacks/brain/.env"
}

# setting NAME: its value in the .env, the last one where there are two.
setting() { sed -n "s/^$1=//p" "$lab_root/stacks/brain/.env" | tail -n 1; }

commit_tree() {
  git -C "$lab_root" add -A
  git -C "$lab_root" diff --cached --quiet ||
    git -C "$lab_root" -c user.name=lab -c user.email=lab@localhost commit -q -m "$1"
}
