extension Rule {
  /// A rollback or destructive command that takes another step's variable on trust.
  static let unguardedVariable = Rule(
    name: "unguarded-variable", kind: .warning,
    summary: "a rollback or destructive command that takes another step's variable on trust",
    why:
      "Where that step was skipped or failed, the variable is empty, and `rm -rf \"$DIR/\"` means everything.",
    remedy: "Write `\"${NAME:?from step 2}\"`: the shell stops there when it is empty.",
    bad: Example(
      line: 18, column: 5,
      #"""
      ## Patch

      Choose where the old file goes.

      ```sh {#choose probe}
      OLD=app.conf.old
      ```

      Keep the old file.

      ```sh {#keep}
      cp app.conf "${OLD:?from step 1}"
      ```

      Put the old file back:

      ```sh {#unpatch rollback-of=keep}
      cp "$OLD" app.conf
      ```

      Make sure that it is there.

      ```sh {#kept gate}
      test -s app.conf
      ```

      """#),
    good: Example(
      #"""
      ## Patch

      Choose where the old file goes.

      ```sh {#choose probe}
      OLD=app.conf.old
      ```

      Keep the old file.

      ```sh {#keep}
      cp app.conf "${OLD:?from step 1}"
      ```

      Put the old file back:

      ```sh {#unpatch rollback-of=keep}
      cp "${OLD:?from step 1}" app.conf
      ```

      Make sure that it is there.

      ```sh {#kept gate}
      test -s app.conf
      ```

      """#),
    look: .playbook { $0.reportUnguarded(&$1) })
}

extension CheckedPlaybook {
  fileprivate func reportUnguarded(_ findings: inout Findings) {
    /// The first step that sets a name.
    var setters: [String: StepID] = [:]
    for step in forward {
      for name in step.script.namesLeftBehind where setters[name] == nil { setters[name] = step.id }
    }
    for step in steps where step.script.takesVariable(of: setters, from: step.id) {
      let isRollback = step.step.undoes != nil
      let ranges = isRollback ? [] : step.destructions.map(\.command.range)
      guard isRollback || !ranges.isEmpty else { continue }
      var next = ranges.startIndex
      var done: Set<String> = []
      var variables = ShellVariables()
      variables.beginScript()
      for fact in step.script.facts {
        variables.pass(fact) { expansion, _ in
          if case .required = expansion.operation { done.insert(expansion.name) }
          let offset = expansion.range.lowerBound
          while next < ranges.endIndex, ranges[next].upperBound <= offset { next += 1 }
          let counts = isRollback || next < ranges.endIndex && ranges[next].contains(offset)
          guard counts, expansion.operation == .plain || expansion.operation == .transformed,
            let setter = setters[expansion.name], setter != step.id, done.insert(expansion.name).inserted
          else { return }
          findings.report(
            .unguardedVariable, step.place(expansion.position),
            "`\(expansion.name)` comes from step `\(setter)` and is empty where that did not run",
            help: "write `${\(expansion.name):?from step \(setter)}`")
        }
      }
    }
  }
}

extension ShellScript {
  /// Whether it expands a variable that another step sets.
  fileprivate func takesVariable(of setters: [String: StepID], from step: StepID) -> Bool {
    facts.contains { fact in
      guard case .expansion(let expansion) = fact, let setter = setters[expansion.name] else { return false }
      return setter != step
    }
  }
}
