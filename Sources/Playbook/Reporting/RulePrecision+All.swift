extension RulePrecision {
  /// What was counted, in the order of the catalogue.
  package static let all: [RulePrecision] = [
    RulePrecision(.unclosedFence, .all, 12, read: 9, right: 9),
    RulePrecision(.hiddenFence, .all, 24, read: 22, right: 22),
    RulePrecision(.noHeading, .all, 12, read: 8, right: 8),
    RulePrecision(.topLevelStep, .all, 813, read: 17, right: 17),
    RulePrecision(.duplicateName, .all, 88, read: 18, right: 18),
    RulePrecision(.placeholder, .all, 2269, read: 30, right: 30),
    RulePrecision(.syntax, .all, 124, read: 30, right: 30),
    RulePrecision(.pastedPrompt, .all, 1121, read: 30, right: 30),
    RulePrecision(.invisibleCharacter, .all, 2, read: 2, right: 2),
    RulePrecision(.oddBlank, .all, 27, read: 22, right: 22),
    RulePrecision(.typographicCharacter, .all, 34, read: 21, right: 21),
    RulePrecision(.remoteThenLocal, .newest, 261, read: 40, right: 40),
    RulePrecision(.deadLink, .last, 26, read: 26, right: 26),
    RulePrecision(.missingScript, .newest, 221, read: 40, right: 39),
    RulePrecision(.credential, .newest, 22, read: 22, right: 5),
    RulePrecision(.destructive, .all, 499, read: 70, right: 70),
    RulePrecision(.unguardedVariable, .all, 8, read: 8, right: 8),
    RulePrecision(.unsetVariable, .fresh, 88, read: 30, right: 29),
    RulePrecision(.unquotedInput, .fresh, 25, read: 25, right: 24),
    RulePrecision(.maybePlaceholder, .last, 9, read: 9, right: 9),
    RulePrecision(.unheededCondition, .fresh, 57, read: 30, right: 29),
    RulePrecision(.closesTerminal, .all, 114, read: 26, right: 26),
    RulePrecision(.interactive, .fresh, 98, read: 30, right: 30),
    RulePrecision(.brokenPipe, .fresh, 26, read: 26, right: 26),
    RulePrecision(.numberedName, .all, 73, read: 18, right: 18),
    RulePrecision(.commandName, .all, 7, read: 7, right: 7),
    RulePrecision(.farCode, .all, 19, read: 16, right: 16),
    RulePrecision(.lookAlike, .all, 28, read: 12, right: 12),
    RulePrecision(.drift, .newest, 1, read: 1, right: 0),
  ]

  /// What only says what is there, or follows from the format's own attributes, which those pages do not have.
  package static let unread: [Rule] = [.noGate, .longLine, .foldedStep, .shellcheck]

  /// The table's lines.
  static var table: String {
    all.map {
      "| \($0.rule.name) | \($0.pages.rawValue) | \(grouped($0.found)) | \($0.read) | \($0.right) |\n"
    }
    .joined()
  }

  /// The rules that found nothing there.
  static var silent: [Rule] {
    let known = Set(all.map(\.rule) + unread)
    return Rule.all.filter { !known.contains($0) }
  }

  private static func grouped(_ number: Int) -> String {
    if number < 1000 { return "\(number)" }
    let rest = "\(number % 1000)"
    return "\(number / 1000),\(String(repeating: "0", count: 3 - rest.count))\(rest)"
  }
}
