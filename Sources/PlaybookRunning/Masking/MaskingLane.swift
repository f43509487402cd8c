/// One reading of the stream: which symbols its bytes stand for, and where the texts looked for are among them.
struct MaskingLane: Sendable {
  enum Reading: Sendable {
    /// Each byte is itself.
    case plain
    /// `%41` is `A`.
    case percent
    /// `-` and `_` are `+` and `/`; a line end after a full line of base64 is nothing, for it is wrapped.
    case base64
  }

  /// `base64` wraps at 76 columns, openssl at 64: a line end after fewer characters is no wrapping.
  private static let shortestWrap = 60

  private let reading: Reading
  private let trie: PatternTrie
  private var state = PatternTrie.root
  /// Where the latest symbols start in the stream: a ring as long as the longest text.
  private var starts: [Int]
  private var symbols = 0
  /// How many bytes of base64 stand in a row.
  private var run = 0
  /// The bytes of a percent escape that is not complete.
  private var escape: [UInt8] = []

  init(_ reading: Reading, _ patterns: Set<[UInt8]>) {
    self.reading = reading
    trie = PatternTrie(patterns)
    starts = [Int](repeating: 0, count: trie.longest + 1)
  }

  var isEmpty: Bool { trie.isEmpty }

  /// How many symbols back from the next byte, at `position`, a match can still start.
  func earliest(before position: Int) -> Int {
    let depth = trie.openDepth(of: state)
    return depth == 0 ? position - escape.count : starts[(symbols - depth) % starts.count]
  }

  /// Takes the byte at `position`, and adds each text that it completes to `spans`.
  mutating func take(_ byte: UInt8, at position: Int, _ spans: inout SecretSpans) {
    switch reading {
    case .plain: step(byte, from: position, to: position + 1, &spans)
    case .base64: takeBase64(byte, position, &spans)
    case .percent: takePercent(byte, position, &spans)
    }
  }

  /// What an incomplete escape at the end of the stream stands for: itself.
  mutating func finish(at position: Int, _ spans: inout SecretSpans) {
    let pending = escape
    escape = []
    for (index, byte) in pending.enumerated() {
      let start = position - pending.count + index
      step(byte, from: start, to: start + 1, &spans)
    }
  }

  /// Forgets what came: what follows is another stream.
  mutating func restart() {
    state = PatternTrie.root
    run = 0
    escape = []
  }

  private mutating func step(_ symbol: UInt8, from start: Int, to end: Int, _ spans: inout SecretSpans) {
    state = trie.next(state, symbol)
    if state == PatternTrie.root { return }
    starts[symbols % starts.count] = start
    symbols += 1
    let length = trie.lengthMatched(in: state)
    if length > 0 { spans.add(starts[(symbols - length) % starts.count]..<end) }
  }

  private mutating func takeBase64(_ byte: UInt8, _ position: Int, _ spans: inout SecretSpans) {
    switch byte {
    case 0x0a, 0x0d:
      if run >= Self.shortestWrap {
        if byte == 0x0a { run = 0 }
        return
      }
      run = 0
      step(byte, from: position, to: position + 1, &spans)
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2b, 0x2f, 0x3d, 0x2d, 0x5f:
      run += 1
      let symbol: UInt8 = byte == 0x2d ? 0x2b : byte == 0x5f ? 0x2f : byte
      step(symbol, from: position, to: position + 1, &spans)
    default:
      run = 0
      step(byte, from: position, to: position + 1, &spans)
    }
  }

  private mutating func takePercent(_ byte: UInt8, _ position: Int, _ spans: inout SecretSpans) {
    if escape.isEmpty {
      if byte == 0x25 {
        escape = [byte]
      } else {
        step(byte, from: position, to: position + 1, &spans)
      }
      return
    }
    guard Self.digit(byte) != nil else {
      finish(at: position, &spans)
      return takePercent(byte, position, &spans)
    }
    escape.append(byte)
    if escape.count < 3 { return }
    let symbol = (Self.digit(escape[1]) ?? 0) << 4 | (Self.digit(escape[2]) ?? 0)
    escape = []
    step(symbol, from: position - 2, to: position + 1, &spans)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
