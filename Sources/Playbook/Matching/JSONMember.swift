/// One name and value of a JSON object.
struct JSONMember: Hashable, Sendable {
  let name: [UInt8]
  let value: JSONValue
}
