import CommonMark

/// What parses the pages.
package enum Parser {
  /// Its name and version.
  package static var version: String { "libcmark \(libcmarkVersion)" }
}
