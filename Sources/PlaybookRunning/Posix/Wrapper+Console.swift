extension Wrapper {
  /// The numbers of streams that are a console's shell's own, unless its commands may mean them.
  private static let consoleStreams = ["238", "239"]

  /// Whether commands may have streams of their own at these numbers: one is named, and where a stream's number can stand,
  /// or where one can be made of a variable.
  static func consoleStreamsAreMeant(by commands: [UInt8]) -> Bool {
    consoleStreams.contains { number in
      commands.holds(number)
        && ["\(number)<", "\(number)>", "<&", ">&", "/fd", "read", "mapfile", "eval"]
          .contains(where: commands.holds)
    }
  }

  /// What a console step's shell runs: the functions that its driver calls around each command, and all the rest in a
  /// block that holds open what they use. What they cost in bash is most of what a transcript costs.
  static let console = consoleFunctions + consoleBlock + text + consoleEnd
}

private let consoleFunctions = #"""
  # After a command: tells its status, $1, and waits for the word to go on. It gives that status back, so that it is `$?`;
  # without that word $2, at which the transcript ends. The last argument is only what `$_` becomes. No stream stands at
  # 2, so that nothing of this is traced.
  __playbook_told() {
    { __playbook_tell "$1"; __playbook_hear; } 2>/dev/null
    __playbook_goes_on "$@"
  }
  __playbook_goes_on() {
    case $__playbook_value in
    1)
      __playbook_value=
      builtin return "$1"
      ;;
    esac
    builtin set +x
    __playbook_status=$1
    builtin return "$2"
    # Only where `builtin` is a function of the commands: nothing can hear the word to go on, and so the shell ends.
    : "${__playbook_none:?}"
  }

  # Before a command that is handed to `eval`, after one that came to $1: tracing is on for that command alone. One that
  # bash cannot read comes to 2.
  __playbook_hush() {
    __playbook_prior=$1 __playbook_last=$2 __playbook_status=2 __playbook_before=
    case $- in
    *x*)
      builtin set +x
      __playbook_before='{ builtin set -x; __playbook_again "$__playbook_last"; } 2>&-; '
      ;;
    esac
    builtin return "$1"
  }
  __playbook_again() { [[ $- == *e* ]] || builtin return "$__playbook_prior"; }

  # After it, the same as after any other, with $1 for $2.
  __playbook_evaluated() {
    [[ -z $__playbook_before ]] || builtin set -x
    __playbook_told "$__playbook_status" "$@"
  }

  # Opened so that neither waits for somebody at the other end, who may have been killed.
  __playbook_tell() { builtin printf '%s\n' "$1" 1<>"$__playbook_statuses" || builtin :; }
  __playbook_hear() {
    builtin local IFS=
    __playbook_value=
    until builtin read -r -n 1 -t 2 -u 9 __playbook_value 9<>"$__playbook_answers"; do
      builtin kill -0 "$PPID" || builtin return 0
    done
  }

  """#

/// What a block has redirected away bash keeps, closed for all programs, at a number above that of what it was redirected
/// to. So the FIFOs, which it would cost a command's time to open for each, are held where nobody meets them. A command may
/// close them all the same, or leave no number to keep another stream at meanwhile: then they are opened. So they are where
/// the commands may mean streams of their own at these numbers.
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
    __playbook_told() {
      builtin echo "$1" >&238 || __playbook_tell "$1"
      builtin read -rN1 -u239 __playbook_value || __playbook_hear
      case $__playbook_value$1 in 10) __playbook_value= ;; *) __playbook_goes_on "$@" ;; esac
    }
  fi

  """#

private let consoleEnd = #"""

  } 236>&"$__playbook_answers_at" 237<&"$__playbook_statuses_at"
  """#
