/// The members of one line of a journal, each of which must be what its event asks for.
struct JournalFields {
  /// The member that is missing or something else.
  struct Problem: Error, Hashable {
    let name: String
  }

  private let members: [JSONMember]

  init?(_ line: [UInt8]) {
    guard case .object(let members) = try? JSONParser.parse(line) else { return nil }
    self.members = members
  }

  private init(_ members: [JSONMember]) { self.members = members }

  private func value(_ name: String) throws(Problem) -> JSONValue {
    guard let member = members.first(where: { $0.name.elementsEqual(name.utf8) }) else {
      throw Problem(name: name)
    }
    return member.value
  }

  func text(_ name: String) throws(Problem) -> String {
    guard let text = try optionalText(name) else { throw Problem(name: name) }
    return text
  }

  func optionalText(_ name: String) throws(Problem) -> String? {
    switch try value(name) {
    case .string(let bytes): return String(decoding: bytes, as: UTF8.self)
    case .null: return nil
    case .boolean, .number, .array, .object: throw Problem(name: name)
    }
  }

  func integer<Number: FixedWidthInteger>(_ name: String) throws(Problem) -> Number {
    guard let number: Number = try optionalInteger(name) else { throw Problem(name: name) }
    return number
  }

  func optionalInteger<Number: FixedWidthInteger>(_ name: String) throws(Problem) -> Number? {
    switch try value(name) {
    case .number(let number):
      guard let number = Number(String(decoding: number.literal, as: UTF8.self)) else {
        throw Problem(name: name)
      }
      return number
    case .null: return nil
    case .boolean, .string, .array, .object: throw Problem(name: name)
    }
  }

  func step(_ name: String = "step") throws(Problem) -> StepID { StepID(try text(name)) }

  func optionalStep(_ name: String) throws(Problem) -> StepID? { try optionalText(name).map { StepID($0) } }

  /// One of the words of an enum.
  func word<Word: RawRepresentable<String>>(_ name: String) throws(Problem) -> Word {
    guard let word: Word = try optionalWord(name) else { throw Problem(name: name) }
    return word
  }

  func optionalWord<Word: RawRepresentable<String>>(_ name: String) throws(Problem) -> Word? {
    guard let text = try optionalText(name) else { return nil }
    guard let word = Word(rawValue: text) else { throw Problem(name: name) }
    return word
  }

  func texts(_ name: String) throws(Problem) -> [String] {
    var texts: [String] = []
    for value in try array(name) {
      guard case .string(let bytes) = value else { throw Problem(name: name) }
      texts.append(String(decoding: bytes, as: UTF8.self))
    }
    return texts
  }

  func objects(_ name: String) throws(Problem) -> [JournalFields] {
    var objects: [JournalFields] = []
    for value in try array(name) {
      guard case .object(let members) = value else { throw Problem(name: name) }
      objects.append(JournalFields(members))
    }
    return objects
  }

  private func array(_ name: String) throws(Problem) -> [JSONValue] {
    guard case .array(let values) = try value(name) else { throw Problem(name: name) }
    return values
  }
}
