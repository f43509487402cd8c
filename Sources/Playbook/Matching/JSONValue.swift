/// A JSON document's value, with text as UTF-8 bytes and numbers exact.
indirect enum JSONValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case number(JSONNumber)
  case string([UInt8])
  case array([JSONValue])
  /// Members in the order they are written; names are unique.
  case object([JSONMember])
}
