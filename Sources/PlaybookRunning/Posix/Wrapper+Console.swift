extension Wrapper {
  /// The numbers of streams that are a console's shell's own, unless its commands name them.
  static let consoleStreams = ["238", "239"]

  /// What a console step's shell runs: the functions that its driver calls around each command, and all the rest in a
  /// block that holds open what they use. What they cost in bash is most of what a transcript costs.
  static let console = consoleFunctions + consoleBlock + text + consoleEnd
}

private let consoleFunctions = #"""
  __playbook_status=0 __playbook_last= __playbook_text= __playbook_before=
  __playbook_after=$'\n\n{ __playbook_told; } 2>/dev/null'
  # Where goes what is written around a command: 1, as it is, only when the word to go on has come.
  __playbook_go=1

  # Before a command of a console: what `eval` gets, which ends it all without the word to go on. Tracing is on for the
  # command alone. The second is for where the status of the command before is not 0, so that it is `$?`.
  __playbook_next() {
    case $__playbook_go in
    1) __playbook_go=/dev/null __playbook_text=$__playbook_before$1$__playbook_after ;;
    *) __playbook_over || __playbook_text='builtin return "$__playbook_status"' ;;
    esac
  }
  __playbook_past() {
    __playbook_next "$1"
    builtin return "$__playbook_status"
  }
  __playbook_again() { [[ $- == *e* ]] || builtin return "$__playbook_status"; }

  # After it: tells its status, and waits for the word to go on.
  __playbook_told() {
    __playbook_status=$? __playbook_last=$_ __playbook_before= __playbook_value=
    case $- in *x*) __playbook_untrace ;; esac
    __playbook_tell
    __playbook_hear
    case $__playbook_value in 1) __playbook_go=1 ;; *) __playbook_text= ;; esac
  }
  __playbook_untrace() {
    builtin set +x
    __playbook_before='{ builtin set -x; __playbook_again "$__playbook_last"; } 2>/dev/null; '
  }

  # Opened so that neither waits for somebody at the other end, who may have been killed.
  __playbook_tell() { builtin printf '%s\n' "$__playbook_status" 1<>"$__playbook_statuses" || builtin :; }
  __playbook_hear() {
    builtin local IFS=
    until builtin read -r -n 1 -t 2 -u 9 __playbook_value 9<>"$__playbook_answers"; do
      builtin kill -0 "$PPID" || builtin return 0
    done
  }

  # Fails without that word. A command that the shell could not read to its end told nothing, and may trace.
  __playbook_over() {
    case $__playbook_go$__playbook_text in
    1*) builtin return 0 ;;
    /dev/null) ;;
    *) __playbook_status=$? ;;
    esac
    builtin set +x
    builtin return 1
  }

  """#

/// What a block has redirected away bash keeps, closed for all programs, at a number above that of what it was redirected
/// to. So the FIFOs, which it would cost a command's time to open for each, are held where nobody meets them. A command may
/// close them all the same, or leave no number to keep another stream at meanwhile: then they are opened. So they are where
/// a command names these numbers, at which it may have streams of its own.
private let consoleBlock = #"""
  __playbook_statuses_at=- __playbook_answers_at=-
  # The first open, both ways, is what the second does not wait for; that one ends when the keeper does. The last is only
  # to know that there are so many.
  if [[ -n $__playbook_holds ]] && ((BASH_VERSINFO[0] > 4)) && {
    exec 236<>"$__playbook_answers" 237<"$__playbook_answers" 236<>"$__playbook_statuses" 246<&236
  } 2>/dev/null; then
    __playbook_statuses_at=236 __playbook_answers_at=237
  fi
  exec 246<&-
  {
  exec 236>&- 237<&-
  if [[ /dev/fd/238 -ef $__playbook_statuses && /dev/fd/239 -ef $__playbook_answers ]]; then
    # Nothing is opened, so nothing can come to stand at 2.
    __playbook_after=$'\n\n{ __playbook_told; } 2>&-'
    __playbook_told() {
      __playbook_status=$? __playbook_last=$_ __playbook_before= __playbook_value=
      case $- in *x*) __playbook_untrace ;; esac
      builtin echo "$__playbook_status" >&238 || __playbook_tell
      builtin read -rN1 -u239 __playbook_value || __playbook_hear
      case $__playbook_value in 1) __playbook_go=1 ;; *) __playbook_text= ;; esac
    }
  fi

  """#

private let consoleEnd = #"""

  } 236>&"$__playbook_answers_at" 237<&"$__playbook_statuses_at"
  """#
