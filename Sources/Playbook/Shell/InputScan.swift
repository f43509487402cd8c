/// What the scripts of one run, in their order, ask to be given.
package struct InputScan: Sendable {
  /// For each script its inputs, in the order of their first use.
  package let inputs: [[ScannedInput]]

  package init(_ scripts: [ShellScript]) {
    var earlier = ShellVariables()
    inputs = scripts.map { earlier.inputs(of: $0) }
  }
}

extension ShellVariables {
  /// What the next script asks to be given, keeping what it leaves behind.
  mutating func inputs(of script: ShellScript) -> [ScannedInput] {
    defer { endScript() }
    return inputs(aside: script)
  }

  /// The same for a script that leaves nothing behind.
  mutating func inputs(aside script: ShellScript) -> [ScannedInput] {
    beginScript()
    var found = ScannedInputs()
    for fact in script.facts { pass(fact) { found.add($0, mayBeSet: $1) } }
    return found.inputs
  }
}
