package import Playbook

/// The pages of a repository, read from disk; nothing outside it is ever opened.
package struct RepositoryPages: PageSource {
  private let repository: String

  package init(repository: String) { self.repository = repository }

  package func page(at path: String) throws(PageProblem) -> [UInt8]? {
    guard let real = try? Files.realPath(Path.join(repository, path)) else { return nil }
    let inside = repository == "/" ? "/" : repository + "/"
    guard real.hasPrefix(inside) else { return nil }
    return try PageFile.read(real)
  }
}
