import CommonMark

/// A fenced code block with what libcmark does not tell: how it stands in the source.
struct Fence {
  let info: String
  /// The whole line that opens the fence.
  let openingLine: String
  let literal: [UInt8]
  let place: Place
  let lastLine: Int
  /// The fence's characters as written, such as three backticks.
  let run: Substring
  /// Whether a closing fence ends it; without one it swallows what follows.
  let isClosed: Bool
  /// The first content line whose text is not what stands on the page, because a tab was partly taken as
  /// indentation.
  let firstChangedLine: Int?

  /// The info string's first word.
  var language: Substring { info.prefix { !$0.isBlank } }

  /// Fails for indented code and for whatever is not code.
  init?(_ block: Block, in source: SourceText) {
    guard case .code(let info, let literal) = block.kind else { return nil }
    let opening = Fence.text(of: source.line(block.firstLine), fromByte: block.firstColumn)
    guard let run = Fence.run(in: opening) else { return nil }
    let content = Fence.lines(of: literal)
    if info.isEmpty, content.first == String(opening) { return nil }
    self.info = info
    self.literal = literal
    openingLine = source.line(block.firstLine)
    self.run = run
    let column = source.line(block.firstLine).utf8.prefix(max(0, block.firstColumn - 1))
      .count { $0 & 0xC0 != 0x80 }
    place = Place(line: block.firstLine, column: column + 1)
    lastLine = block.lastLine
    isClosed =
      block.lastLine == block.firstLine + content.count + 1
      && Fence.closes(source.line(block.lastLine), run)
    firstChangedLine = zip(content.indices, content).first { index, line in
      !source.line(block.firstLine + 1 + index).utf8.reversed().starts(with: line.utf8.reversed())
    }.map { block.firstLine + 1 + $0.0 }
  }

  /// The run of three or more backticks or tildes that a line starts with.
  static func run(in line: Substring) -> Substring? {
    guard let mark = line.first, mark == "`" || mark == "~" else { return nil }
    let run = line.prefix { $0 == mark }
    return run.count >= 3 ? run : nil
  }

  private static func lines(of literal: [UInt8]) -> [String] {
    var pieces = literal.split(omittingEmptySubsequences: false, whereSeparator: SourceText.endsLine)
    if pieces.last?.isEmpty == true { pieces.removeLast() }
    return pieces.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func text(of line: String, fromByte column: Int) -> Substring {
    Substring(line.utf8.dropFirst(max(0, column - 1)))
  }

  /// Whether a source line, with its containers' marks, is a closing fence for `run`.
  private static func closes(_ line: String, _ run: Substring) -> Bool {
    var line = line.drop { $0.isBlank || $0 == ">" }
    while line.last?.isBlank == true { line.removeLast() }
    return line.count >= run.count && line.allSatisfy { $0 == run.first }
  }
}

extension Character {
  /// A space or a tab.
  var isBlank: Bool { self == " " || self == "\t" }
}

extension Fence {
  /// The languages of a step, all run by bash.
  static let shells = ["sh", "bash", "shell"]

  var isShell: Bool { Fence.shells.contains(String(language)) }

  /// Whether the fence is meant as a step: a shell's, with an attribute list.
  var isStep: Bool { isShell && info.dropFirst(language.count).trimmed.hasPrefix("{") }

  /// Whether its info string means to annotate it, rightly or not.
  var seemsAnnotated: Bool {
    isShell || info.contains("{#") || (language.contains("{") && info.contains("#"))
  }
}
