/// Takes control sequences out of a stream of characters: only whole colour codes come out again.
struct EscapeParser: Sendable {
  /// What a character turns out to be.
  enum Symbol: Hashable, Sendable {
    case text(Unicode.Scalar)
    /// The parameters of `ESC [ … m`.
    case colour([UInt8])
    /// Part of a sequence, or a control character that does nothing here.
    case nothing
  }

  private enum State: Sendable {
    case text
    /// After ESC, and after ESC with intermediate bytes.
    case escape, intermediate
    /// In `ESC [ …`, with its bytes; nil where it can be no colour.
    case control([UInt8]?)
    /// In a string that ends with ST: of an operating system command, or any other.
    case command, string(length: Int)
    /// After ESC in such a string.
    case stringEscape
  }

  /// A string that is not closed after so many characters is taken to be none.
  private static let longestString = 1 << 20
  private static let longestColour = 64

  private var state = State.text

  /// Whether no sequence has begun.
  var isIdle: Bool { if case .text = state { true } else { false } }

  mutating func take(_ scalar: Unicode.Scalar) -> Symbol {
    switch state {
    case .text: return takeText(scalar)
    case .escape: return takeEscape(scalar)
    case .intermediate:
      if 0x20...0x2f ~= scalar.value { return .nothing }
      state = .text
      return 0x30...0x7e ~= scalar.value ? .nothing : takeText(scalar)
    case .control(let bytes): return takeControl(scalar, bytes)
    case .command: return takeCommand(scalar)
    case .string(let length): return takeString(scalar, length)
    case .stringEscape:
      state = .escape
      return takeEscape(scalar)
    }
  }

  /// A byte that is no text ends what it stands in.
  mutating func interrupt() { state = .text }

  private mutating func takeText(_ scalar: Unicode.Scalar) -> Symbol {
    switch scalar.value {
    case 0x1b: state = .escape
    case 0x9b: state = .control([])
    case 0x9d: state = .command
    case 0x90, 0x98, 0x9e, 0x9f: state = .string(length: 0)
    case 0x09, 0x0a, 0x0d: return .text(scalar)
    case 0..<0x20, 0x7f..<0xa0: break
    default: return .text(scalar)
    }
    return .nothing
  }

  private mutating func takeEscape(_ scalar: Unicode.Scalar) -> Symbol {
    switch scalar.value {
    case 0x5b: state = .control([])
    case 0x5d: state = .command
    case 0x50, 0x58, 0x5e, 0x5f: state = .string(length: 0)
    case 0x20...0x2f: state = .intermediate
    case 0x30...0x7e: state = .text
    default:
      state = .text
      return takeText(scalar)
    }
    return .nothing
  }

  private mutating func takeControl(_ scalar: Unicode.Scalar, _ bytes: [UInt8]?) -> Symbol {
    switch scalar.value {
    case 0x6d:
      state = .text
      return bytes.map(Symbol.colour) ?? .nothing
    case 0x30...0x3b:
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      state = .control(bytes.flatMap { $0.count < Self.longestColour ? $0 + [byte] : nil })
    case 0x20...0x3f: state = .control(nil)
    case 0x40...0x7e: state = .text
    default:
      state = .text
      return takeText(scalar)
    }
    return .nothing
  }

  /// A title or a link has no line end in it: one that is not closed must not swallow what follows.
  private mutating func takeCommand(_ scalar: Unicode.Scalar) -> Symbol {
    switch scalar.value {
    case 0x1b: state = .stringEscape
    case 0x07, 0x18, 0x1a, 0x9c: state = .text
    case 0x0a:
      state = .text
      return .text(scalar)
    default: break
    }
    return .nothing
  }

  private mutating func takeString(_ scalar: Unicode.Scalar, _ length: Int) -> Symbol {
    switch scalar.value {
    case 0x1b: state = .stringEscape
    case 0x18, 0x1a, 0x9c: state = .text
    default: state = length < Self.longestString ? .string(length: length + 1) : .text
    }
    return .nothing
  }
}
