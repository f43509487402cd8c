/// What the step's shell runs around the author's script; must work from bash 3.2 on.
enum Wrapper {
  static let text = wrapper
}

private let wrapper = #"""
  {
  export -n ${!__playbook_*}
  __playbook_lost=() __playbook_extglob=-u __playbook_how=restore __playbook_done= __playbook_whole=
  __playbook_line= __playbook_inner=
  __playbook_trap='{ __playbook_left "$?"; } >/dev/null 2>&1'
  __playbook_fresh=($__playbook_fresh)
  __playbook_hidden=(${!__playbook_hidden_*})

  # The visible variables that may carry over, without a fork.
  __playbook_names() {
    builtin local IFS=$' \t\n'
    __playbook_list=" ${!a*} ${!b*} ${!c*} ${!d*} ${!e*} ${!f*} ${!g*} ${!h*} ${!i*} ${!j*} ${!k*} ${!l*} \
  ${!m*} ${!n*} ${!o*} ${!p*} ${!q*} ${!r*} ${!s*} ${!t*} ${!u*} ${!v*} ${!w*} ${!x*} ${!y*} ${!z*} \
  ${!A*} ${!C*} ${!D*} ${!E*} ${!F*} ${!G*} ${!H*} ${!I*} ${!J*} ${!K*} ${!L*} ${!M*} ${!N*} \
  ${!O*} ${!P*} ${!Q*} ${!R*} ${!S*} ${!T*} ${!U*} ${!V*} ${!W*} ${!X*} ${!Y*} ${!Z*} "
    for __playbook_n in ${!_*} ${!B*}; do
      case $__playbook_n in
      _ | __playbook_* | BASH | BASHOPTS | BASHPID | BASH_*) ;;
      *) __playbook_list+="$__playbook_n " ;;
      esac
    done
    __playbook_list+="$__playbook_bare "
    for __playbook_n in $__playbook_credentials COMP_CWORD COMP_KEY COMP_LINE \
      COMP_POINT COMP_TYPE COMP_WORDBREAKS COMP_WORDS DIRSTACK EPOCHREALTIME EPOCHSECONDS EUID FUNCNAME GROUPS \
      HISTCMD LINENO OPTARG OPTERR OPTIND PIPESTATUS PLAYBOOK PLAYBOOK_RUN PLAYBOOK_STEP POSIXLY_CORRECT PPID \
      PWD RANDOM SECONDS SHELLOPTS SHLVL SRANDOM UID; do
      __playbook_list=${__playbook_list/ $__playbook_n / }
    done
    __playbook_all=($__playbook_list)
    __playbook_gone=
    for __playbook_n in $__playbook_given; do
      [[ -n ${!__playbook_n+set} || " $__playbook_credentials " == *" $__playbook_n "* ]] ||
        __playbook_gone+=" $__playbook_n"
    done
  }

  # The exported and the associative variables without a value: no prefix finds them.
  __playbook_declared() {
    builtin local IFS=' '
    { builtin declare -A; builtin declare -x; } >|"$__playbook_out"
    __playbook_bare=
    while builtin read -r __playbook_value __playbook_name __playbook_n; do
      case $__playbook_value$__playbook_n in
      declare*[!a-zA-Z0-9_]* | declare | declare[0-9]* | *__playbook_*) ;;
      declare*)
        [[ -n ${!__playbook_n+set} || "$__playbook_bare " == *" $__playbook_n "* ]] ||
          ! builtin declare -p "$__playbook_n" >/dev/null || __playbook_bare+=" $__playbook_n"
        ;;
      esac
    done <"$__playbook_out"
  }

  # Whether a variable holds a value that must not be written down.
  __playbook_hides() {
    builtin eval "__playbook_value=\"\${$1[*]}\${!$1[*]}\""
    for __playbook_name in "${__playbook_hidden[@]}"; do
      [[ $__playbook_value != *"${!__playbook_name}"* ]] || builtin return 0
    done
    builtin return 1
  }

  # The script's line for a failure: $1 is the frame it was in, $2 the line there.
  __playbook_locate() {
    __playbook_n=$1 __playbook_value=$2 __playbook_line= __playbook_list=
    while ((__playbook_n < ${#FUNCNAME[@]})); do
      if ((BASH_VERSINFO[0] < 4)); then
        [[ ${FUNCNAME[__playbook_n]} != source ]] || __playbook_line=$__playbook_value __playbook_list=1
      elif [[ ${BASH_SOURCE[__playbook_n]} == "$__playbook_script" ]]; then
        __playbook_line=$__playbook_value __playbook_list=1
        builtin return 0
      fi
      __playbook_value=${BASH_LINENO[__playbook_n]}
      ((++__playbook_n))
    done
    [[ -n $__playbook_list ]]
  }

  # Sees to it that the state is saved whatever EXIT trap the script has set.
  __playbook_guard() {
    builtin local IFS= t a
    builtin trap -p EXIT >|"$__playbook_out"
    builtin read -r -d '' t <"$__playbook_out"
    case $t in
    "trap -- '{ __playbook_left "*) ;;
    '') builtin trap "$__playbook_trap" EXIT ;;
    *)
      builtin eval "a=(${t#trap })"
      builtin trap "$__playbook_trap"$'\n'"${a[1]}" EXIT
      ;;
    esac
  }

  # On ERR: notes the line, also for a subshell that ends with it.
  __playbook_failed() {
    [[ $- == *e* ]] || builtin return 0
    __playbook_locate 2 "$1" || __playbook_how=end
    if [[ $BASH_SUBSHELL == 0 && ${BASHPID-$$} == "$$" ]]; then
      __playbook_inside || builtin :
      __playbook_guard || builtin :
    elif ((BASH_VERSINFO[0] > 3)) && [[ -n $__playbook_line ]]; then
      builtin printf '#inner %s\n' "$__playbook_line" >>"$__playbook_out"
    fi
    builtin return 0
  }

  # The line that a subshell noted last.
  __playbook_inside() {
    builtin local IFS=' ' a b
    while builtin read -r a b; do
      if [[ $a == '#inner' ]]; then __playbook_inner=$b; fi
    done <"$__playbook_out"
  }

  # On a call of `exit`: notes it.
  __playbook_leaving() {
    builtin set +eux
    [[ $BASH_SUBSHELL == 0 && ${BASHPID-$$} == "$$" ]] || builtin return 0
    __playbook_how=exit
    __playbook_locate 2 "${BASH_LINENO[1]}" || builtin :
    __playbook_guard
    builtin return 0
  }

  # On EXIT.
  __playbook_left() {
    builtin set +eux
    [[ $BASH_SUBSHELL == 0 && ${BASHPID-$$} == "$$" ]] || builtin return "$1"
    # Only bash 3.2 makes 0 of an error; elsewhere this was `builtin exit`.
    [[ $__playbook_how != error || $1 != 0 ]] || ((BASH_VERSINFO[0] < 4)) || __playbook_how=exit
    __playbook_finish "$__playbook_how" "$1"
    builtin return "$1"
  }

  __playbook_collect() {
    builtin local IFS=' ' a b
    builtin declare -F >|"$__playbook_out"
    __playbook_functions=()
    while builtin read -r a b; do
      case $b in
      *' exit' | *' __playbook_'*) ;;
      *) __playbook_functions+=("$b") ;;
      esac
    done <"$__playbook_out"
  }

  # bash 3.2 spells the bytes 1 and 127 wrongly in `declare -p`, in a scalar not with %q.
  __playbook_respell() {
    builtin eval "__playbook_value=\"\${$1[*]}\" __playbook_list=\${!$1[*]}"
    case $__playbook_value in
    *$'\001'* | *$'\177'*)
      if [[ $__playbook_list == 0 ]]; then
        builtin printf 'declare %s=%q\n' "$1" "${!1}" || __playbook_bad=1
      else
        builtin printf '#lost %s\n' "$1" || __playbook_bad=1
      fi
      ;;
    esac
  }

  __playbook_write() {
    builtin printf '#how %s %s %s %s\n' "$1" "$2" "${__playbook_line:--}" "${__playbook_inner:--}" || __playbook_bad=1
    [[ ! -d $PWD || $PWD -ef . ]] || builtin cd -P .
    builtin printf '#cwd %s\n' "${PWD//$'\n'/$'\n#cwd '}" || __playbook_bad=1
    for __playbook_n in "${__playbook_lost[@]}"; do
      builtin printf '#lost %s\n' "$__playbook_n" || __playbook_bad=1
    done
    __playbook_names
    if ((${#__playbook_hidden[@]})); then
      __playbook_kept=()
      for __playbook_n in "${__playbook_all[@]}"; do
        if __playbook_hides "$__playbook_n"; then
          builtin printf '#hidden %s\n' "$__playbook_n" || __playbook_bad=1
        else
          __playbook_kept+=("$__playbook_n")
        fi
      done
      __playbook_all=("${__playbook_kept[@]}")
    fi
    builtin umask -p || __playbook_bad=1
    builtin printf '__playbook_gone%s\n__playbook_reset' "$__playbook_gone" || __playbook_bad=1
    builtin printf ' %s' "${__playbook_all[@]}" || __playbook_bad=1
    builtin printf '\n' || __playbook_bad=1
    builtin declare -p "${__playbook_all[@]}" || __playbook_bad=1
    if ((BASH_VERSINFO[0] < 4)); then
      for __playbook_n in "${__playbook_all[@]}"; do __playbook_respell "$__playbook_n"; done
    fi
    if ((${#__playbook_functions[@]})) && builtin shopt -q extglob; then
      builtin printf '__playbook_extglob=-s\n' || __playbook_bad=1
    fi
    builtin printf 'shopt -s extglob\n' || __playbook_bad=1
    for __playbook_n in "${__playbook_functions[@]}"; do
      builtin printf '#__playbook_function %s\n' "${__playbook_n#* }" || __playbook_bad=1
      builtin declare -f "${__playbook_n#* }" || __playbook_bad=1
      [[ $__playbook_n == '-f '* ]] || builtin printf 'builtin declare %s\n' "$__playbook_n" || __playbook_bad=1
    done
    builtin printf '#__playbook_function\n__playbook_whole=1\n' || __playbook_bad=1
  }

  # Writes how the script ended and what it leaves behind; the last line says that the file is whole.
  __playbook_finish() {
    [[ -z $__playbook_done ]] || builtin return 0
    __playbook_done=1 __playbook_status=$2
    POSIXLY_CORRECT=
    unset -f builtin
    unset -v POSIXLY_CORRECT
    builtin trap - DEBUG ERR RETURN
    builtin trap '' XFSZ
    builtin set +efkuvx
    builtin shopt -u nocasematch nullglob failglob
    __playbook_bad=
    # In place: there is room for it whatever the disk has come to.
    [[ -z $__playbook_witness ]] ||
      builtin printf '#how %s %s %s %s\n' "$1" "$2" "${__playbook_line:--}" "${__playbook_inner:--}" 1<>"$__playbook_witness"
    __playbook_declared
    __playbook_collect
    __playbook_write "$1" "$2" >|"$__playbook_out"
    [[ -n $__playbook_bad ]] || builtin printf '#end\n' >>"$__playbook_out"
  }

  # Called by a saved state: what the shell before had unset, and room for what it had set.
  __playbook_gone() {
    for __playbook_n; do
      [[ " ${__playbook_fresh[*]} " == *" $__playbook_n "* ]] || builtin unset -v "$__playbook_n"
    done
  }
  __playbook_reset() {
    __playbook_all=("$@")
    __playbook_gone "$@"
  }

  # The functions of a state that bash could not read in one go, one by one.
  __playbook_mend() {
    builtin local IFS= line name= text=
    while builtin read -r line || [[ -n $line ]]; do
      case $line in
      '#__playbook_function'*)
        [[ -z $name ]] || builtin eval "$text" || __playbook_lost+=("$name")
        name=${line#'#__playbook_function'} text=
        name=${name# }
        ;;
      *) text+=$line$'\n' ;;
      esac
    done <"$__playbook_in"
  }

  exit() {
    { __playbook_status=$?; __playbook_leaving "$@"; } >/dev/null 2>&1
    builtin exit "${@-$__playbook_status}"
  }

  trap "$__playbook_trap" EXIT
  if [[ -n $__playbook_in ]]; then
    for __playbook_name in "${__playbook_fresh[@]}"; do
      [[ -z ${!__playbook_name+set} ]] || builtin eval "__playbook_fresh_$__playbook_name=\$$__playbook_name"
    done
    { builtin . "$__playbook_in"; [[ -n $__playbook_whole ]] || __playbook_mend; } >/dev/null 2>&1
    builtin shopt $__playbook_extglob extglob
    for __playbook_name in "${__playbook_all[@]}"; do
      [[ -n ${!__playbook_name+set} ]] || builtin declare -p "$__playbook_name" >/dev/null 2>&1 ||
        __playbook_lost+=("$__playbook_name")
    done
    for __playbook_name in "${__playbook_fresh[@]}"; do
      __playbook_value=__playbook_fresh_$__playbook_name
      [[ -z ${!__playbook_value+set} ]] ||
        { builtin unset -v "$__playbook_name"; builtin declare -x "$__playbook_name=${!__playbook_value}"; } 2>/dev/null ||
        __playbook_lost+=("$__playbook_name")
    done
  fi
  builtin set --
  [[ -n $__playbook_terminal ]] || builtin trap 'builtin exit 130' INT
  [[ -n $__playbook_statuses ]] || builtin trap '{ __playbook_failed "$LINENO"; } >/dev/null 2>&1' ERR
  __playbook_how=error
  builtin set $__playbook_errexit -o pipefail
  builtin . "$__playbook_script"
  { __playbook_finish end "$?"; } >/dev/null 2>&1
  builtin exit "$__playbook_status"
  }
  """#
