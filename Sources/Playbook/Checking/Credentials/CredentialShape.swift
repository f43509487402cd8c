/// How the keys of one vendor look: a prefix, and so many characters of some kind.
final class CredentialShape: Sendable {
  enum Alphabet: Sendable {
    case hexadecimal, upper, alphanumeric, word, token, path

    func holds(_ byte: UInt8) -> Bool {
      switch self {
      case .hexadecimal: byte.isASCIIDigit || UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte | 0x20
      case .upper: byte.isASCIIDigit || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
      case .alphanumeric: byte.isASCIIDigit || byte.isASCIILetter
      case .word: byte.continuesShellName
      case .token: byte.continuesShellName || byte == .hyphen || byte == UInt8(ascii: ".")
      case .path: byte.continuesShellName || "-+/".utf8.contains(byte)
      }
    }
  }

  let name: String
  let prefix: [UInt8]
  let alphabet: Alphabet
  let count: ClosedRange<Int>
  /// What else stands in it.
  let inner: [UInt8]

  init(
    _ name: String, _ prefix: String, _ alphabet: Alphabet, _ count: ClosedRange<Int>,
    holding inner: String = ""
  ) {
    self.name = name
    self.prefix = Array(prefix.utf8)
    self.alphabet = alphabet
    self.count = count
    self.inner = Array(inner.utf8)
  }

  /// The bytes of the key that starts at an index.
  func match(_ bytes: [UInt8], at start: Int) -> Range<Int>? {
    guard bytes.count - start >= prefix.count + count.lowerBound, bytes[start...].starts(with: prefix) else {
      return nil
    }
    let first = start + prefix.count
    var end = first
    while end < bytes.count, end - first <= count.upperBound, alphabet.holds(bytes[end]) { end += 1 }
    // A sentence may end behind it.
    while end > first, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    guard count.contains(end - first) else { return nil }
    if !inner.isEmpty {
      guard let middle = bytes[first..<end].offset(of: inner) else { return nil }
      // What signs a web token follows; without it the token is none.
      if inner.count > 1, bytes[(middle + inner.count)..<end].split(separator: UInt8(ascii: ".")).count < 2 {
        return nil
      }
    }
    return start..<end
  }

  /// The shapes that start with a byte.
  static func starting(with byte: UInt8) -> [CredentialShape] { byFirst[Int(byte)] }

  private static let byFirst: [[CredentialShape]] = {
    var table = [[CredentialShape]](repeating: [], count: 256)
    for shape in CredentialShape.all { table[Int(shape.prefix[0])].append(shape) }
    return table
  }()
}
