/// Reads the content of a `console` fence; what is wrong goes to `findings`.
struct TranscriptReader {
  private let fence: Fence
  private let source: SourceText
  private var findings: Findings
  private var commands: [Transcript.Command] = []
  /// The lines of the command that is being read, and those it prints.
  private var open: (line: Int, text: [ArraySlice<UInt8>], printed: [ArraySlice<UInt8>])?

  static func transcript(of fence: Fence, in source: SourceText, _ findings: inout Findings) -> Transcript {
    var reader = TranscriptReader(fence: fence, source: source, findings: findings)
    reader.read()
    findings = reader.findings
    return Transcript(commands: reader.commands)
  }

  private init(fence: Fence, source: SourceText, findings: Findings) {
    self.fence = fence
    self.source = source
    self.findings = findings
  }

  private mutating func read() {
    var lines = fence.literal.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    guard let first = lines.first else {
      return findings.report(
        .console, fence.place, "a `console` step without a command", help: TranscriptReader.help)
    }
    guard first.starts(with: "$ ".utf8) else {
      let words =
        first.starts(with: "> ".utf8)
        ? "`> ` continues a command, and none stands before it" : "a `console` step starts with a command"
      return findings.report(.console, place(1, first), words, help: TranscriptReader.help)
    }
    for (index, line) in lines.enumerated() { take(line, index + 1) }
    close()
  }

  private static let help = "write each command behind `$ `, and below it what it prints"

  private mutating func take(_ line: ArraySlice<UInt8>, _ number: Int) {
    if line.starts(with: "$ ".utf8) {
      close()
      let text = line.dropFirst(2)
      if text.allSatisfy(\.isShellBlank) {
        findings.report(.console, place(number, line), "no command stands behind `$ `")
      }
      open = (number, [text], [])
    } else if line.starts(with: "> ".utf8), open?.printed.isEmpty == true {
      open?.text.append(line.dropFirst(2))
    } else {
      warn(about: line, number)
      open?.printed.append(line)
    }
  }

  /// What seems to be a prompt whose blank an editor took away, and is printed text.
  private mutating func warn(about line: ArraySlice<UInt8>, _ number: Int) {
    let isContinuation = line.elementsEqual(">".utf8) && open?.printed.isEmpty == true
    guard isContinuation || line.elementsEqual("$".utf8) else { return }
    let mark = isContinuation ? ">" : "$"
    findings.report(
      .transcriptLine, place(number, line),
      "`\(mark)` without a blank behind it is printed text, not a prompt",
      help: "write `\(mark) ` with its blank, or `[..]\(mark)` for what is printed")
  }

  private mutating func close() {
    guard var block = open else { return }
    open = nil
    var status: UInt8 = 0
    let first = block.line + block.text.count
    for (index, line) in block.printed.enumerated() {
      guard let digits = TranscriptReader.statusDigits(line) else { continue }
      let place = place(first + index, line)
      if index < block.printed.count - 1 {
        findings.report(
          .transcriptLine, place, "`? \(digits)` is printed text here: an exit status stands last",
          help: "put it right before the next `$ `, or write `[..]? \(digits)` for what is printed")
      } else if let number = UInt8(digits) {
        status = number
        block.printed.removeLast()
      } else {
        findings.report(
          .console, place, "`? \(digits)` is no exit status", help: "it is a number from 0 to 255")
      }
    }
    commands.append(
      Transcript.Command(
        text: Array(block.text.joined(separator: [0x0A])), line: block.line,
        expectation: Expectation(
          mode: .exact, lines: block.printed.map { String(decoding: $0, as: UTF8.self) },
          line: fence.place.line + block.line), status: status))
  }

  /// The digits of a line `? N`.
  private static func statusDigits(_ line: ArraySlice<UInt8>) -> String? {
    var digits = line.dropFirst(2)
    while digits.last?.isShellBlank == true { digits.removeLast() }
    guard line.starts(with: "? ".utf8), !digits.isEmpty, digits.allSatisfy(\.isASCIIDigit) else { return nil }
    return String(decoding: digits, as: UTF8.self)
  }

  /// The page's place of a line of the fence, counted from 1.
  private func place(_ number: Int, _ line: ArraySlice<UInt8>) -> Place {
    let number = fence.place.line + number
    return Place(line: number, column: source.indent(of: line, at: number) + 1)
  }
}
