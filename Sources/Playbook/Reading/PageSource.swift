/// Where the reader gets the pages that a runbook links.
package protocol PageSource {
  /// The bytes of a file by its path relative to the repository, or `nil` where there is no such regular file
  /// inside the repository.
  func page(at path: String) throws(PageProblem) -> [UInt8]?
}
