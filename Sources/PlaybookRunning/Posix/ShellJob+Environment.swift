extension ShellJob {
  /// What the shell is called with: short, as every `pgrep -f` of a step sees it.
  var arguments: [String] {
    // bash finds its own path, `$BASH`, in the first of these, and `$0` in the last.
    [bash, "--noprofile", "--norc", "-c", #"eval "$__playbook_wrapper""#, "bash"]
  }

  private static let removed: Set<String> = [
    "SHELLOPTS", "BASHOPTS", "BASH_ENV", "BASH_COMPAT", "POSIXLY_CORRECT", "TMOUT", "PS4", "CDPATH",
  ]

  /// Whether an inherited variable would change how bash itself works, functions among them.
  static func removes(_ name: String, _ value: String) -> Bool {
    removed.contains(name) || name.hasPrefix("BASH_FUNC_") || name.hasPrefix("__BASH_FUNC<")
      || name.hasPrefix("__playbook_") || value.utf8.starts(with: "() {".utf8)
  }

  /// The shell's whole environment, as `NAME=value`.
  func variables(startingIn directory: String, script bytes: [UInt8]) -> [String] {
    let given = environment.filter { !Self.removes($0.name, $0.value) && $0.name != "PWD" }
    var all = given.map { "\($0.name)=\($0.value)" }
    all.append("PWD=\(directory)")
    let names = given.map(\.name).filter(Self.isName)
    let own: [(String, String)] = [
      ("wrapper", console == nil ? Wrapper.text : Wrapper.console), ("script", script),
      ("in", stateIn ?? ""), ("out", stateOut), ("witness", marks?.witness ?? ""),
      ("given", names.filter { !secretNames.contains($0) }.joined(separator: " ")),
      ("credentials", secretNames.filter(Self.isName).joined(separator: " ")),
      ("fresh", freshNames.filter(Self.isName).joined(separator: " ")),
      ("terminal", terminal == nil ? "" : "yes"),
      ("statuses", console?.statuses ?? ""), ("answers", console?.answers ?? ""),
      ("holds", console?.meansStreams == false ? "yes" : ""),
      // A console runs on after a failure. With errtrace bash tells the line of a failure inside a function, but a trap of the script's own on ERR
      // would hear of more than its author asked for.
      ("errexit", console != nil ? "+e" : bytes.holds("ERR") ? "-e" : "-eE"),
    ]
    all += own.map { "__playbook_\($0.0)=\($0.1)" }
    all += secretValues.enumerated().map { "__playbook_hidden_\($0.offset)=\($0.element)" }
    return all
  }

  /// The terminal that is handed over.
  var terminal: Int32? {
    if case .terminal(let number) = mode { return number }
    return nil
  }

  private static func isName(_ name: String) -> Bool {
    guard let first = name.utf8.first, !(0x30...0x39).contains(first) else { return false }
    return name.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
      default: false
      }
    }
  }
}
