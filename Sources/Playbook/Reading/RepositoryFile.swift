/// What a path of a repository is.
package enum RepositoryFile: Hashable, Sendable {
  case file, directory, absent
  /// Something that a symbolic link leads to, out of the repository.
  case elsewhere
}
