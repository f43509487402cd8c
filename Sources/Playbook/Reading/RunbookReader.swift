/// Reads a runbook and the files it links; everything wrong is in the result's diagnostics.
package struct RunbookReader<Source: PageSource> {
  private let source: Source
  private let workers: any Workers
  private var playbooks: [PlaybookSection] = []
  /// By file, in the order of reading.
  private var diagnostics: [[Diagnostic]] = []
  private var sources: [String: SourceText] = [:]
  private var pages: [String: PageElements] = [:]

  /// Reads the page `file`, whose bytes are `page`; throws only what keeps it from being read at all.
  package static func read(
    _ page: [UInt8], file: String, from source: Source, by workers: any Workers = InTurn()
  ) throws(SourceText.Problem) -> Runbook {
    var reader = RunbookReader(source, workers)
    let text = try SourceText(page)
    let main = PageReader.runbook(text, file: file, by: workers)
    reader.take(main, text, file)
    var seen = [file: 0]
    for link in main.links {
      guard let path = RelativeLink.markdownFile(link.destination, from: file),
        seen.updateValue(0, forKey: path) == nil
      else { continue }
      reader.readLinked(path, group: link.group)
    }
    reader.refuseSharedNames()
    return Runbook(
      file: file, playbooks: reader.playbooks,
      diagnostics: reader.diagnostics.flatMap { $0.sorted { $0.place < $1.place } },
      sources: reader.sources, pages: reader.pages)
  }

  private init(_ source: Source, _ workers: any Workers) {
    self.source = source
    self.workers = workers
  }

  private mutating func take(_ page: PageReader, _ text: SourceText, _ file: String) {
    sources[file] = text
    pages[file] = page.page
    playbooks += page.playbooks
    diagnostics.append(page.findings.diagnostics)
  }

  private mutating func readLinked(_ path: String, group: String?) {
    let name = RunbookReader.name(of: path)
    var findings = Findings(file: path)
    do {
      guard let bytes = try source.page(at: path) else { return }
      do {
        let text = try SourceText(bytes)
        let page = PageReader.linked(text, file: path, name: name, group: group, by: workers)
        if !page.playbooks.isEmpty || page.findings.holds(.hiddenFence) { take(page, text, path) }
        return
      } catch {
        findings.report(error, reach: .playbook(name))
        sources[path] = SourceText(unchecked: bytes)
      }
    } catch {
      findings.report(.linkedFile, Place(line: 1), "the linked file \(error.reason)", reach: .playbook(name))
    }
    diagnostics.append(findings.diagnostics)
  }

  private static func name(of path: String) -> String {
    let file = path.lastPathPart ?? ""
    return Anchors.slug(String(file.dropLast(".md".count)))
  }

  private mutating func refuseSharedNames() {
    var owners: [String: Int] = [:]
    for (index, playbook) in playbooks.enumerated() {
      for name in [playbook.name] + playbook.aliases {
        guard let first = owners[name] else {
          owners[name] = index
          continue
        }
        let owner = playbooks[first]
        var findings = Findings(file: playbook.file)
        findings.report(
          .duplicateName, playbook.place,
          "two playbooks are called `\(name)`; the other is \(owner.file):\(owner.place.line)",
          help: "rename one heading, or give it another `<a id=\"…\"></a>`",
          reach: .names([owner.name, playbook.name]))
        let file = diagnostics.firstIndex { $0.first?.file == playbook.file }
        if let file {
          diagnostics[file] += findings.diagnostics
        } else {
          diagnostics.append(findings.diagnostics)
        }
      }
    }
  }
}

extension Findings {
  /// Says where a page stops being text.
  mutating func report(_ problem: SourceText.Problem, reach: Diagnostic.Reach) {
    switch problem {
    case .notUTF8(let place): report(.encoding, place, "the page is not UTF-8 here", reach: reach)
    case .nul(let place): report(.encoding, place, "the page holds a NUL byte here", reach: reach)
    }
  }
}
