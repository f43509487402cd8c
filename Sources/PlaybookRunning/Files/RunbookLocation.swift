/// Where a runbook is and which repository it belongs to.
package struct RunbookLocation: Sendable {
  /// Absolute, without symbolic links.
  package let repository: String
  /// The page, relative to the repository.
  package let file: String

  package enum Problem: Error, Hashable {
    /// Nothing was found walking up from here.
    case notFound(from: String)
    case noSuchFile(String)
    /// Something is there, but leads nowhere: a loop of links, a link to nothing, a directory that may not be searched.
    case unreachable(String, reason: String)
  }

  /// The runbook named, else the one found by walking up from the working directory.
  package static func find(named name: String?, from directory: String) throws(Problem) -> RunbookLocation {
    if let name {
      guard let location = try at(Path.join(directory, name), named: name) else { throw .noSuchFile(name) }
      return location
    }
    var place = directory
    while true {
      for candidate in ["docs/RUNBOOK.md", "RUNBOOK.md"] {
        let path = Path.join(place, candidate)
        if let location = try at(path, named: path) { return location }
      }
      if place == "/" || place.isEmpty { throw .notFound(from: directory) }
      place = Path.parent(of: place)
    }
  }

  /// `nil` where there is nothing.
  private static func at(_ path: String, named name: String) throws(Problem) -> RunbookLocation? {
    do {
      return RunbookLocation(page: try Files.realPath(path))
    } catch {
      if !error.isAbsence { throw .unreachable(name, reason: error.reason.lowercased()) }
      if Files.isLink(path) { throw .unreachable(name, reason: "it is a link to nothing") }
      return nil
    }
  }

  /// The repository of a page: where `.git` is, else the parent of `docs`, else the page's directory.
  init(page: String) {
    let directory = Path.parent(of: page)
    let parent = Path.name(of: directory) == "docs" ? Path.parent(of: directory) : directory
    self.init(page: page, repository: Self.repository(around: directory) ?? parent)
  }

  /// A page of a repository that is known.
  package init(page: String, repository: String) {
    self.repository = repository
    file = Path.relative(page, to: repository)
  }

  /// The directory with `.git` in it that a directory is, or lies in.
  package static func repository(around directory: String) -> String? {
    var place = directory
    while place != "/", !Files.exists(place + "/.git") { place = Path.parent(of: place) }
    return place != "/" || Files.exists("/.git") ? place : nil
  }

  package var page: String { Path.join(repository, file) }
}
