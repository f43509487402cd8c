extension ArraySlice<UInt8> {
  /// Where some bytes stand in these.
  func offset(of wanted: [UInt8]) -> Int? { offsets(wanted.count).first { holds(wanted, at: $0) } }

  /// Where they stand for the last time.
  func lastOffset(of wanted: [UInt8]) -> Int? { offsets(wanted.count).last { holds(wanted, at: $0) } }

  /// Where so many bytes, at least one, may stand.
  private func offsets(_ count: Int) -> Range<Int> {
    count == 0 ? startIndex..<startIndex : startIndex..<Swift.max(startIndex, endIndex - count + 1)
  }

  private func holds(_ wanted: [UInt8], at offset: Int) -> Bool {
    self[offset] == wanted[0] && self[offset..<(offset + wanted.count)].elementsEqual(wanted)
  }
}
