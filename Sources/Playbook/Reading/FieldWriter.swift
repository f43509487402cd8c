/// Puts fields one after the other: the length in decimal, a colon, the bytes.
struct FieldWriter {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ field: ArraySlice<UInt8>) {
    bytes += "\(field.count):".utf8
    bytes += field
  }

  mutating func add(_ text: String) { add(Array(text.utf8)[...]) }

  mutating func add(_ number: Int) { add(String(number)) }
}
