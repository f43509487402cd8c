/// A source of pages that notes what was asked and answered.
package final class NotedPages<Source: PageSource>: PageSource {
  private let source: Source
  package private(set) var notes: [OutlineMemo.Note] = []

  package init(_ source: Source) { self.source = source }

  package func page(at path: String) throws(PageProblem) -> [UInt8]? {
    let answer = PageAnswer(source, at: path)
    notes.append(OutlineMemo.Note(path: path, answer: answer))
    switch answer {
    case .absent: return nil
    case .bytes(let bytes): return Array(bytes)
    case .problem(let problem): throw problem
    }
  }
}
