/// Findings in SARIF 2.1.0, for code scanning.
package enum SarifJSON {
  package static func log(_ diagnostics: [Diagnostic], version: String) -> JSONText {
    var rules: [Rule] = []
    var order: [Rule: Int] = [:]
    for rule in diagnostics.map(\.rule) where order[rule] == nil {
      order[rule] = rules.count
      rules.append(rule)
    }
    let driver = JSONText.members([
      "name": "playbook", "semanticVersion": .string(version), "rules": .array(rules.map(descriptor)),
    ])
    let run = JSONText.members([
      "tool": .members(["driver": driver]), "columnKind": "unicodeCodePoints",
      "results": .array(diagnostics.map { result($0, order[$0.rule] ?? 0) }),
    ])
    return .members([
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": .array([run]),
    ])
  }

  private static func descriptor(_ rule: Rule) -> JSONText {
    .members([
      "id": .string(rule.name), "shortDescription": message(rule.summary),
      "fullDescription": message(rule.why), "help": message(rule.remedy),
      "defaultConfiguration": .members(["level": rule.kind == .warning ? "warning" : "error"]),
      "properties": .members(["kind": .string(rule.kind.rawValue)]),
    ])
  }

  private static func result(_ diagnostic: Diagnostic, _ rule: Int) -> JSONText {
    let region = JSONText.members([
      "startLine": .integer(diagnostic.place.line), "startColumn": .integer(diagnostic.place.column),
    ])
    let location = JSONText.members([
      "artifactLocation": .members(["uri": .string(uri(diagnostic.file)), "uriBaseId": "%SRCROOT%"]),
      "region": region,
    ])
    let text = diagnostic.message + (diagnostic.help.map { "; \($0)" } ?? "")
    return .members([
      "ruleId": .string(diagnostic.rule.name), "ruleIndex": .integer(rule),
      "level": .string(diagnostic.severity.rawValue), "message": message(displayed(text)),
      "locations": .array([.members(["physicalLocation": location])]),
    ])
  }

  private static func message(_ text: String) -> JSONText { .members(["text": .string(text)]) }

  /// A relative path as a reference of RFC 3986.
  private static func uri(_ path: String) -> String {
    path.utf8.map { byte in
      let isPlain = byte.continuesShellName || "-.~/".utf8.contains(byte)
      if isPlain { return String(Unicode.Scalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}

extension JSONText: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .string(value) }
}
