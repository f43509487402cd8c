/// The run of three or more backticks or tildes that opens a fence.
struct FenceRun: Hashable, Sendable, CustomStringConvertible {
  let mark: UInt8
  let count: Int

  /// Fails where the line does not start with one.
  init?(_ line: ArraySlice<UInt8>) {
    guard let mark = line.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    self.mark = mark
    count = line.prefix { $0 == mark }.count
    if count < 3 { return nil }
  }

  /// Whether a source line, with its containers' marks, is a closing fence.
  func isClosed(by line: ArraySlice<UInt8>) -> Bool {
    var line = line.drop { $0.isShellBlank || $0 == UInt8(ascii: ">") }
    while line.last?.isShellBlank == true { line.removeLast() }
    return line.count >= count && line.allSatisfy { $0 == mark }
  }

  var description: String { String(repeating: mark == UInt8(ascii: "`") ? "`" : "~", count: count) }
}
