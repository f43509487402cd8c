/// Tells by the bytes alone whether reading the scripts of a playbook may find an error.
enum InputErrors {
  /// Whether there may be an angle placeholder, or a rollback that reads what its own step sets.
  static func mayStand(in steps: [Step]) -> Bool {
    if steps.contains(where: { $0.shellText.mayHoldAnglePlaceholder }) { return true }
    let rollbacks = steps.filter { $0.undoes != nil && $0.shellText.contains(.dollar) }
    if rollbacks.count * steps.count > 1 << 16 { return true }
    return rollbacks.contains { rollback in
      guard let own = steps.first(where: { $0.id == rollback.undoes }) else { return false }
      return rollback.shellText.mayRead(whatIsSetBy: own.shellText)
    }
  }
}

extension [UInt8] {
  /// Whether a letter follows a `<`, and a `>` on the same line.
  fileprivate var mayHoldAnglePlaceholder: Bool {
    guard contains(.less) else { return false }
    var previous: UInt8 = 0
    var isOpen = false
    for byte in self {
      if byte == .greater, isOpen { return true }
      if byte == .newline { isOpen = false }
      if previous == .less, byte.isASCIILetter || byte >= 0x80 { isOpen = true }
      previous = byte
    }
    return false
  }

  /// Whether a name behind a `$` here stands in another script for more than its value; quotes and backslashes may split it
  /// there.
  fileprivate func mayRead(whatIsSetBy other: [UInt8]) -> Bool {
    if count * other.count > 1 << 24 || other.holdsQuotedDollar { return true }
    let unquoted = other.unquoted
    for index in indices where self[index] == .dollar {
      let name = self[(index + 1)...].drop { $0 == .leftBrace || $0 == .hash }.prefix {
        $0.continuesShellName
      }
      if !name.isEmpty, unquoted.maySet(name) { return true }
    }
    return false
  }

  /// Whether a quote follows a `$`, which without it would seem to belong to a name.
  private var holdsQuotedDollar: Bool {
    var previous: UInt8 = 0
    for byte in self {
      if previous == .dollar, byte == .singleQuote || byte == .doubleQuote { return true }
      previous = byte
    }
    return false
  }

  private var unquoted: [UInt8] {
    var result: [UInt8] = []
    for (index, byte) in enumerated() {
      switch byte {
      case .singleQuote, .doubleQuote, .backslash: continue
      case .newline where index > 0 && self[index - 1] == .backslash: continue
      default: result.append(byte)
      }
    }
    return result
  }

  /// Whether a name stands here otherwise than as `$NAME` or `${NAME` without a `=` behind it.
  private func maySet(_ name: ArraySlice<UInt8>) -> Bool {
    guard let first = name.first else { return true }
    for start in indices where self[start] == first && start + name.count <= count {
      let end = start + name.count
      guard self[start..<end] == name else { continue }
      if end < count, self[end].continuesShellName { continue }
      let isInBraces = start > 1 && self[start - 1] == .leftBrace && self[start - 2] == .dollar
      let isValue = isInBraces || start > 0 && self[start - 1] == .dollar
      let mark = self[end...].first { $0 != UInt8(ascii: ":") }
      if !isValue || isInBraces && mark == .equals { return true }
    }
    return false
  }
}
