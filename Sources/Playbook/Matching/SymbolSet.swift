/// Which characters one position of a regular expression takes.
struct SymbolSet: Hashable, Sendable {
  var ranges: [ClosedRange<UInt32>] = []
  var classes: [CharacterClass] = []
  var isNegated = false

  /// What `.` takes: every character.
  static let any = SymbolSet(isNegated: true)

  /// What `\w` takes where it is a class.
  static let word = SymbolSet(ranges: [0x5f...0x5f], classes: [.alnum])

  init(ranges: [ClosedRange<UInt32>] = [], classes: [CharacterClass] = [], isNegated: Bool = false) {
    self.ranges = ranges
    self.classes = classes
    self.isNegated = isNegated
  }

  init(_ scalar: Unicode.Scalar) { ranges = [scalar.value...scalar.value] }

  var negated: SymbolSet { SymbolSet(ranges: ranges, classes: classes, isNegated: !isNegated) }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    let isListed =
      ranges.contains { $0.contains(scalar.value) } || classes.contains { $0.contains(scalar) }
    return isListed != isNegated
  }
}
