extension Wrapper {
  /// What a console step's shell runs before the rest: the functions that its driver calls around each command.
  static let console = consoleFunctions
}

private let consoleFunctions = #"""
  __playbook_status=0 __playbook_traced= __playbook_last= __playbook_go=go

  # Before a command of a console: what `eval` gets, which ends it all without the word to go on. Tracing is on for the
  # command alone.
  __playbook_next() {
    if [[ $__playbook_go != go ]]; then
      __playbook_over "$1"
      __playbook_command='builtin return "$__playbook_status"'
      builtin return 0
    fi
    __playbook_go= __playbook_command=$2$'\n\n{ __playbook_told "$?" "$_"; } 2>/dev/null'
    [[ -z $__playbook_traced ]] ||
      __playbook_command="{ builtin set -x; __playbook_again \"\$__playbook_last\"; } 2>/dev/null; $__playbook_command"
    builtin return "$__playbook_status"
  }
  __playbook_again() { [[ $- == *e* ]] || builtin return "$__playbook_status"; }

  # After it: tells its status, and waits for the word to go on.
  __playbook_told() {
    __playbook_status=$1 __playbook_last=$2 __playbook_traced=${-//[!x]/} __playbook_go=halt
    builtin set +x
    builtin local IFS=
    # Opened so that neither waits for somebody at the other end, who may have been killed.
    builtin printf '%s\n' "$1" 1<>"$__playbook_statuses" || builtin return 0
    until builtin read -r -t 2 __playbook_value <>"$__playbook_answers"; do
      builtin kill -0 "$PPID" || builtin return 0
    done
    [[ $__playbook_value != 1 ]] || __playbook_go=go
  }

  # Fails without that word. A command that the shell could not read to its end told nothing, and may trace.
  __playbook_over() {
    [[ $__playbook_go != go ]] || builtin return 0
    builtin set +x
    [[ -n $__playbook_go ]] || __playbook_status=$1
    builtin return 1
  }

  """#
