/// Compares a JSON document with one that it must have at least the members of.
struct JSONSubset {
  /// More differences than this tell nobody more.
  private static let mostDifferences = 20

  /// One place where the documents differ; `printed` is nil where there is nothing.
  struct Mismatch: Hashable, Sendable {
    let path: String
    let expected: JSONValue?
    let printed: JSONValue?
  }

  private(set) var mismatches: [Mismatch] = []

  init(_ expected: JSONValue, in printed: JSONValue) { compare(expected, printed, "$") }

  private mutating func compare(_ expected: JSONValue?, _ printed: JSONValue?, _ path: String) {
    switch (expected, printed) {
    case (.object(let wanted), .object(let found)):
      let values = Dictionary(found.map { ($0.name, $0.value) }) { first, _ in first }
      for member in wanted {
        compare(member.value, values[member.name], path + Self.step(member.name))
      }
    case (.array(let wanted), .array(let found)):
      let isOpen = wanted.last == .string(Array("...".utf8))
      let needed = isOpen ? wanted.dropLast() : wanted[...]
      for (index, value) in needed.enumerated() {
        compare(value, index < found.count ? found[index] : nil, "\(path)[\(index)]")
      }
      if isOpen { return }
      for index in found.indices.dropFirst(needed.count) { compare(nil, found[index], "\(path)[\(index)]") }
    case (.string(let wanted), .string(let found)):
      if !WildcardText(wanted).matches(found[...]) { note(expected, printed, path) }
    default:
      if expected != printed { note(expected, printed, path) }
    }
  }

  private mutating func note(_ expected: JSONValue?, _ printed: JSONValue?, _ path: String) {
    if mismatches.count == Self.mostDifferences { return }
    mismatches.append(Mismatch(path: path, expected: expected, printed: printed))
  }

  /// `.name`, or `["name"]` where the name is no plain word.
  private static func step(_ name: [UInt8]) -> String {
    let isWord = name.allSatisfy { byte in
      0x30...0x39 ~= byte || 0x41...0x5a ~= byte || 0x61...0x7a ~= byte || byte == 0x5f || byte == 0x2d
    }
    let text = String(decoding: name, as: UTF8.self)
    return isWord && !name.isEmpty ? ".\(text)" : "[\"\(text)\"]"
  }
}
