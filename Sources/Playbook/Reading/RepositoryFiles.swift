/// What a repository holds, pages and others.
package protocol RepositoryFiles {
  /// What is at a path relative to the repository; the empty path is the repository itself.
  func kind(of path: String) -> RepositoryFile
}
