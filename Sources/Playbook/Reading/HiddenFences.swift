/// Lines that start like a step's fence but open none for libcmark: nothing is ignored in silence.
enum HiddenFences {
  /// Reports them; `fences` are the page's, in page order.
  static func report(in source: SourceText, fences: [Fence], _ findings: inout Findings) {
    var next = fences.startIndex
    for number in source.linesHoldingID {
      let line = source.lineBytes(number)
      guard let start = start(of: line), let run = FenceRun(line[start...]) else { continue }
      while next < fences.endIndex, fences[next].lastLine < number { next += 1 }
      let around = next < fences.endIndex && fences[next].place.line <= number ? fences[next] : nil
      if let around {
        if around.place.line == number { continue }
        if around.run.mark != run.mark || run.count < around.run.count { continue }
        // Too far in to be one of its own, whatever is closed: an illustration.
        if around.isClosed, line[..<start].codePoints >= around.place.column + 3 { continue }
      }
      findings.report(
        .hiddenFence, Place(line: number, column: line[..<start].codePoints + 1),
        "this line looks like a step's fence but opens none",
        help: around.map { "the fence of line \($0.place.line) is still open; close it first" }
          ?? "mind its indentation: a fence in a list item stands under the item's text; hidden or indented code never runs"
      )
    }
  }

  /// Where a line starts behind the marks of its quotes and list items.
  private static func start(of line: ArraySlice<UInt8>) -> Int? {
    var rest = line
    while let first = rest.first {
      switch first {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"),
        UInt8(ascii: "+"):
        rest.removeFirst()
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        rest = rest.drop(while: \.isASCIIDigit)
        guard rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ")") else { return nil }
        rest.removeFirst()
      default: return rest.startIndex
      }
    }
    return nil
  }
}
