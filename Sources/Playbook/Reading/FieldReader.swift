/// Takes apart what `FieldWriter` puts together; `nil` for whatever is not that.
struct FieldReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func next() -> ArraySlice<UInt8>? {
    guard let colon = rest.prefix(13).firstIndex(of: UInt8(ascii: ":")),
      let length = FieldReader.number(rest[..<colon])
    else { return nil }
    rest = rest[(colon + 1)...]
    guard length <= rest.count else { return nil }
    defer { rest = rest.dropFirst(length) }
    return rest.prefix(length)
  }

  mutating func text() -> String? { next().flatMap { String(validating: $0, as: UTF8.self) } }

  mutating func number() -> Int? { next().flatMap(FieldReader.number) }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard 1..<19 ~= digits.count else { return nil }
    var number = 0
    for byte in digits {
      guard 0x30...0x39 ~= byte else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }

  /// A count, and as many elements.
  mutating func list<Element>(_ element: (inout FieldReader) -> Element?) -> [Element]? {
    guard let count = number() else { return nil }
    var all: [Element] = []
    for _ in 0..<count {
      guard let next = element(&self) else { return nil }
      all.append(next)
    }
    return all
  }
}
