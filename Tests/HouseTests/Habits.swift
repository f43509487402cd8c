/// Rules about the text of a single file; each answers with the lines that break it.
enum Habits {
  static func longest(_ file: SourceFile) -> Bool { file.text.split(separator: "\n").count <= 300 }

  /// Conditional compilation, which belongs in `CPosix`.
  static func conditions(in file: SourceFile) -> [Substring] {
    file.code.filter { $0.drop { $0 == " " }.hasPrefix("#if") }
  }

  static func publicWords(in file: SourceFile) -> [Substring] {
    let declarations: Set<Substring> = ["class", "func", "var", "override"]
    return file.code.filter { line in
      let words = line.split { $0 == " " || $0 == "(" }
      let isOpen = zip(words, words.dropFirst()).contains { $0 == "open" && declarations.contains($1) }
      return isOpen || words.contains("public")
    }
  }

  static func regularExpressions(in file: SourceFile) -> [Substring] {
    file.code.filter { line in
      let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
      return words.contains("Regex") || words.contains("RegexBuilder") || line.contains("#/")
        || line.contains("(of: /")
    }
  }

  static func promises(in file: SourceFile) -> [Substring] {
    file.lines.filter { line in ["TO" + "DO", "FIX" + "ME"].contains { line.contains($0) } }
  }

  static func prints(_ file: SourceFile) -> Bool {
    file.code.contains { line in
      line.split { !$0.isLetter && !$0.isNumber && $0 != "(" && $0 != "_" && $0 != "." }
        .contains { $0.hasPrefix("print(") || $0.hasPrefix("debugPrint(") || $0.hasPrefix("Swift.print(") }
    }
  }

  /// Whether a file is named for a type that it defines or extends: `A`, `A.B` or `A+Concern`.
  static func isNamedForItsType(_ file: SourceFile) -> Bool {
    let stem = file.name.dropLast(".swift".count)
    if stem == "main" { return true }
    let declared = declarations(in: file)
    if let plus = stem.firstIndex(of: "+") { return declared.contains(stem[..<plus]) }
    return declared.contains(stem) || stem.split(separator: ".").allSatisfy(declared.contains)
  }

  private static func declarations(in file: SourceFile) -> Set<Substring> {
    let kinds: Set<Substring> = ["struct", "enum", "class", "protocol", "extension", "typealias", "actor"]
    var names: Set<Substring> = []
    for line in file.code {
      let words = line.split { $0 == " " || $0 == ":" || $0 == "<" || $0 == "{" || $0 == "(" }
      for (kind, name) in zip(words, words.dropFirst()) where kinds.contains(kind) { names.insert(name) }
    }
    return names
  }
}
