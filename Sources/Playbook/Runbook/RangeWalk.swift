/// Ranges in the order of their starts, asked for one place after another.
struct RangeWalk {
  private var rest: ArraySlice<Range<Int>>

  init(_ ranges: [Range<Int>]) { rest = ranges[...] }

  /// Whether the first range that has not ended before a place holds it; places must come in order.
  mutating func holds(_ place: Int) -> Bool {
    while let first = rest.first, first.upperBound <= place { rest.removeFirst() }
    return rest.first?.contains(place) ?? false
  }
}
