import Playbook
import PlaybookRunning

/// The page of a runbook, found and opened but not read yet.
struct RunbookPage {
  let location: RunbookLocation
  let bytes: [UInt8]

  /// What names the runbook, if anything does.
  static func name(_ arguments: Arguments) -> String? {
    arguments[.file] ?? Environment.value("PLAYBOOK_FILE").flatMap { $0.isEmpty ? nil : $0 }
  }

  init(named name: String?) throws(RunbookProblem) {
    let location: RunbookLocation
    do {
      location = try RunbookLocation.find(named: name, from: (try? Files.currentDirectory()) ?? "/")
    } catch {
      throw .missing(error)
    }
    try self.init(at: location, named: name)
  }

  /// `name` is what a person called it.
  init(at location: RunbookLocation, named name: String? = nil) throws(RunbookProblem) {
    self.location = location
    do {
      bytes = try PageFile.read(location.page)
    } catch {
      throw .unopened(error, name: name ?? location.file)
    }
  }

  /// The pages it may link.
  var neighbours: RepositoryPages { RepositoryPages(repository: location.repository) }

  func read(
    from pages: some PageSource, by workers: any Workers = InTurn()
  ) throws(RunbookProblem) -> Runbook {
    do {
      return try RunbookReader.read(bytes, file: location.file, from: pages, by: workers)
    } catch {
      throw .undecoded(error, file: location.file)
    }
  }

  /// What a list shows of it: as it was noted when nothing has changed since, else from reading.
  func outline() throws(RunbookProblem) -> RunbookOutline {
    guard let file = OutlineFile(of: location) else { return RunbookOutline(try read(from: neighbours)) }
    if let memo = file.memo, memo.holds(bytes, file: location.file, from: neighbours) { return memo.outline }
    let pages = NotedPages(neighbours)
    let outline = RunbookOutline(try read(from: pages))
    file.keep(OutlineMemo(page: bytes[...], notes: pages.notes, outline: outline))
    return outline
  }
}
