/// Reads a runbook and the files it links; everything wrong is in the result's diagnostics.
package struct RunbookReader<Source: PageSource> {
  private let source: Source
  private var playbooks: [PlaybookSection] = []
  private var diagnostics: [Diagnostic] = []
  private var sources: [String: SourceText] = [:]

  package init(_ source: Source) { self.source = source }

  /// Reads the page `file`, whose bytes are `page`; throws only what keeps it from being read at all.
  package static func read(
    _ page: [UInt8], file: String, from source: Source
  ) throws(SourceText.Problem) -> Runbook {
    var reader = RunbookReader(source)
    let text = try SourceText(page)
    reader.sources[file] = text
    var main = PageReader(file: file, source: text)
    main.readRunbook()
    reader.take(main)
    var seen: Set<String> = [file]
    for link in main.links {
      guard let path = RelativeLink.markdownFile(link.destination, from: file), seen.insert(path).inserted
      else { continue }
      reader.readLinked(path, group: link.group)
    }
    reader.refuseSharedNames()
    return Runbook(
      file: file, playbooks: reader.playbooks, diagnostics: reader.diagnostics, sources: reader.sources)
  }

  private mutating func take(_ page: PageReader) {
    playbooks += page.playbooks
    diagnostics += page.findings.diagnostics.sorted { $0.place < $1.place }
  }

  private mutating func readLinked(_ path: String, group: String?) {
    let name = RunbookReader.name(of: path)
    var findings = Findings(file: path)
    do {
      guard let bytes = try source.page(at: path) else { return }
      let text = try SourceText(bytes)
      var page = PageReader(file: path, source: text)
      page.readLinked(name: name, group: group)
      guard !page.playbooks.isEmpty else { return }
      sources[path] = text
      return take(page)
    } catch let problem as SourceText.Problem {
      findings.report(problem, reach: .playbook(name))
    } catch let problem as PageProblem {
      findings.error(.link, Place(line: 1), "the linked file \(problem.reason)", reach: .playbook(name))
    } catch {}
    diagnostics += findings.diagnostics
  }

  private static func name(of path: String) -> String {
    let file = path.split(separator: "/").last ?? ""
    return Anchors.slug(String(file.dropLast(".md".count)))
  }

  private mutating func refuseSharedNames() {
    var owners: [String: PlaybookSection] = [:]
    for playbook in playbooks {
      for name in [playbook.name] + playbook.aliases {
        guard let owner = owners[name] else {
          owners[name] = playbook
          continue
        }
        var findings = Findings(file: playbook.file)
        for reach in Set([owner.name, playbook.name]) {
          findings.error(
            .duplicateName, playbook.place,
            "two playbooks are called `\(name)`; the other is \(owner.file):\(owner.place.line)",
            help: "rename one heading, or give it another `<a id=\"…\"></a>`", reach: .playbook(reach))
        }
        diagnostics += findings.diagnostics
      }
    }
  }
}

extension Findings {
  /// Says where a page stops being text.
  mutating func report(_ problem: SourceText.Problem, reach: Diagnostic.Reach) {
    switch problem {
    case .notUTF8(let place): error(.encoding, place, "the page is not UTF-8 here", reach: reach)
    case .nul(let place): error(.encoding, place, "the page holds a NUL byte here", reach: reach)
    }
  }
}
