/// Lines that start like a step's fence but open none for libcmark: nothing is ignored in silence.
enum HiddenFences {
  static func find(in source: SourceText, fences: [Fence], _ findings: inout Findings) {
    let opening = Set(fences.map(\.place.line))
    for (index, line) in source.lines.enumerated() where line.utf8.count > 5 && line.contains("{#") {
      let number = index + 1
      guard !opening.contains(number), let start = start(of: line) else { continue }
      let run = start.run
      let around = fences.first { $0.place.line < number && number <= $0.lastLine }
      if let around, around.run.first != run.first || run.count < around.run.count { continue }
      findings.error(
        .hiddenFence, Place(line: number, column: start.column),
        "this line looks like a step's fence but opens none",
        help: around == nil
          ? "mind its indentation: a fence in a list item stands under the item's text; hidden or indented code never runs"
          : "the fence of line \(around?.place.line ?? 0) is still open; close it first")
    }
  }

  /// The run of fence characters a line starts with behind its containers' marks.
  private static func start(of line: String) -> (run: Substring, column: Int)? {
    var rest = Substring(line)
    while let first = rest.first {
      if first.isBlank || first == ">" || first == "-" || first == "*" || first == "+" {
        rest.removeFirst()
      } else if first.isASCII, first.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        let behind = rest.dropFirst(digits.count)
        guard behind.first == "." || behind.first == ")" else { return nil }
        rest = behind.dropFirst()
      } else {
        break
      }
    }
    guard let run = Fence.run(in: rest) else { return nil }
    return (run, line.unicodeScalars.count - rest.unicodeScalars.count + 1)
  }
}
