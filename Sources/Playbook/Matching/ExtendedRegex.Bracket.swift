extension ExtendedRegex {
  /// Reads a bracket expression; inside, a backslash is a character like any other.
  struct Bracket {
    private let text: [Unicode.Scalar]
    private let start: Int
    /// The index after what was read.
    private(set) var end: Int
    private(set) var warnings: [Problem] = []
    private var set = SymbolSet()

    init(_ text: [Unicode.Scalar], at start: Int) {
      self.text = text
      self.start = start
      end = start + 1
    }

    mutating func parse() throws(Problem) -> SymbolSet {
      let isNegated = end < text.count && text[end] == "^"
      if isNegated { end += 1 }
      let first = end
      var next = try needed()
      while next != "]" || end == first {
        try element()
        next = try needed()
      }
      if text[first] == ":", text[end - 1] == ":", end - first > 1 {
        let name = String(String.UnicodeScalarView(text[first..<end]))
        throw Problem(offset: start, message: "a class stands in brackets of its own: write `[[\(name)]]`")
      }
      end += 1
      set.isNegated = isNegated
      return set
    }

    private func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
      end + ahead < text.count ? text[end + ahead] : nil
    }

    /// The next character, which must be there before the bracket is closed.
    private func needed() throws(Problem) -> Unicode.Scalar {
      if let scalar = peek() { return scalar }
      throw Problem(offset: start, message: "`[` is not closed; write `\\[` for a bracket")
    }

    private mutating func element() throws(Problem) {
      let place = end
      if peek() == "[", peek(1) == ":" {
        let name = try named(":")
        guard let characterClass = CharacterClass(rawValue: name) else {
          throw Problem(offset: place, message: "there is no class `[:\(name):]`")
        }
        set.classes.append(characterClass)
        if peek() == "-", peek(1) != "]" { throw rangeProblem(place) }
        return
      }
      if peek() == "\\", let letter = peek(1), "dDwWsS".unicodeScalars.contains(letter) {
        let message = "in brackets `\\` is only itself; write `[:digit:]`, `[:alnum:]` or `[:space:]`"
        warnings.append(Problem(offset: place, message: message))
      }
      let low = try single()
      guard peek() == "-", peek(1) != "]" else {
        set.ranges.append(low.value...low.value)
        return
      }
      end += 1
      if peek() == "[", peek(1) == ":" || peek(1) == "=" { throw rangeProblem(place) }
      let high = try single()
      guard low.value <= high.value else {
        throw Problem(offset: place, message: "the range `\(low)-\(high)` is the wrong way round")
      }
      set.ranges.append(low.value...high.value)
      if peek() == "-", peek(1) != "]" { throw rangeProblem(place) }
    }

    private func rangeProblem(_ place: Int) -> Problem {
      Problem(offset: place, message: "a range goes from one character to one character; put a `-` last")
    }

    /// One character, also as `[.x.]` or `[=x=]`.
    private mutating func single() throws(Problem) -> Unicode.Scalar {
      let place = end
      let scalar = try needed()
      if scalar == "[", let sign = peek(1), sign == "." || sign == "=" {
        let name = try named(sign).unicodeScalars
        guard name.count == 1, let only = name.first else {
          throw Problem(
            offset: place, message: "a named character is not understood; write the character itself")
        }
        return only
      }
      end += 1
      return scalar
    }

    /// What stands between `[:` and `:]`, or `[.` and `.]`, or `[=` and `=]`.
    private mutating func named(_ sign: Unicode.Scalar) throws(Problem) -> String {
      end += 2
      var name = String.UnicodeScalarView()
      while peek() != sign || peek(1) != "]" {
        name.append(try needed())
        end += 1
      }
      end += 2
      return String(name)
    }
  }
}
