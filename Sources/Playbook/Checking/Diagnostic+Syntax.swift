extension Diagnostic {
  /// What `bash -n` said about a step's script, or a part of it behind some lines, at the page's line that it names.
  package static func syntax(
    of step: Step, linesBefore: Int = 0, said: String, about file: String
  ) -> Diagnostic {
    let lines = said.split(separator: "\n").map(String.init)
    let first = lines.first { $0.hasPrefix(file) } ?? lines.first ?? "bash refuses this script"
    var words = first.hasPrefix(file + ": ") ? String(first.dropFirst(file.count + 2)) : first
    var line = 1
    let parts = words.split(separator: ":", maxSplits: 1)
    if parts.count == 2, let number = parts[0].split(separator: " ").last.flatMap({ Int($0) }) {
      line = number
      words = parts[1].trimmed
    }
    let last = max(1, step.scriptLines.count)
    return Diagnostic(
      file: step.file,
      place: Place(line: step.place.line + min(linesBefore + line, last), column: step.place.column),
      rule: .syntax, message: "step `\(step.id)`: \(onPage(words, step.place.line + linesBefore))", help: nil,
      reach: .playbook(nil))
  }

  /// bash's words with the page's line where they name the one on which something begins.
  private static func onPage(_ words: String, _ first: Int) -> String {
    let marks = ["warning: here-document at line ", "syntax error: unexpected end of file from "]
    guard marks.contains(where: words.hasPrefix), let mark = words.firstRange(of: " line ") else {
      return words
    }
    let digits = words[mark.upperBound...].prefix(while: { $0.isASCII && $0.isNumber })
    guard let line = Int(digits) else { return words }
    return String(words[..<mark.upperBound]) + "\(first + line)" + words[digits.endIndex...]
  }

  /// The first of the scripts that nobody has read closely, because so many before it cannot be read.
  package static func unreadSyntax(of step: Step, others: Int, behind errors: Int) -> Diagnostic {
    let unread = others == 0 ? "it was" : "it and \(Wording.count(others, "script")) after it were"
    return Diagnostic(
      file: step.file, place: Place(line: step.place.line, column: step.place.column), rule: .syntax,
      message:
        "step `\(step.id)`: \(unread) not read, as bash refuses \(Wording.count(errors, "script")) before it",
      help: "correct those first", reach: .playbook(nil))
  }
}
