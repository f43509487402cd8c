/// Makes a step's output safe to show on a terminal as it comes: colours pass, every other control sequence is
/// removed, and each line begins with the runner's margin.
package struct StepOutputFilter: Sendable {
  private let margin: [UInt8]
  private var decoder = UTF8Decoder()
  private var escapes = EscapeParser()
  private var colours = ColourState()
  private var shown: [UInt8] = []
  /// Whether the terminal has a colour on: not what the program wants by now where a line is still to be ended.
  private var isColoured = false
  /// Whether the current line has its margin.
  private var isOpen = false
  /// Whether a carriage return came whose line feed may follow.
  private var isReturned = false

  /// - Parameter margin: What each line begins with, printed as it is.
  package init(margin: String) { self.margin = Array(margin.utf8) }

  /// Whether what was given out so far ends with a whole line.
  package var isAtLineStart: Bool { !isOpen }

  /// Takes the next bytes and gives what they show.
  package mutating func filter(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let end = plainEnd(bytes, index)
      if end > index {
        show(bytes[index..<end])
        index = end
        continue
      }
      let byte = bytes[index]
      index += 1
      if decoder.isIdle, byte < 0x80 {
        take(.scalar(Unicode.Scalar(byte)))
      } else {
        for symbol in decoder.take(byte) { take(symbol) }
      }
    }
    return takeShown()
  }

  /// Ends an open line: nothing more follows. Afterwards a new output may begin.
  package mutating func finish() -> [UInt8] {
    for symbol in decoder.finish() { take(symbol) }
    if isOpen { endLine() }
    let last = takeShown()
    self = StepOutputFilter(margin: String(decoding: margin, as: UTF8.self))
    return last
  }

  /// The end of the printable ASCII that begins at an index and is shown as it is, many bytes at once.
  private func plainEnd(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Int {
    guard decoder.isIdle, escapes.isIdle else { return start }
    var end = start
    while end < bytes.endIndex, 0x20...0x7e ~= bytes[end] || bytes[end] == 0x09 { end += 1 }
    return end
  }

  private mutating func takeShown() -> [UInt8] {
    defer { shown = [] }
    return shown
  }

  private mutating func take(_ symbol: UTF8Decoder.Symbol) {
    switch symbol {
    case .invalid(let byte):
      escapes.interrupt()
      show(TerminalText.name(of: byte).utf8)
    case .scalar(let scalar):
      switch escapes.take(scalar) {
      case .nothing: break
      case .colour(let parameters):
        let sequence = colours.apply(parameters)
        if isOpen && !isReturned {
          shown += sequence
          isColoured = !colours.active.isEmpty
        }
      case .text("\n"):
        openLine()
        endLine()
        isReturned = false
      case .text("\r"): isReturned = true
      case .text(let scalar):
        show(
          Self.isMisleading(scalar) ? Array(TerminalText.name(of: scalar).utf8) : Array(String(scalar).utf8))
      }
    }
  }

  private mutating func show(_ text: some Sequence<UInt8>) {
    if isReturned && isOpen { endLine() }
    isReturned = false
    openLine()
    shown += text
  }

  private mutating func openLine() {
    if isOpen { return }
    shown += margin
    isColoured = !colours.active.isEmpty
    if isColoured { shown += colours.sequence }
    isOpen = true
  }

  private mutating func endLine() {
    if isColoured { shown += ColourState.reset }
    isColoured = false
    shown.append(0x0a)
    isOpen = false
  }

  /// Characters that turn the direction of a line, break it, or hide text in it.
  private static func isMisleading(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061c, 0x200e...0x200f, 0x2028...0x202e, 0x2066...0x2069, 0xfeff, 0xe0000...0xe007f: true
    default: false
    }
  }
}
