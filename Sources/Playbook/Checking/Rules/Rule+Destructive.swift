extension Rule {
  /// A command that destroys something, in a step that does not ask.
  static let destructive = Rule(
    name: "destructive", kind: .warning,
    summary: "a command that destroys something, in a step that does not ask",
    why: "One keystroke too early, and what it deletes is gone; nobody is asked.",
    remedy: "Add `confirm=\"…?\"`, or `irreversible` where nothing brings it back.",
    bad: Example(
      line: 6, column: 1,
      #"""
      ## Clear

      Throw the cache away.

      ```sh {#clear}
      rm -rf cache
      ```

      Make sure that it is gone.

      ```sh {#gone gate}
      test ! -e cache
      ```

      """#),
    good: Example(
      #"""
      ## Clear

      Throw the cache away.

      ```sh {#clear confirm="Delete the cache?"}
      rm -rf cache
      ```

      Make sure that it is gone.

      ```sh {#gone gate}
      test ! -e cache
      ```

      """#),
    look: .step { $0.reportDestruction(&$1) })
}

extension CheckedStep {
  fileprivate func reportDestruction(_ findings: inout Findings) {
    guard step.confirm == nil, !step.isIrreversible, step.undoes == nil else { return }
    for (command, words) in destructions {
      findings.report(
        .destructive, place(command.position),
        "`\(words)` destroys something, and the step does not ask first",
        help: "add `confirm=\"…?\"`, or `irreversible` where nothing brings it back")
    }
  }

  /// The commands that destroy something, with the words that say so; not those that only clean up what the script made.
  var destructions: [(command: ShellCommand, words: String)] {
    let found = commands.indices.compactMap { [script] index in
      invocations[index].lazy.compactMap { [commands] in
        ShellDestruction.words($0, input: commands[index].redirections.lazy.compactMap(script.body).first)
      }.first.map { (command: commands[index], words: $0) }
    }
    if found.isEmpty { return [] }
    let own = expansionsSetHere
    let makesTemporary = script.bytes.holds("mktemp")
    return found.filter { !isOwn($0, $1, own, makesTemporary) }
  }

  /// Where variables stand that the script itself has set.
  private var expansionsSetHere: Set<Int> {
    var offsets: Set<Int> = []
    var variables = ShellVariables()
    variables.beginScript()
    for fact in script.facts {
      if case .expansion(let expansion) = fact { offsets.insert(expansion.range.lowerBound) }
      variables.pass(fact) { expansion, _ in offsets.remove(expansion.range.lowerBound) }
    }
    return offsets
  }

  /// Whether it removes a temporary directory, or ends a process, that the script itself started.
  private func isOwn(_ command: ShellCommand, _ words: String, _ own: Set<Int>, _ makesTemporary: Bool)
    -> Bool
  {
    guard words == "kill" || words == "rm -r" && makesTemporary else { return false }
    let operands = command.wrapped.dropFirst().filter { !($0.literal?.hasPrefix("-") ?? false) }
    return !operands.isEmpty
      && operands.allSatisfy { word in
        if words == "kill", ["%", "\"$!", "$!"].contains(where: script.source(word.range).hasPrefix) {
          return true
        }
        return word.range.contains(where: own.contains)
      }
  }
}
