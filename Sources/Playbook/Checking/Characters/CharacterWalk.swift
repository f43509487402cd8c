/// One walk over the characters of a script.
struct CharacterWalk {
  private(set) var characters: [ScriptCharacter] = []
  private let scalars: [Unicode.Scalar]

  init(_ script: ShellScript) {
    scalars = Array(String(decoding: script.bytes, as: UTF8.self).unicodeScalars)
    walk(script.bare, script.comments)
  }

  init(quotation bytes: [UInt8]) {
    scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    walk([], [])
  }

  private mutating func walk(_ bare: [Int], _ comments: [Range<Int>]) {
    var (bare, comments) = (bare[...], RangeWalk(comments))
    var (offset, line, column) = (0, 1, 1)
    var seen: Set<Unicode.Scalar> = []
    for index in scalars.indices {
      let scalar = scalars[index]
      while let first = bare.first, first < offset { bare.removeFirst() }
      let context: ScriptCharacter.Context =
        bare.first == offset ? .bare : comments.holds(offset) ? .comment : .quoted
      if let kind = ScriptCharacter.kind(of: scalar), deceives(index, kind, context),
        seen.insert(scalar).inserted
      {
        let position = ShellPosition(offset: offset, line: line, column: column)
        characters.append(ScriptCharacter(kind: kind, scalar: scalar, position: position))
      }
      offset += UTF8.width(scalar)
      column += 1
      if scalar == "\n" {
        (line, column) = (line + 1, 1)
        seen = []
      }
    }
  }

  private func deceives(
    _ index: Int, _ kind: ScriptCharacter.Kind, _ context: ScriptCharacter.Context
  ) -> Bool {
    switch kind {
    case .control: true
    case .quote, .dash: context == .bare
    case .invisible: context == .bare || !belongs(index)
    case .blank:
      switch scalars[index].value {
      case 0x2028, 0x2029: true
      case 0x3000: context == .bare || context == .quoted && !isAmongIdeographs(index)
      default: context != .comment
      }
    }
  }

  /// Whether an invisible character is a part of what stands around it: of an emoji, a flag, or a script that needs it.
  private func belongs(_ index: Int) -> Bool {
    let before = scalar(index - 1)
    let after = scalar(index + 1)
    switch scalars[index].value {
    case 0xFE0E, 0xFE0F:
      guard let before else { return false }
      return before.isASCII ? after?.value == 0x20E3 : before.properties.isEmoji
    case 0xFE00...0xFE0D, 0xE0100...0xE01EF: return before?.properties.isIdeographic ?? false
    case 0x200D where after.map(isEmoji) ?? false:
      return before.map { isEmoji($0) || $0.value == 0xFE0F } ?? false
    case 0x200B...0x200D: return before.map(isJoined) ?? false && after.map(isJoined) ?? false
    case 0xE0020...0xE007F: return isFlag(index)
    default: return false
    }
  }

  private func scalar(_ index: Int) -> Unicode.Scalar? {
    scalars.indices.contains(index) ? scalars[index] : nil
  }

  private func isEmoji(_ scalar: Unicode.Scalar) -> Bool { !scalar.isASCII && scalar.properties.isEmoji }

  /// Whether it is a letter of a script that tells words or forms apart by zero-width characters.
  private func isJoined(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0600...0x0DFF, 0x0E00...0x109F, 0x1780...0x18AF, 0xFB50...0xFDFF, 0xFE70...0xFEFE:
      scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    default: false
    }
  }

  private func isAmongIdeographs(_ index: Int) -> Bool {
    [scalar(index - 1), scalar(index + 1)].contains { scalar in
      scalar.map { 0x2E80...0x9FFF ~= $0.value || 0xF900...0xFAFF ~= $0.value || 0xFF00...0xFFEF ~= $0.value }
        ?? false
    }
  }

  /// Whether a tag character belongs to the flag of a part of a country: a black flag, some tags, and their end.
  private func isFlag(_ index: Int) -> Bool {
    func isTag(_ index: Int) -> Bool { scalar(index).map { 0xE0020...0xE007E ~= $0.value } ?? false }
    var first = index
    while index - first < 8, isTag(first - 1) { first -= 1 }
    var last = index
    while last - index < 8, isTag(last) { last += 1 }
    return scalar(first - 1)?.value == 0x1F3F4 && scalar(last)?.value == 0xE007F && last - first <= 6
  }
}
