package import Playbook
import Synchronization

/// The pages of a repository, read from disk; nothing outside it is ever opened.
package final class RepositoryPages: PageSource, RepositoryFiles, Sendable {
  private let repository: String
  /// Directories that were resolved: linked pages lie in few of them.
  private let realDirectories = Mutex<[String: String]>([:])

  package init(repository: String) { self.repository = repository }

  package func page(at path: String) throws(PageProblem) -> [UInt8]? {
    guard let real = try? realPath(Path.join(repository, path)) else { return nil }
    let inside = repository == "/" ? "/" : repository + "/"
    guard real.hasPrefix(inside) else { return nil }
    return try PageFile.read(real)
  }

  package func kind(of path: String) -> RepositoryFile {
    if path.isEmpty { return .directory }
    guard let real = try? realPath(Path.join(repository, path)) else { return .absent }
    let inside = repository == "/" ? "/" : repository + "/"
    guard real == repository || real.hasPrefix(inside) else { return .elsewhere }
    return Files.isDirectory(real) ? .directory : .file
  }

  private func realPath(_ path: String) throws(PosixError) -> String {
    let parent = Path.parent(of: path)
    let directory: String
    if let known = realDirectories.withLock({ $0[parent] }) {
      directory = known
    } else {
      let real = try Files.realPath(parent)
      realDirectories.withLock { $0[parent] = real }
      directory = real
    }
    let place = Path.join(directory, Path.name(of: path))
    return Files.isLink(place) || !Files.exists(place) ? try Files.realPath(place) : place
  }
}
