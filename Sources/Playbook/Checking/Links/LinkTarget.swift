/// Where a relative link leads: to a path of the repository, and to a part of what is there.
struct LinkTarget {
  /// Relative to the repository; `nil` where it leads out of it.
  let path: String?
  /// Whether it starts with `/`.
  let isRooted: Bool
  let fragment: String?

  /// `nil` where it is no plain path: a template of a page generator.
  init?(_ destination: String, from page: String) {
    if destination.hasPrefix("~") || destination.hasPrefix("@") { return nil }
    for mark in ["{", "$", "<", "%7B%7B"] where destination.contains(mark) { return nil }
    let beforeFragment = destination.prefix { $0 != "#" }
    let path = beforeFragment.prefix { $0 != "?" }
    fragment =
      beforeFragment.endIndex == destination.endIndex
      ? nil : RelativeLink.percentDecoded(destination[beforeFragment.endIndex...].dropFirst())
    isRooted = path.hasPrefix("/")
    guard let decoded = RelativeLink.percentDecoded(path) else { return nil }
    self.path = decoded.isEmpty ? page : RepositoryPath.linked(decoded, from: page)
  }
}
