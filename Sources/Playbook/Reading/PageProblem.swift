/// Why a page that is there cannot be read.
package struct PageProblem: Error, Hashable, Sendable {
  /// A sentence without its subject, such as `is a directory`.
  package let reason: String

  package init(reason: String) { self.reason = reason }
}
