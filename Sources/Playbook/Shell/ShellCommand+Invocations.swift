extension ShellCommand {
  /// How deep shells within shells are looked into.
  private static let depthLimit = 4

  /// The commands that this one runs in the end, itself among them: behind `sudo`, `xargs` and their kind, in
  /// `docker exec`, `kubectl exec` and `ssh`, and in the scripts of inner shells.
  var invocations: [Invocation] { invocations(of: wrapped, depth: 0) }

  private func invocations(of words: ArraySlice<ShellWord>, depth: Int) -> [Invocation] {
    guard !words.isEmpty else { return [] }
    let own = Invocation(words: Array(words), position: position, outer: self)
    guard depth < Self.depthLimit else { return [own] }
    if let script = Self.script(own) { return [own] + scripted(script, depth) }
    guard let inner = Self.inner(own), !inner.isEmpty else { return [own] }
    if inner.count == 1, own.name == "ssh", let text = inner.first?.literal, text.contains(" ") {
      return [own] + scripted(text, depth)
    }
    return [own] + invocations(of: Self.wrapped(inner), depth: depth + 1)
  }

  /// The commands of a script in a word; all stand at this one's place.
  private func scripted(_ text: String, _ depth: Int) -> [Invocation] {
    ShellScript(scanning: text).facts.flatMap { fact -> [Invocation] in
      guard case .command(let command) = fact else { return [] }
      return invocations(of: command.wrapped, depth: depth + 1)
    }
  }

  /// The script that an inner shell is given: `sh -c '…'`, `su -c '…'`, `eval '…'`.
  private static func script(_ own: Invocation) -> String? {
    switch own.name {
    case "sh", "bash", "dash", "zsh", "ksh", "su":
      guard
        let option = own.arguments.firstIndex(where: {
          guard let literal = $0.literal, literal.hasPrefix("-"), !literal.hasPrefix("--") else {
            return false
          }
          return literal.contains("c")
        })
      else { return nil }
      return own.words.dropFirst(option + 1).first?.literal
    case "eval": return own.words.count == 2 ? own.words[1].literal : nil
    default: return nil
    }
  }

  /// The words of the command that another one runs.
  private static func inner(_ own: Invocation) -> ArraySlice<ShellWord>? {
    switch own.name {
    case "xargs": behind(own.arguments, operands: 0, "adEILnPs")
    case "docker", "podman", "nerdctl", "docker-compose": inContainer(own)
    case "kubectl", "oc": inPod(own)
    case "ssh": behind(own.arguments, operands: 1, ShellSession.sshOptions)
    default: nil
    }
  }

  private static func inContainer(_ own: Invocation) -> ArraySlice<ShellWord>? {
    guard let exec = own.words.firstIndex(where: { $0.literal == "exec" }), exec <= 6 else { return nil }
    return behind(
      own.words[(exec + 1)...], operands: 1, "euw", ["--env", "--user", "--workdir", "--env-file", "--index"])
  }

  private static func inPod(_ own: Invocation) -> ArraySlice<ShellWord>? {
    guard own.words.contains(where: { $0.literal == "exec" }),
      let dashes = own.words.firstIndex(where: { $0.literal == "--" })
    else { return nil }
    return own.words[(dashes + 1)...]
  }

  /// What stands behind options and so many operands.
  static func behind(
    _ words: ArraySlice<ShellWord>, operands: Int, _ letters: String, _ names: Set<String> = []
  ) -> ArraySlice<ShellWord> {
    var rest = words
    var left = operands
    while let word = rest.first {
      if let literal = word.literal, literal.hasPrefix("-"), literal != "-" {
        if literal == "--" {
          rest = rest.dropFirst()
          continue
        }
        rest = rest.dropFirst(Invocation.skipsNext(literal, letters, names) ? 2 : 1)
      } else if left > 0 {
        left -= 1
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    return rest
  }
}
