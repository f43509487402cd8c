import Playbook

/// Where no link leads anywhere: for a page that is read by itself.
struct NoPages: PageSource {
  func page(at path: String) throws(PageProblem) -> [UInt8]? { nil }
}
