/// The inputs of one script, as they are found.
struct ScannedInputs {
  private(set) var inputs: [ScannedInput] = []
  private var places: [String: Int] = [:]

  /// Takes an expansion of a variable that nothing has set before; one without an input's operator is passed over.
  mutating func add(_ expansion: ShellExpansion, mayBeSet: Bool) {
    guard let input = Self.input(expansion), !InputName.isForbidden(input.name) else { return }
    let found = ScannedInput(input: input, position: expansion.position, mayBeSetAtRunTime: mayBeSet)
    guard let place = places[input.name] else {
      places[input.name] = inputs.count
      return inputs.append(found)
    }
    let known = inputs[place]
    guard input.isRequired else { return }
    if !known.input.isRequired {
      inputs[place] = found
    } else if known.input.allowsEmpty, !input.allowsEmpty {
      inputs[place] = ScannedInput(
        input: Input(name: input.name, prompt: known.input.prompt, isRequired: true),
        position: known.position, mayBeSetAtRunTime: known.mayBeSetAtRunTime)
    }
  }

  private static func input(_ expansion: ShellExpansion) -> Input? {
    switch expansion.operation {
    case .required(let words):
      let prompt = trimmed(words.text)
      return Input(
        name: expansion.name, prompt: prompt.isEmpty ? nil : prompt, isRequired: true,
        allowsEmpty: !expansion.isEmptyMissing)
    case .default(let words), .assignDefault(let words):
      return Input(name: expansion.name, default: words.text, isRequired: false, allowsEmpty: true)
    case .plain, .alternative, .transformed: return nil
    }
  }

  /// Without blanks and line ends around it.
  private static func trimmed(_ text: String) -> String {
    func isBlank(_ byte: UInt8) -> Bool { byte.isShellBlank || byte == .newline }
    let bytes = Array(text.utf8)
    guard let first = bytes.firstIndex(where: { !isBlank($0) }),
      let last = bytes.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }
}
