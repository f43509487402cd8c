/// What a shell or another program prints before a command is typed.
enum ShellPrompt {
  /// The prompt that a line starts with; `nil` where none does.
  static func leading(_ line: ArraySlice<UInt8>) -> String? {
    guard mayStart(line) else { return nil }
    let text = String(decoding: line.prefix(120), as: UTF8.self)
    for mark in ["$", "%", "❯", "➜", "λ", "»"] where text == mark || text.hasPrefix(mark + " ") {
      return mark + " "
    }
    for mark in [">>> ", "mysql> ", "sqlite> ", "ftp> ", "sftp> ", "telnet> ", "~ $ ", "~ # "]
    where text.hasPrefix(mark) {
      return mark
    }
    if text.hasPrefix("MariaDB ["), let end = text.firstIndex(of: "]"), text[end...].hasPrefix("]> ") {
      return String(text[...end]) + "> "
    }
    if text.hasPrefix("PS "), let end = text.firstIndex(of: ">"), text[end...].hasPrefix("> ") {
      return String(text[...end]) + " "
    }
    let first = text.prefix { $0 != " " }
    if text.hasPrefix("["), let prompt = bracketed(text) { return prompt }
    guard first.endIndex < text.endIndex, let last = first.last, "$#%>".contains(last) else { return nil }
    return isPrompt(first) ? String(first) + " " : nil
  }

  /// Whether a line can start with any of them, at a glance: by how its first word begins and ends.
  private static func mayStart(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return false }
    if first == .leftBracket || first == UInt8(ascii: "~") || line.starts(with: "PS ".utf8)
      || line.starts(with: "MariaDB [".utf8)
    {
      return true
    }
    guard let last = line.prefix(120).prefix(while: { $0 != .space }).last else { return false }
    return last >= 0x80 || "$#%>".utf8.contains(last)
  }

  /// `[root@db ~]# `, `[sender] $ `
  private static func bracketed(_ text: String) -> String? {
    guard let close = text.firstIndex(of: "]") else { return nil }
    let inner = text[..<close].dropFirst()
    let rest = text[text.index(after: close)...]
    let marks = inner.contains("@") ? ["$ ", "# ", "% "] : isName(inner) ? ["$ ", " $ "] : []
    return marks.first(where: rest.hasPrefix).map { String(text[...close]) + $0 }
  }

  private static func isName(_ text: Substring) -> Bool {
    text.first?.isLetter == true
      && text.allSatisfy { $0.isLetter || $0.isNumber || "._-".contains($0) }
  }

  /// `root@db:/#`, `bash-5.1$`, `postgres=#`, `127.0.0.1:6379>`
  private static func isPrompt(_ word: Substring) -> Bool {
    let body = word.dropLast()
    if let at = body.firstIndex(of: "@"), at != body.startIndex, word.last != ">" {
      return body.allSatisfy { $0.isLetter || $0.isNumber || "@:~/._-".contains($0) }
    }
    if word.last == "$" || word.last == "#" {
      let shells = ["bash-", "sh-", "zsh-", "ksh-", "dash-"]
      if let shell = shells.first(where: body.hasPrefix) {
        return body.dropFirst(shell.count).allSatisfy { $0.isNumber || $0 == "." }
      }
    }
    if word.last == "#" || word.last == ">", body.last == "=" || body.last == "-", body.count > 1 {
      return body.dropLast().allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    }
    let parts = body.split(separator: ":", omittingEmptySubsequences: false)
    return word.last == ">" && parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty
      && parts[0].allSatisfy { $0.isLetter || $0.isNumber || $0 == "." } && parts[1].allSatisfy(\.isNumber)
  }
}
