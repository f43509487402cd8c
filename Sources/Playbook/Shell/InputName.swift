/// What the name of a variable says about it as an input.
package enum InputName {
  /// Whether it is a credential: by its upper-case ending, to the letter.
  package static func isCredential(_ name: String) -> Bool {
    credentialEndings.contains { name.hasSuffix($0) }
  }

  /// Whether it changes how a shell or loader works, or is set by the shell or the runner, and so cannot be given.
  package static func isForbidden(_ name: String) -> Bool {
    forbidden.contains(name) || forbiddenPrefixes.contains { name.hasPrefix($0) }
  }

  private static let credentialEndings = [
    "PASSWORD", "PASSWD", "PASSPHRASE", "PASS", "TOKEN", "SECRET", "KEY", "CREDENTIALS",
  ]

  private static let forbiddenPrefixes = ["LD_", "DYLD_", "BASH_"]

  private static let forbidden: Set<String> = [
    // How bash works.
    "PATH", "IFS", "BASH", "BASHOPTS", "SHELLOPTS", "POSIXLY_CORRECT", "PS0", "PS1", "PS2", "PS3",
    "PS4",
    "PROMPT_COMMAND", "CDPATH", "GLOBIGNORE", "GLOBSORT", "EXECIGNORE", "FIGNORE", "FUNCNEST", "TIMEFORMAT",
    "TMOUT",
    "HISTFILE", "HISTCMD", "HISTCONTROL", "HISTIGNORE", "INPUTRC", "OPTERR", "OPTIND", "OPTARG", "MAPFILE",
    // What bash sets itself.
    "_", "PWD", "OLDPWD", "SHLVL", "PPID", "UID", "EUID", "GROUPS", "RANDOM", "SRANDOM", "SECONDS", "LINENO",
    "EPOCHSECONDS", "EPOCHREALTIME", "HOSTNAME", "HOSTTYPE", "MACHTYPE", "OSTYPE", "DIRSTACK", "FUNCNAME",
    "PIPESTATUS", "REPLY", "COPROC", "BASHPID", "READLINE_LINE", "READLINE_POINT",
    // What the runner sets.
    "PLAYBOOK", "PLAYBOOK_STEP", "PLAYBOOK_RUN",
    // How the loader and the C library work.
    "GCONV_PATH", "GLIBC_TUNABLES", "LOCPATH", "NLSPATH", "MALLOC_CHECK_",
  ]
}
