extension Rule {
  /// Code that starts so far to the right that no reader sees it.
  static let farCode = Rule(
    name: "far-code", kind: .warning,
    summary: "code that starts after column 200",
    why: "Nobody scrolls there: what stands behind a long line or a row of blanks runs unread.",
    remedy: "Give it a line of its own.",
    bad: Example(
      line: 6, column: 211,
      """
      ## Look

      See which containers run.

      ```sh {#look probe}
      docker ps;\(String(repeating: " ", count: 200))docker images
      ```

      """),
    good: Example(
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe}
      docker ps
      docker images
      ```

      """#),
    look: .step { $0.reportFarCode(&$1) })
}

extension CheckedStep {
  /// The places on the page where code starts too far to the right: the first one of each line, by the script's line.
  var farCode: [Int: Place] {
    let lines = script.bytes.split(separator: .newline, omittingEmptySubsequences: false)
    guard lines.contains(where: { $0.count > 200 - 64 }) else { return [:] }
    var places: [Int: Place] = [:]
    func note(_ place: Place, _ line: Int) {
      if place.column > 200, place < places[line] ?? Place(line: .max) { places[line] = place }
    }
    for command in commands { note(place(command.position), command.position.line) }
    var comments = script.comments[...]
    for (index, line) in lines.enumerated() where line.count > 200 - 64 {
      while let first = comments.first, first.upperBound <= line.startIndex { comments.removeFirst() }
      let end = comments.first.map { min($0.lowerBound, line.endIndex) } ?? line.endIndex
      guard end > line.startIndex else { continue }
      if let place = startBehindBlanks(line[..<end], index + 1) { note(place, index + 1) }
    }
    return places
  }

  /// What stands behind the first row of ten blanks that ends too far to the right.
  private func startBehindBlanks(_ line: ArraySlice<UInt8>, _ number: Int) -> Place? {
    var (blanks, column) = (0, 1)
    for offset in line.indices {
      if line[offset].isShellBlank {
        blanks += 1
      } else {
        if blanks >= 10 {
          let place = place(ShellPosition(offset: offset, line: number, column: column))
          if place.column > 200 { return place }
        }
        blanks = 0
      }
      if line[offset] & 0xC0 != 0x80 { column += 1 }
    }
    return nil
  }

  fileprivate func reportFarCode(_ findings: inout Findings) {
    for (_, place) in farCode.sorted(by: { $0.key < $1.key }) {
      findings.report(
        .farCode, place, "code starts here at column \(place.column), where nobody looks",
        help: "give it a line of its own")
    }
  }
}
