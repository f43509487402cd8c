/// Takes the scripts of playbooks apart where reading the page has to look into them, because that is most of the work.
enum ScriptScans {
  /// For each playbook what its steps' scripts say; `nil` for one that could hold nothing of interest.
  static func all(of playbooks: [[Step]], by workers: any Workers) -> [[ShellScript?]] {
    let texts = playbooks.flatMap(texts)
    let scans = workers.map(each: texts.map { $0?.count ?? 0 }) { index in
      texts[index].map { ShellScript(scanning: $0) }
    }
    var rest = scans[...]
    return playbooks.map { steps in
      defer { rest = rest.dropFirst(steps.count) }
      return Array(rest.prefix(steps.count))
    }
  }

  /// The scripts of one playbook that must be read.
  private static func texts(of steps: [Step]) -> [[UInt8]?] {
    let texts = steps.map(\.shellText)
    let givesFacts = zip(steps, texts).contains { step, text in
      text.holds(.dollar, .leftBrace) || step.undoes != nil && text.contains(UInt8(ascii: "$"))
    }
    return texts.map { text in
      let isRead =
        givesFacts || text.contains(.less) || text.contains(.leftBracket)
        || text.holds(.leftBrace, .leftBrace)
      return isRead ? text : nil
    }
  }
}

/// What tells cheaply that a script cannot hold something.
extension [UInt8] {
  /// Whether two bytes stand next to each other somewhere.
  fileprivate func holds(_ first: UInt8, _ second: UInt8) -> Bool {
    var previous: UInt8?
    for byte in self {
      if byte == second, previous == first { return true }
      previous = byte
    }
    return false
  }
}
