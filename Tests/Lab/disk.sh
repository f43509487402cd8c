# shellcheck shell=bash disable=SC2154
# The lab's disk: a file with a file system of its own, sparse, so that a full one costs the machine's next to nothing.

disk_image=$lab_home/disk.img
disk_size=12G

# Where no loop device can be had it is a plain directory, and the one fault that needs it is skipped.
disk_up() {
  mkdir -p "$lab_disk"
  ! mountpoint -q "$lab_disk" || return 0
  if [ ! -e "$disk_image" ]; then
    [ -z "$(ls -A "$lab_disk")" ] && command -v mkfs.ext4 >/dev/null || return 0
    truncate -s "$disk_size" "$disk_image"
    mkfs.ext4 -q -F "$disk_image"
  fi
  if ! mount -o loop "$disk_image" "$lab_disk" 2>/dev/null; then
    say 'no loop device can be had; the fault disk-full is not possible here'
    rm -f "$disk_image"
  fi
}

disk_is_its_own() { mountpoint -q "$lab_disk"; }

disk_down() {
  unmount_below "$lab_disk"
  ! mountpoint -q "$lab_disk" || umount "$lab_disk" || umount -l "$lab_disk"
  rm -rf "$lab_disk" "$disk_image"
}
