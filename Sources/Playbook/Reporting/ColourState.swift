/// The colours that a program's output has switched on, as the parameters of `ESC [ … m`.
struct ColourState: Sendable {
  /// More than this is nonsense: the oldest are forgotten.
  private static let most = 16

  /// Each colour or attribute since the last reset, in order: `1`, `38;5;208`.
  private(set) var active: [String] = []

  /// The sequence that switches all of them on; empty for none.
  var sequence: [UInt8] { Self.sequence(active) }

  static let reset = Array("\u{1b}[0m".utf8)

  private static func sequence(_ parameters: [String]) -> [UInt8] {
    parameters.isEmpty ? [] : Array("\u{1b}[\(parameters.joined(separator: ";"))m".utf8)
  }

  /// Takes the parameters of one sequence, and gives the sequence to print: without concealment, empty if nothing is
  /// left or it cannot be read.
  mutating func apply(_ parameters: [UInt8]) -> [UInt8] {
    guard let groups = Self.groups(parameters) else { return [] }
    var shown: [String] = []
    for group in groups where group != "8" {
      shown.append(group)
      if group == "0" {
        active = []
      } else {
        active.removeAll { $0 == group }
        active.append(group)
      }
    }
    active = active.suffix(Self.most)
    return Self.sequence(shown)
  }

  /// The parameters, with the numbers of one colour kept together; nil if they are not as they should be.
  private static func groups(_ parameters: [UInt8]) -> [String]? {
    var numbers = parameters.split(separator: 0x3b, omittingEmptySubsequences: false).map { field in
      let text = field.drop { $0 == 0x30 }
      return text.isEmpty ? "0" : String(decoding: text, as: UTF8.self)
    }[...]
    var groups: [String] = []
    while let first = numbers.popFirst() {
      if first.utf8.contains(0x3a) {
        guard !first.utf8.starts(with: "8:".utf8), !first.utf8.starts(with: ":".utf8) else { return nil }
        groups.append(first)
      } else if ["38", "48", "58"].contains(first) {
        let count = numbers.first == "5" ? 2 : numbers.first == "2" ? 4 : 0
        guard count > 0, numbers.count >= count else { return nil }
        groups.append(([first] + numbers.prefix(count)).joined(separator: ";"))
        numbers = numbers.dropFirst(count)
      } else {
        groups.append(first)
      }
    }
    return groups
  }
}
