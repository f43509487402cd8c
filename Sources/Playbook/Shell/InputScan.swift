/// What the scripts of one run, in their order, ask to be given.
package struct InputScan: Sendable {
  /// For each script its inputs, in the order of their first use.
  package let inputs: [[ScannedInput]]

  package init(_ scripts: [ShellScript]) {
    var earlier = ShellVariables()
    inputs = scripts.map { script in
      earlier.beginScript()
      var found = ScannedInputs()
      for fact in script.facts { earlier.pass(fact) { found.add($0, mayBeSet: $1) } }
      earlier.endScript()
      return found.inputs
    }
  }
}
