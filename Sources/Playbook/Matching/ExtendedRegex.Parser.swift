extension ExtendedRegex {
  /// Reads an expression as `grep -E` does where POSIX leaves no doubt, and refuses what it leaves undefined and
  /// systems take differently.
  struct Parser {
    private static let deepestGroup = 50
    /// As in `a+?*`, which only POSIX's grammar forbids.
    private static let mostRepetitions = 10
    /// The largest count in braces.
    private static let largestCount = 1_000

    private(set) var warnings: [Problem] = []
    private let text: [Unicode.Scalar]
    private var at = 0
    private var depth = 0

    init(_ text: String) { self.text = Array(text.unicodeScalars) }

    mutating func parse() throws(Problem) -> Node {
      let node = try choice()
      if at < text.count { throw problem("`)` closes no group; write `\\)` for a parenthesis") }
      return node
    }

    private func problem(_ message: String, at offset: Int? = nil) -> Problem {
      Problem(offset: offset ?? at, message: message)
    }

    private func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
      at + ahead < text.count ? text[at + ahead] : nil
    }

    private mutating func choice() throws(Problem) -> Node {
      var nodes = [try sequence()]
      while peek() == "|" {
        at += 1
        nodes.append(try sequence())
      }
      return nodes.count == 1 ? nodes[0] : .choice(nodes)
    }

    private mutating func sequence() throws(Problem) -> Node {
      var nodes: [Node] = []
      while let next = peek(), next != "|", next != ")" { nodes.append(try repetition()) }
      return nodes.isEmpty ? .empty : .sequence(nodes)
    }

    private mutating func repetition() throws(Problem) -> Node {
      let start = at
      if let (_, _, end) = try bounds() {
        let sign = String(String.UnicodeScalarView(text[at..<end]))
        throw problem("nothing before `\(sign)` to repeat; write `\\\(sign)` for the character itself")
      }
      var node = try atom()
      var count = 0
      while let (least, most, end) = try bounds() {
        if node == .lineStart || node == .lineEnd { throw problem("an anchor cannot be repeated", at: start) }
        count += 1
        if count > Self.mostRepetitions { throw problem("too many repetitions of one thing") }
        node = .repeated(node, least: least, most: most)
        at = end
      }
      return node
    }

    /// The repetition that stands here and the index after it; a brace that starts none is a character.
    private func bounds() throws(Problem) -> (least: Int, most: Int?, end: Int)? {
      switch peek() {
      case "*": return (0, nil, at + 1)
      case "+": return (1, nil, at + 1)
      case "?": return (0, 1, at + 1)
      case "{": break
      default: return nil
      }
      var end = at + 1
      let least = number(&end)
      var most = least
      let hasComma = end < text.count && text[end] == ","
      if hasComma {
        end += 1
        most = number(&end)
      }
      guard end < text.count, text[end] == "}", least != nil || hasComma else { return nil }
      if max(least ?? 0, most ?? 0) > Self.largestCount {
        throw problem("a repetition count is at most \(Self.largestCount)")
      }
      if let most, most < least ?? 0 { throw problem("the counts in braces are the wrong way round") }
      return (least ?? 0, most, end + 1)
    }

    private func number(_ at: inout Int) -> Int? {
      var value: Int?
      while at < text.count, "0"..."9" ~= text[at] {
        value = min((value ?? 0) * 10 + Int(text[at].value - 0x30), 1_000_000)
        at += 1
      }
      return value
    }

    private mutating func atom() throws(Problem) -> Node {
      let scalar = text[at]
      switch scalar {
      case "(": return try group()
      case "[":
        var bracket = Bracket(text, at: at)
        let set = try bracket.parse()
        warnings += bracket.warnings
        at = bracket.end
        return .set(set)
      case "\\": return try escape()
      case ".":
        at += 1
        return .set(.any)
      case "^":
        at += 1
        return .lineStart
      case "$":
        at += 1
        return .lineEnd
      default:
        at += 1
        return .set(SymbolSet(scalar))
      }
    }

    private mutating func group() throws(Problem) -> Node {
      let start = at
      if depth == Self.deepestGroup { throw problem("groups are nested too deeply") }
      depth += 1
      at += 1
      let node = try choice()
      if peek() != ")" { throw problem("`(` is not closed; write `\\(` for a parenthesis", at: start) }
      depth -= 1
      at += 1
      return node
    }

    private mutating func escape() throws(Problem) -> Node {
      guard let scalar = peek(1) else { throw problem("nothing follows the last `\\`") }
      defer { at += 2 }
      let escape = ExtendedRegex.Escape(scalar)
      if let message = escape.warning { warnings.append(problem(message)) }
      if let message = escape.error { throw problem(message) }
      return .set(escape.set)
    }
  }
}
