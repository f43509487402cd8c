package import Playbook
import Synchronization

/// The pages of a repository, read from disk; nothing outside it is ever opened.
package final class RepositoryPages: PageSource, RepositoryFiles, Sendable {
  private let repository: String
  /// The directory that was resolved last: most linked pages lie beside one another.
  private let lastDirectory = Mutex(Directory(path: "/", real: "/"))

  private struct Directory {
    let path: String
    let real: String
  }

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
    let place = Path.join(try realDirectory(Path.parent(of: path)), Path.name(of: path))
    return Files.isThereAndNoLink(place) ? place : try Files.realPath(place)
  }

  private func realDirectory(_ path: String) throws(PosixError) -> String {
    let last = lastDirectory.withLock { $0 }
    if last.path == path { return last.real }
    let directory = Directory(path: path, real: try Files.realPath(path))
    lastDirectory.withLock { $0 = directory }
    return directory.real
  }
}
