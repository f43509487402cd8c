import Foundation
import Testing

/// A document below `Cases`, named by its path there.
struct CaseFile: CustomTestStringConvertible, Sendable {
  let path: String

  var testDescription: String { path }
  var place: String { TestEnvironment.cases + "/" + path }
  var text: String {
    get throws { try String(contentsOfFile: place, encoding: .utf8) }
  }

  /// Every case, in order of its name.
  static let all: [CaseFile] = {
    let names = FileManager.default.enumerator(atPath: TestEnvironment.cases)?.compactMap { $0 as? String }
    return (names ?? []).filter { $0.hasSuffix(".md") }.sorted().map(CaseFile.init)
  }()
}
