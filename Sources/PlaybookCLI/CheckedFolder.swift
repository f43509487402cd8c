import Playbook
import PlaybookRunning

/// Every Markdown file below a folder, linked or not.
struct CheckedFolder {
  /// Without links.
  private let directory: String
  private let repository: String
  /// The repository's own runbook, which tells what its pages mean; it may lie outside the folder.
  private let runbook: RunbookLocation?
  private let files: [String]

  init(_ name: String) throws(Failure) {
    do {
      directory = try Files.realPath(name)
      files = try MarkdownFiles.below(directory)
    } catch {
      throw .usage(displayed(error.words))
    }
    runbook = try? RunbookLocation.find(named: nil, from: directory)
    repository = runbook?.repository ?? RunbookLocation.repository(around: directory) ?? directory
  }

  /// Whether a path of the repository lies in the folder.
  func holds(_ path: String) -> Bool {
    let place = Path.join(repository, path)
    return directory == "/" || place.hasPrefix(directory + "/")
  }

  /// The repository's runbook with its linked pages, each other `RUNBOOK.md` with its own, then the pages that are left, each
  /// by itself.
  func readings() -> [Result<LoadedRunbook, RunbookProblem>] {
    var readings: [Result<LoadedRunbook, RunbookProblem>] = []
    var covered: Set<String> = []
    func read(_ page: String, followingLinks: Bool) {
      guard covered.insert(page).inserted else { return }
      do {
        let location = RunbookLocation(page: page, repository: repository)
        let loaded = try LoadedRunbook(
          RunbookPage(at: location), followingLinks: followingLinks, by: Threads())
        covered.formUnion(loaded.runbook.sources.keys.map { Path.join(repository, $0) })
        readings.append(.success(loaded))
      } catch {
        readings.append(.failure(error))
      }
    }
    if let runbook { read(runbook.page, followingLinks: true) }
    for file in files where Path.name(of: file) == "RUNBOOK.md" { read(file, followingLinks: true) }
    for file in files { read(file, followingLinks: false) }
    return readings
  }
}
