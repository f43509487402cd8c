extension SourceText {
  /// What one look at every byte of a page tells.
  struct Scan {
    /// The offset of each line, and of the end.
    let starts: [Int]
    /// The numbers of the lines that hold `{#`, in order.
    let linesHoldingID: [Int]
    let hasReturns: Bool
    let hasTabs: Bool
    /// The offset of the first NUL.
    let firstNUL: Int?
    /// The offset of the first byte that belongs to no character of UTF-8.
    let firstBad: Int?

    init(_ page: [UInt8]) {
      var starts = [0]
      var linesHoldingID: [Int] = []
      var (hasReturns, hasTabs) = (false, false)
      var (firstNUL, firstBad): (Int?, Int?) = (nil, nil)
      var index = 0
      while index < page.count {
        let byte = page[index]
        // Nearly every byte is a letter or a blank.
        if byte &- 0x24 < 0x80 - 0x24 || byte == 0x20 {
          index += 1
          continue
        }
        switch byte {
        case 0x0A: starts.append(index + 1)
        case UInt8(ascii: "#"):
          if index > 0, page[index - 1] == UInt8(ascii: "{"), linesHoldingID.last != starts.count {
            linesHoldingID.append(starts.count)
          }
        case 0x0D: hasReturns = true
        case 0x09: hasTabs = true
        case 0: firstNUL = firstNUL ?? index
        case 0x80...:
          if let length = Scan.characterLength(page, index) {
            index += length
            continue
          }
          firstBad = firstBad ?? index
        default: break
        }
        index += 1
      }
      if starts.last != page.count { starts.append(page.count) }
      (self.starts, self.linesHoldingID) = (starts, linesHoldingID)
      (self.hasReturns, self.hasTabs) = (hasReturns, hasTabs)
      (self.firstNUL, self.firstBad) = (firstNUL, firstBad)
    }

    /// How many bytes the well-formed character beyond ASCII has that starts here (Unicode, table 3-7); `nil` for none.
    private static func characterLength(_ page: [UInt8], _ index: Int) -> Int? {
      let length: Int
      let second: ClosedRange<UInt8>
      switch page[index] {
      case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
      case 0xE0: (length, second) = (3, 0xA0...0xBF)
      case 0xED: (length, second) = (3, 0x80...0x9F)
      case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
      case 0xF0: (length, second) = (4, 0x90...0xBF)
      case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
      case 0xF4: (length, second) = (4, 0x80...0x8F)
      default: return nil
      }
      guard index + length <= page.count, second ~= page[index + 1] else { return nil }
      if length > 2, page[index + 2] & 0xC0 != 0x80 { return nil }
      if length > 3, page[index + 3] & 0xC0 != 0x80 { return nil }
      return length
    }
  }
}
