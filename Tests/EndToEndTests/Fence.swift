/// The opening line of a fenced block, which must start at the line's start.
struct Fence {
  private let mark: Character
  private let length: Int
  let language: String
  let attributes: [String: String]

  init?(opening line: String) {
    guard let mark = line.first, mark == "`" || mark == "~" else { return nil }
    let marks = line.prefix { $0 == mark }
    guard marks.count >= 3 else { return nil }
    let words = line.dropFirst(marks.count).split(separator: " ").map(String.init)
    self.mark = mark
    length = marks.count
    language = words.first ?? ""
    var attributes: [String: String] = [:]
    for word in words.dropFirst() {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      attributes[String(parts[0])] = parts.count == 2 ? String(parts[1]) : ""
    }
    self.attributes = attributes
  }

  func isClosed(by line: String) -> Bool {
    line.count >= length && line.allSatisfy { $0 == mark }
  }
}
