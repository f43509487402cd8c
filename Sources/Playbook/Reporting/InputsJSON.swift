/// The inputs that are kept of a run, as one JSON object: names and values, no credentials.
package enum InputsJSON {
  package static func text(_ inputs: [(name: String, value: String)]) -> String {
    JSONText.object(inputs.map { JSONText.Member(name: $0.name, value: .string($0.value)) }).line + "\n"
  }

  /// What `text` wrote; `nil` for anything else.
  package static func inputs(_ bytes: [UInt8]) -> [(name: String, value: String)]? {
    guard case .object(let members) = try? JSONParser.parse(bytes) else { return nil }
    var inputs: [(name: String, value: String)] = []
    for member in members {
      guard case .string(let value) = member.value else { return nil }
      inputs.append((String(decoding: member.name, as: UTF8.self), String(decoding: value, as: UTF8.self)))
    }
    return inputs
  }
}
