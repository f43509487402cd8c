package import Playbook

/// The pages of a repository, read from disk; nothing outside it is ever opened.
package final class RepositoryPages: PageSource {
  private let repository: String
  /// Directories that were resolved: linked pages lie in few of them.
  private var realDirectories: [String: String] = [:]

  package init(repository: String) { self.repository = repository }

  package func page(at path: String) throws(PageProblem) -> [UInt8]? {
    guard let real = try? realPath(Path.join(repository, path)) else { return nil }
    let inside = repository == "/" ? "/" : repository + "/"
    guard real.hasPrefix(inside) else { return nil }
    return try PageFile.read(real)
  }

  private func realPath(_ path: String) throws(PosixError) -> String {
    let parent = Path.parent(of: path)
    let directory: String
    if let known = realDirectories[parent] {
      directory = known
    } else {
      directory = try Files.realPath(parent)
      realDirectories[parent] = directory
    }
    let place = Path.join(directory, Path.name(of: path))
    return Files.isLink(place) || !Files.exists(place) ? try Files.realPath(place) : place
  }
}
