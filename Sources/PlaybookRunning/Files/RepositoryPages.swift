package import Playbook
import Synchronization

/// The pages of a repository, read from disk; nothing outside it is ever opened.
package final class RepositoryPages: PageSource, RepositoryFiles, Sendable {
  private let repository: String
  /// The directories that were resolved, without links; `nil` for one that is not there.
  private let directories = Mutex<[String: String?]>([:])

  package init(repository: String) { self.repository = repository }

  package func page(at path: String) throws(PageProblem) -> [UInt8]? {
    guard let real = realPath(Path.join(repository, path)) else { return nil }
    let inside = repository == "/" ? "/" : repository + "/"
    guard real.hasPrefix(inside) else { return nil }
    return try PageFile.read(real)
  }

  package func kind(of path: String) -> RepositoryFile {
    if path.isEmpty { return .directory }
    guard let real = realPath(Path.join(repository, path)) else { return .absent }
    let inside = repository == "/" ? "/" : repository + "/"
    guard real == repository || real.hasPrefix(inside) else { return .elsewhere }
    return Files.isDirectory(real) ? .directory : .file
  }

  /// Without links; `nil` for what is not there.
  private func realPath(_ path: String) -> String? {
    realDirectory(Path.parent(of: path)).flatMap { Files.resolvedEntry(Path.join($0, Path.name(of: path))) }
  }

  private func realDirectory(_ path: String) -> String? {
    if let known = directories.withLock({ $0[path] }) { return known }
    let real = try? Files.realPath(path)
    directories.withLock { $0[path] = .some(real) }
    return real
  }
}
