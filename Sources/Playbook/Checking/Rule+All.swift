extension Rule {
  /// Every rule, by kind and in the order of `docs/rules.md`.
  package static let all: [Rule] = reading + unsafe + wrong + warnings

  /// What reading a page finds, besides what bash says.
  private static let reading: [Rule] = [
    unreadable, encoding, linkedFile, unclosedFence, hiddenFence, changedText, attributeList,
    unknownAttribute,
    badValue, repeatedAttribute, combination, condition, language, noHeading, topLevelStep, duplicateID,
    duplicateName, danglingID, output, console, rollbackVariable, placeholder, syntax, notYet,
  ]

  private static let unsafe: [Rule] = [
    pastedPrompt, hiddenStep, invisibleCharacter, controlCharacter, oddBlank, typographicCharacter,
  ]

  private static let wrong: [Rule] = [remoteThenLocal, deadLink, missingScript, credential]

  private static let warnings: [Rule] = [
    destructive, unguardedVariable, unsetVariable, unquotedInput, maybePlaceholder, wordlessStep,
    unheededCondition, noGate, bareOutput, closesTerminal, interactive, brokenPipe, longLine, regexEscape,
    transcriptLine, foldedStep, numberedName, commandName, farCode, lookAlike, drift, shellcheck, allow,
  ]

  /// The rule of this name.
  package static func named(_ name: String) -> Rule? { all.first { $0.name == name } }
}
