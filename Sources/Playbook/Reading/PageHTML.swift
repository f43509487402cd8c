/// A block or a single tag of HTML on a page.
struct PageHTML {
  let text: String
  /// The line its block starts on.
  let line: Int
  /// The innermost item or quote that it stands in, at whose end a browser closes what it opened.
  let container: Int?
}
