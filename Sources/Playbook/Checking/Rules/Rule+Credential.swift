extension Rule {
  /// A password, key or token in clear text.
  static let credential = Rule(
    name: "credential", kind: .wrong,
    summary: "a password, key or token in clear text",
    why: "Whoever may read the page, its history or a copy of it can use it, at any hour.",
    remedy:
      "Revoke it, because it stays in the history, and take it as `${NAME:?…}` or from where secrets are kept. What is found here is never printed.",
    bad: Example(
      line: 6, column: 23,
      #"""
      ## Look

      See how much is to be done.

      ```sh {#look probe}
      psql 'postgres://aria:m4ple-syrup@db/aria' -c 'SELECT count(*) FROM jobs'
      ```

      """#),
    good: Example(
      #"""
      ## Look

      See how much is to be done.

      ```sh {#look probe}
      psql "postgres://aria:${ARIA_PASSWORD:?of the database}@db/aria" -c 'SELECT count(*) FROM jobs'
      ```

      """#),
    look: .page { $0.reportCredentials(&$1) })
}

extension CheckedPage {
  fileprivate func reportCredentials(_ findings: inout Findings) {
    var fences = elements.fences[...]
    // Said once in a block, and again in the next one, as each is allowed by itself.
    var known: Set<[UInt8]> = []
    var columns = ColumnWalk()
    for (line, credential) in PageCredentials(source).all(fences: elements.fences) {
      while let first = fences.first, first.lines.upperBound <= line {
        fences.removeFirst()
        known = []
      }
      let bytes = source.lineBytes(line)
      let start = bytes.startIndex + credential.range.lowerBound
      let value = Array(bytes[start...].prefix(credential.range.count))
      guard known.insert(value).inserted else { continue }
      let column = columns.column(of: start, in: bytes, line: line)
      findings.report(
        .credential, Place(line: line, column: column), "\(credential.words) stands here in clear text",
        help: "revoke it, and take it as `${NAME:?…}` or from where secrets are kept")
    }
  }
}

extension Credential {
  fileprivate var words: String {
    switch kind {
    case .key(let name): "what looks like \(name)"
    case .password: "a password"
    case .value(let name): "the value of `\(name)`"
    case .privateKey: "a private key"
    }
  }
}
