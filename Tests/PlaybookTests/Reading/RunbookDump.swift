import Playbook

/// A repository in memory.
struct FakePages: PageSource, RepositoryFiles {
  let files: [String: String]
  var problems: [String: String] = [:]

  func page(at path: String) throws(PageProblem) -> [UInt8]? {
    if let reason = problems[path] { throw PageProblem(reason: reason) }
    return files[path].map { Array($0.utf8) }
  }

  func kind(of path: String) -> RepositoryFile {
    if files[path] != nil || problems[path] != nil || path == "docs/RUNBOOK.md" { return .file }
    let isDirectory = path.isEmpty || path == "docs" || files.keys.contains { $0.hasPrefix(path + "/") }
    return isDirectory ? .directory : .absent
  }
}

func runbook(_ page: String, _ files: [String: String] = [:], file: String = "docs/RUNBOOK.md") -> Runbook {
  do {
    return try RunbookReader.read(Array(page.utf8), file: file, from: FakePages(files: files))
  } catch {
    fatalError("the page cannot be read: \(error)")
  }
}

/// A whole runbook as text: its playbooks, steps and findings; whatever is as usual goes unsaid.
func dump(_ runbook: Runbook) -> String {
  (runbook.playbooks.flatMap(lines) + runbook.diagnostics.map(line)).joined(separator: "\n")
}

/// A page's playbooks, steps and findings as text.
func read(_ page: String, _ files: [String: String] = [:]) -> String { dump(runbook(page, files)) }

/// Only what is wrong with a page, one finding a line.
func problems(_ page: String, _ files: [String: String] = [:]) -> [String] {
  runbook(page, files).diagnostics.map { found in
    let text = line(found)
    let own = "docs/RUNBOOK.md:"
    return text.hasPrefix(own) ? String(text.dropFirst(own.count)) : text
  }
}

/// What is wrong with one step under a heading, from its opening line on.
func problems(ofStep step: String) -> [String] { problems("# T\n\(step)\n") }

private func line(_ found: Diagnostic) -> String {
  var text = "\(found.file):\(found.place.line):\(found.place.column) "
  text += found.severity == .error ? found.rule.name : "warning \(found.rule.name)"
  text += ": \(found.message)"
  switch found.reach {
  case .playbook(nil): break
  case .playbook(let name?): text += " → \(name)"
  case .names(let names): text += " → any \(names.joined(separator: ", "))"
  case .restOfPage: text += " → what follows"
  case .everything: text += " → everything"
  }
  return text
}

private func lines(_ playbook: PlaybookSection) -> [String] {
  var head =
    "\(playbook.name) “\(playbook.title)” \(playbook.file):\(playbook.place.line)-\(playbook.lastLine)"
  if !playbook.aliases.isEmpty { head += " also \(playbook.aliases.joined(separator: ", "))" }
  if let group = playbook.group { head += " in “\(group)”" }
  var lines = [head] + playbook.steps.flatMap(lines)
  if !playbook.closing.isEmpty { lines.append("  closing: \(quoted(playbook.closing))") }
  return lines
}

private func lines(_ step: Step) -> [String] {
  var lines = ["  \(step.place.line):\(step.place.column) \(step.id)\(facts(step)) “\(step.title)”"]
  if let phase = step.phase { lines.append("    phase: \(phase)") }
  if !step.lead.isEmpty, step.lead != step.title { lines.append("    lead: \(quoted(step.lead))") }
  if !step.isManual { lines.append("    script: \(quoted(step.script.text))") }
  if let output = step.expectation {
    lines.append(
      "    output \(output.line) \(output.mode): \(output.lines.map(quoted).joined(separator: "|"))")
  }
  for input in step.inputs {
    lines.append(
      "    input: \(input.name) \(input.isRequired ? "needed" : "otherwise \(input.default ?? "")")"
        + (input.prompt.map { ", \($0)" } ?? ""))
  }
  if !step.remedy.isEmpty { lines.append("    remedy: \(quoted(step.remedy))") }
  return lines
}

private func facts(_ step: Step) -> String {
  var facts: [String] = []
  switch step.kind {
  case .action: break
  case .probe(let enough): facts.append(enough ? "probe enough" : "probe")
  case .gate: facts.append("gate")
  case .rollback(let id): facts.append("rollback-of=\(id)")
  case .manual: facts.append("manual")
  }
  if let question = step.confirm { facts.append("confirm=\(question)") }
  if step.isIrreversible { facts.append("irreversible") }
  if let condition = step.condition { facts.append("when=\(condition.text)") }
  if step.exits != [0] { facts.append("exit=\(step.exits)") }
  if let timeout = step.limits.timeout { facts.append("timeout=\(DurationText.text(timeout))") }
  if let polling = step.limits.polling {
    facts.append("within=\(DurationText.text(polling.within)) every=\(DurationText.text(polling.every))")
  }
  if step.hold != .captured { facts.append("\(step.hold)") }
  if step.isRepeatable { facts.append("repeatable") }
  return facts.map { " " + $0 }.joined()
}

private func quoted(_ text: String) -> String {
  text.unicodeScalars.map { $0 == "\n" ? "⏎" : $0 == "\t" ? "⇥" : $0 == "\r" ? "␍" : String($0) }.joined()
}
