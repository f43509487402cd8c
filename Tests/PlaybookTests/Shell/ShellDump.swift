import Playbook

/// A script's facts as text, one a line, so that one string asserts a whole scan.
func dump(_ text: String) -> String {
  let script = ShellScript(scanning: text)
  return script.facts.map { fact in
    "\(fact.position.line):\(fact.position.column) \(line(fact, script))"
  }.joined(separator: "\n")
}

/// The facts of one kind only, without their places.
func dump(_ text: String, only kind: String) -> [String] {
  let script = ShellScript(scanning: text)
  return script.facts.map { line($0, script) }.filter { $0.hasPrefix(kind + " ") }
    .map { String($0.dropFirst(kind.count + 1)) }
}

private func line(_ fact: ShellFact, _ script: ShellScript) -> String {
  switch fact {
  case .expansion(let fact):
    return "expansion \(fact.name)\(operation(fact))\(fact.isUnquoted ? " unquoted" : "")"
  case .setter(let fact):
    return "setter \(fact.name) \(fact.kind)\(fact.visible.upperBound == .max ? "" : " inside")"
  case .opaque(let fact):
    return "opaque \(fact.command)\(fact.visible.upperBound == .max ? "" : " inside")"
  case .placeholder(let fact):
    return "placeholder \(fact.kind) \(fact.name)"
  case .command(let fact):
    var words = fact.assignments.map { "\($0.name):=" } + fact.words.map { word($0, script) }
    words += fact.redirections.map { "\($0.operator) \(word($0.target, script))" }
    if fact.isFed { words.insert("|", at: 0) }
    if fact.feeds { words.append("|") }
    if fact.isInSubshell { words.append("@subshell") }
    if fact.isInFunction { words.append("@function") }
    return "command " + words.joined(separator: " ")
  }
}

private func word(_ word: ShellWord, _ script: ShellScript) -> String {
  guard let literal = word.literal else { return "‹\(script.source(word.range))›" }
  return word.isQuoted ? "«\(literal)»" : literal
}

private func operation(_ fact: ShellExpansion) -> String {
  let colon = fact.isEmptyMissing ? ":" : ""
  switch fact.operation {
  case .plain: return ""
  case .required(let words): return " \(colon)?[\(words.text)]"
  case .default(let words): return " \(colon)-[\(words.text)]"
  case .assignDefault(let words): return " \(colon)=[\(words.text)]"
  case .alternative(let words): return " \(colon)+[\(words.text)]"
  case .transformed: return " transformed"
  }
}
