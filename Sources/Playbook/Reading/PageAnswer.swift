/// What the file system said when reading asked for a page.
package enum PageAnswer: Sendable {
  case absent
  case bytes(ArraySlice<UInt8>)
  case problem(PageProblem)

  package init(_ source: some PageSource, at path: String) {
    do throws(PageProblem) {
      self = try source.page(at: path).map { .bytes($0[...]) } ?? .absent
    } catch {
      self = .problem(error)
    }
  }
}

extension PageAnswer: Equatable {
  package static func == (one: PageAnswer, other: PageAnswer) -> Bool {
    switch (one, other) {
    case (.absent, .absent): true
    case (.bytes(let one), .bytes(let other)): one.isSame(as: other)
    case (.problem(let one), .problem(let other)): one == other
    case (.absent, _), (.bytes, _), (.problem, _): false
    }
  }
}

extension ArraySlice<UInt8> {
  /// Equality that looks at all bytes, many at a time: `==` leaves at the first difference and takes them singly,
  /// at ten times the instructions where there is none.
  func isSame(as other: ArraySlice<UInt8>) -> Bool {
    guard count == other.count else { return false }
    let (one, two) = (span, other.span)
    var difference: UInt8 = 0
    for index in 0..<one.count { difference |= one[index] ^ two[index] }
    return difference == 0
  }
}
