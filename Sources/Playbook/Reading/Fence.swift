import CommonMark

/// A fenced code block with what libcmark does not tell: how it stands in the source.
struct Fence: Sendable {
  let info: String
  /// The info string's first word.
  let language: String
  /// The info string as written, before libcmark took its escapes away.
  let infoSource: [UInt8]
  /// The page's column of the info string, from 1, in code points.
  let infoColumn: Int
  let literal: [UInt8]
  let place: Place
  let lastLine: Int
  /// From the opening line to the last one.
  var lines: Range<Int> { place.line..<max(place.line, lastLine + 1) }
  /// The fence's characters as written, such as three backticks.
  let run: FenceRun
  /// Whether a closing fence ends it; without one it swallows what follows.
  let isClosed: Bool
  /// The first content line whose text is not what stands on the page, because a tab was partly taken as
  /// indentation.
  let firstChangedLine: Int?
  /// The first content line that a lone carriage return ends.
  let firstLoneReturn: Int?

  /// Fails for indented code and for whatever is not code.
  init?(_ block: Block, in source: SourceText) {
    guard case .code(let info, let literal) = block.kind else { return nil }
    let line = source.lineBytes(block.firstLine)
    let opening = line.dropFirst(max(0, block.firstColumn - 1))
    guard let run = FenceRun(opening) else { return nil }
    let written = opening.dropFirst(run.count).drop(while: \.isShellBlank)
    let first = block.firstLine + 1
    var count = 0
    var start = literal.startIndex
    var changed: Int?
    for index in literal.indices where literal[index] == 0x0A {
      if count > 0, !source.hasTabs {
        count += 1
        continue
      }
      let content = literal[start..<index]
      if count == 0, info.isEmpty, content == opening { return nil }
      if source.hasTabs, changed == nil, source.lineBytes(first + count).suffix(content.count) != content {
        changed = first + count
      }
      count += 1
      start = index + 1
    }
    if info.isEmpty, !written.isEmpty { return nil }
    self.info = info
    language = String(decoding: info.utf8.prefix { !$0.isShellBlank }, as: UTF8.self)
    self.literal = literal
    self.run = run
    infoSource = Array(written)
    infoColumn = line[..<written.startIndex].codePoints + 1
    place = Place(line: block.firstLine, column: line[..<opening.startIndex].codePoints + 1)
    lastLine = block.lastLine
    isClosed =
      block.lastLine == block.firstLine + count + 1
      && run.isClosed(by: source.lineBytes(block.lastLine))
    firstChangedLine = changed
    firstLoneReturn =
      source.loneReturns.isEmpty
      ? nil : (first..<(first + count)).first(where: source.loneReturns.contains)
  }
}

extension Fence {
  /// The languages of a step, all run by bash.
  static let languages = ["sh", "bash", "shell", "console"]

  var isRunnable: Bool { Fence.languages.contains(language) }

  /// Whether the content is a transcript.
  var isConsole: Bool { language == "console" }

  /// Whether the fence is meant as a step: of such a language, with an attribute list.
  var isStep: Bool {
    isRunnable && info.utf8.dropFirst(language.utf8.count).first { !$0.isShellBlank } == UInt8(ascii: "{")
  }

  /// Whether its info string means to annotate it, rightly or not: braces with an id in them, or braces behind
  /// a language that takes a list.
  var seemsAnnotated: Bool {
    guard let brace = info.firstIndex(of: "{") else { return isRunnable }
    if info.contains("{#") { return true }
    if isRunnable || language == "output" { return true }
    guard language.contains("{") else { return false }
    if info.contains("#") { return true }
    let known = Fence.languages + ["output"]
    let inside = info[brace...].dropFirst().drop { $0 == "." || $0.isBlank }
      .prefix { !$0.isBlank && $0 != "}" }
    return known.contains(String(info[..<brace])) || known.contains(String(inside))
  }
}

extension Character {
  /// A space or a tab.
  var isBlank: Bool { self == " " || self == "\t" }
}
