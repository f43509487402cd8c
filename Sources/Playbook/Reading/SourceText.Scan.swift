extension SourceText {
  /// What one look at every byte of a page tells.
  struct Scan {
    /// The offset of each line, and of the end.
    private(set) var starts = [0]
    /// The numbers of the lines that hold `{#`, in order.
    private(set) var linesHoldingID: [Int] = []
    private(set) var hasReturns = false
    private(set) var hasTabs = false
    /// Whether the page is ASCII without NUL, so that nothing can be wrong with its bytes.
    private(set) var isPlain = true

    init(_ page: [UInt8]) {
      for index in page.indices {
        let byte = page[index]
        // Nearly every byte is a letter or a blank.
        if byte == 0x20 || byte > 0x23 && byte < 0x80 { continue }
        switch byte {
        case 0x0A: starts.append(index + 1)
        case UInt8(ascii: "#"):
          if index > 0, page[index - 1] == UInt8(ascii: "{"), linesHoldingID.last != starts.count {
            linesHoldingID.append(starts.count)
          }
        case 0x0D: hasReturns = true
        case 0x09: hasTabs = true
        case 0, 0x80...: isPlain = false
        default: break
        }
      }
      if starts.last != page.count { starts.append(page.count) }
    }
  }
}
