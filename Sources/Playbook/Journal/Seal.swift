/// What the last member of a journal's line says of all that stands before it.
package enum Seal {
  /// From the comma before the member to the digits.
  private static let opening = #","sum":""#
  private static let closing = "\"}"
  private static let digits = 8

  /// The object with one more member: the checksum of every byte before the comma that leads to it.
  static func sealed(_ object: String) -> String {
    precondition(object.hasSuffix("}"), "only an object can be sealed")
    let body = object.utf8.dropLast()
    return String(decoding: body, as: UTF8.self) + opening + CRC32C.hex(of: body) + closing
  }

  /// Whether the line, without its newline, is as it was written.
  package static func isIntact(_ line: some BidirectionalCollection<UInt8>) -> Bool {
    let body = line.dropLast(opening.utf8.count + digits + closing.utf8.count)
    let seal = opening + CRC32C.hex(of: body) + closing
    return !body.isEmpty && line[body.endIndex...].elementsEqual(seal.utf8)
  }
}
