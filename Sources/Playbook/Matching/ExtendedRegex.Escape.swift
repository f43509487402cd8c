extension ExtendedRegex {
  /// A backslash and the character after it, taken as `grep -E` takes them.
  struct Escape {
    let set: SymbolSet
    /// Said where POSIX gives the escape no meaning and readers expect one.
    var warning: String?
    /// Said where systems give the escape a meaning of their own that this does not have.
    var error: String?

    init(_ scalar: Unicode.Scalar) {
      switch scalar {
      case "w": self.init(.word, scalar, insteadOf: "[[:alnum:]_]")
      case "W": self.init(SymbolSet.word.negated, scalar, insteadOf: "[^[:alnum:]_]")
      case "s": self.init(SymbolSet(classes: [.space]), scalar, insteadOf: "[[:space:]]")
      case "S": self.init(SymbolSet(classes: [.space], isNegated: true), scalar, insteadOf: "[^[:space:]]")
      case "d": self.init(SymbolSet(scalar), scalar, insteadOf: "[0-9]")
      case "D": self.init(SymbolSet(scalar), scalar, insteadOf: "[^0-9]")
      default:
        self.init(set: SymbolSet(scalar))
        if "0"..."9" ~= scalar {
          error = "`\\\(scalar)` is no part of a POSIX expression: it has no back-references"
        } else if CharacterClass.alpha.contains(scalar) || "<>`'".unicodeScalars.contains(scalar) {
          let remedy =
            scalar == "t" ? "a tab itself or `[[:blank:]]`" : "`\(scalar)` for the character itself"
          error = "`\\\(scalar)` has no meaning in a POSIX expression; write \(remedy)"
        }
      }
    }

    private init(set: SymbolSet) { self.set = set }

    private init(_ set: SymbolSet, _ scalar: Unicode.Scalar, insteadOf remedy: String) {
      self.set = set
      let meaning = set == SymbolSet(scalar) ? "is only the letter `\(scalar)`" : "has no fixed meaning"
      warning = "`\\\(scalar)` \(meaning) in a POSIX expression; write `\(remedy)`"
    }
  }
}
