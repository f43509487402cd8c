import Foundation
import Testing

/// A document whose console blocks must come true: one below `Cases`, named by its path there, or a page of this
/// repository.
struct CaseFile: CustomTestStringConvertible, Sendable {
  let path: String
  let place: String

  var testDescription: String { path }
  var text: String {
    get throws { try String(contentsOfFile: place, encoding: .utf8) }
  }

  /// The pages that show what the program prints.
  private static let pages = ["README.md", "docs/format.md", "docs/commands.md", "docs/runs.md"].map {
    CaseFile(path: $0, place: TestEnvironment.repository + "/" + $0)
  }

  /// Every case, in order of its name, then the pages; only those whose path starts as `PLAYBOOK_TEST_CASES` says.
  static let all: [CaseFile] = {
    let names = FileManager.default.enumerator(atPath: TestEnvironment.cases)?.compactMap { $0 as? String }
    let cases = (names ?? []).filter { $0.hasSuffix(".md") }.sorted().map {
      CaseFile(path: $0, place: TestEnvironment.cases + "/" + $0)
    }
    return (cases + pages).filter { file in
      TestEnvironment.wantedCases.isEmpty || TestEnvironment.wantedCases.contains(where: file.path.hasPrefix)
    }
  }()
}
