/// Takes apart what `FieldWriter` puts together; `nil` for whatever is not that.
struct FieldReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func next() -> ArraySlice<UInt8>? {
    var length = 0
    var digits = 0
    while let byte = rest.popFirst(), byte != UInt8(ascii: ":") {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), digits < 12 else { return nil }
      length = length * 10 + Int(byte - UInt8(ascii: "0"))
      digits += 1
    }
    guard digits > 0, length <= rest.count else { return nil }
    defer { rest = rest.dropFirst(length) }
    return rest.prefix(length)
  }

  mutating func text() -> String? { next().flatMap { String(validating: $0, as: UTF8.self) } }

  mutating func number() -> Int? {
    guard let digits = next(), !digits.isEmpty, digits.count < 19 else { return nil }
    var number = 0
    for byte in digits {
      guard 0x30...0x39 ~= byte else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }

  /// A count, and as many elements.
  mutating func list<Element>(_ element: (inout FieldReader) -> Element?) -> [Element]? {
    guard let count = number(), count >= 0 else { return nil }
    var all: [Element] = []
    for _ in 0..<count {
      guard let next = element(&self) else { return nil }
      all.append(next)
    }
    return all
  }
}
