import Playbook

/// What `check` finds in an example, but for what programs say.
func diagnostics(_ example: Rule.Example) -> [Diagnostic] {
  let file = Rule.Example.runbook
  if let reason = example.unreadable[file] {
    return [.unreadable(PageProblem(reason: reason), file: file)]
  }
  var files = example.files
  for path in example.unreadable.keys { files[path] = "" }
  return diagnostics(example.page, FakePages(files: files, problems: example.unreadable))
}

/// What `check` finds on a page and the files it links, but for what programs say.
func diagnostics(_ page: String, _ pages: FakePages = FakePages(files: [:])) -> [Diagnostic] {
  let runbook: Runbook
  do {
    runbook = try RunbookReader.read(Array(page.utf8), file: Rule.Example.runbook, from: pages)
  } catch {
    return [.unreadable(error, file: Rule.Example.runbook)]
  }
  let checker = Checker(runbook, in: Surroundings(commands: ["list", "run"], pages: pages), by: InTurn())
  return runbook.ordered(Allowances(runbook).applied(to: checker.diagnostics(Set(Rule.Kind.allCases))))
}

/// What is found by the rules, as `line:column rule`.
func findings(_ page: String) -> [String] {
  diagnostics(page).map { "\($0.place.line):\($0.place.column) \($0.rule.name)" }
}

/// What one rule finds on a page and the files it links, as `line:column message`; that of another file with its name.
func findings(
  _ rule: Rule, _ page: String, _ files: [String: String] = [:]
) -> [String] {
  diagnostics(page, FakePages(files: files)).filter { $0.rule == rule }.map {
    ($0.file == Rule.Example.runbook ? "" : "\($0.file):")
      + "\($0.place.line):\($0.place.column) \($0.message)"
  }
}

/// A page with one step, whose script starts on line 6.
func step(_ script: String) -> String { "## P\n\nDo it.\n\n```sh {#s}\n\(script)\n```\n" }

/// How many times longer the check of a page takes on four times as much.
func growthOfCheck(from size: Int, _ page: (Int) -> String) -> Double {
  growth(from: size) { count in
    let text = page(count)
    return { _ = diagnostics(text) }
  }
}
