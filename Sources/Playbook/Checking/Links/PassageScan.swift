/// A paragraph or heading in its own source: where its code spans and its links' destinations stand.
struct PassageScan {
  /// Something of a passage with its place on the page.
  struct Piece {
    let text: String
    let place: Place
    /// Where it starts in the passage.
    fileprivate let start: Int
  }

  private(set) var codeSpans: [Piece] = []
  /// The destinations that stand in parentheses behind a link's words, without escapes.
  private(set) var destinations: [Piece] = []

  private let bytes: [UInt8]
  /// Where each line starts in `bytes`.
  private let starts: [Int]
  private let firstLine: Int
  /// The line of the last place that was asked for, from 0.
  private var line = 0
  private var columns = ColumnWalk()
  /// The runs of backticks behind which there is another one of the same length, in order, and where that starts.
  private var openers: [(start: Int, close: Int)] = []
  /// How many of them were passed.
  private var passed = 0

  init(_ lines: ClosedRange<Int>, in source: SourceText) {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    for number in lines {
      starts.append(bytes.count)
      bytes += source.lineBytes(number)
      bytes.append(.newline)
    }
    self.bytes = bytes
    self.starts = starts
    firstLine = lines.lowerBound
    findOpeners()
    scan()
  }

  /// Some words before a piece.
  func words(before piece: Piece) -> String {
    let words = bytes[max(0, piece.start - 160)..<piece.start].map { $0 == .newline ? .space : $0 }
    return String(decoding: words, as: UTF8.self)
  }

  private mutating func findOpeners() {
    /// Where the last run of each length stands in `runs`.
    var last: [Int: Int] = [:]
    var runs: [(start: Int, close: Int?)] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == .backtick else {
        index += 1
        continue
      }
      let length = bytes[index...].prefix { $0 == .backtick }.count
      if let opener = last.updateValue(runs.count, forKey: length) { runs[opener].close = index }
      runs.append((index, nil))
      index += length
    }
    openers = runs.compactMap { run in run.close.map { (run.start, $0) } }
  }

  private mutating func scan() {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case .backslash: index += 2
      case .backtick: index = scanCode(at: index)
      case .rightBracket where index + 1 < bytes.count && bytes[index + 1] == .leftParenthesis:
        index = scanDestination(at: index + 2)
      default: index += 1
      }
    }
  }

  private mutating func scanCode(at start: Int) -> Int {
    let length = bytes[start...].prefix { $0 == .backtick }.count
    while passed < openers.count, openers[passed].start < start { passed += 1 }
    guard passed < openers.count, openers[passed].start == start else { return start + length }
    let close = openers[passed].close
    var content = bytes[(start + length)..<close]
    if content.first == .space, content.last == .space, content.contains(where: { $0 != .space }) {
      content = content.dropFirst().dropLast()
    }
    codeSpans.append(piece(content, at: content.startIndex, from: start))
    return close + length
  }

  private mutating func scanDestination(at start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index].isShellBlank || bytes[index] == .newline { index += 1 }
    let isPointed = index < bytes.count && bytes[index] == .less
    if isPointed { index += 1 }
    let first = index
    var text: [UInt8] = []
    var open = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == .newline || (isPointed ? byte == .greater : byte.isShellBlank) { break }
      if !isPointed, byte == .leftParenthesis { open += 1 }
      if !isPointed, byte == .rightParenthesis {
        if open == 0 { break }
        open -= 1
      }
      if byte == .backslash, index + 1 < bytes.count, bytes[index + 1].isPunctuation {
        text.append(bytes[index + 1])
        index += 2
      } else {
        text.append(byte)
        index += 1
      }
    }
    destinations.append(piece(text[...], at: first, from: first))
    return index
  }

  private mutating func piece(_ text: ArraySlice<UInt8>, at offset: Int, from start: Int) -> Piece {
    Piece(text: String(decoding: text, as: UTF8.self), place: place(of: offset), start: start)
  }

  /// The page's place of an offset; they are asked for in order.
  private mutating func place(of offset: Int) -> Place {
    while line + 1 < starts.count, starts[line + 1] <= offset { line += 1 }
    let number = firstLine + line
    return Place(line: number, column: columns.column(of: offset, in: bytes[starts[line]...], line: number))
  }
}

extension UInt8 {
  /// Whether a backslash before it makes it plain text in Markdown.
  var isPunctuation: Bool { 0x21...0x7E ~= self && !isASCIILetter && !isASCIIDigit }
}
