/// Looks up where the links of a runbook's pages lead; each file is asked for once.
struct LinkSurvey {
  /// Why a link leads nowhere.
  enum Problem {
    case noFile(String)
    case noAnchor(String, file: String, nearest: String?)
  }

  /// What the directories around some pages are made into.
  private struct Site {
    /// By a generator that makes a page of each.
    let isGenerated: Bool
    /// A vault of Obsidian, which finds a file by its name alone.
    let isVault: Bool
    /// By docsify, which looks up each link from the site's root, and makes anchors of its own.
    let isDocsify: Bool
  }

  private let surroundings: Surroundings
  private var kinds: [String: RepositoryFile] = [:]
  private var anchors: [String: Set<String>?] = [:]
  private var anchorsOnSite: [String: Set<String>] = [:]
  /// By the pages' directory.
  private var sites: [String: Site] = [:]
  /// How many names may still be compared with anchors: each costs as much as there are anchors.
  private var suggestions = 2_000

  init(_ pages: [CheckedPage], in surroundings: Surroundings) {
    self.surroundings = surroundings
    for page in pages { anchors[page.file] = Self.complete(page.elements.text.anchors) }
  }

  mutating func problem(of link: PageLink, on page: CheckedPage) -> Problem? {
    // `page.html.md` is the source of a site, which has addresses of its own.
    if page.file.hasSuffix(".html.md") { return nil }
    // The links of a template are those of the pages that are made of it.
    if page.file.lastPathPart?.lowercased() == "template.md" { return nil }
    guard let found = problemHere(of: link, on: page) else { return nil }
    return site(of: page.file).isDocsify ? nil : found
  }

  private mutating func problemHere(of link: PageLink, on page: CheckedPage) -> Problem? {
    guard let target = LinkTarget(link.destination, from: page.file), let path = target.path else {
      return nil
    }
    if path != page.file {
      switch kind(of: path) {
      case .directory, .elsewhere: return nil
      case .absent:
        let isThere =
          isKnown(target, path, from: page.file) || isOfSite(link.destination, path, on: page.file)
          || !link.destination.contains("/") && site(of: page.file).isVault
        return isThere ? nil : .noFile(path)
      case .file: break
      }
    }
    guard let fragment = target.fragment, Self.isMarkdown(path) else { return nil }
    let found = problem(of: fragment, in: path)
    if case .noAnchor? = found, site(of: page.file).isGenerated,
      namesOnSite(in: path).contains(Self.withoutRuns(fragment))
    {
      return nil
    }
    return found
  }

  /// The anchors of a page as the generator of a site makes them.
  private mutating func namesOnSite(in file: String) -> Set<String> {
    if let known = anchorsOnSite[file] { return known }
    let names = Set((names(in: file) ?? []).map(Self.withoutRuns))
    anchorsOnSite[file] = names
    return names
  }

  /// An anchor as the generators of sites make it, which have one hyphen where there are several.
  private static func withoutRuns(_ anchor: String) -> String {
    anchor.split(separator: "-").joined(separator: "-")
  }

  private mutating func problem(of fragment: String, in file: String) -> Problem? {
    if Self.isSpecial(fragment) || Self.isLabel(fragment) { return nil }
    guard let names = names(in: file) else { return nil }
    var name = fragment
    if name.hasPrefix("user-content-") { name.removeFirst("user-content-".utf8.count) }
    if names.contains(name) || names.contains(name.lowercased()) { return nil }
    if names.contains(Self.withoutSelectors(name.lowercased())) { return nil }
    guard suggestions >= names.count else { return .noAnchor(fragment, file: file, nearest: nil) }
    suggestions -= names.count
    return .noAnchor(fragment, file: file, nearest: Suggestion.nearest(to: name, amongFew: names).first)
  }

  /// A fragment that a page need not have: its top, lines of its source, a text to look for, what a program reads.
  private static func isSpecial(_ fragment: String) -> Bool {
    let digits = fragment.dropFirst().prefix { $0.isNumber }
    if fragment.hasPrefix("L"), !digits.isEmpty { return true }
    return ["", "top", "readme", "start-of-content"].contains(fragment.lowercased())
      || ["/", "!", ":~:", "tab/", "__"].contains(where: fragment.hasPrefix)
  }

  /// Whether it is a label such as `howto:restore`, which a generator of pages looks up; no heading's anchor holds a colon.
  private static func isLabel(_ fragment: String) -> Bool {
    let parts = fragment.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count > 1
      && parts.allSatisfy { part in
        part.first.map { $0.isLetter || $0.isNumber } ?? false
          && part.last.map { $0.isLetter || $0.isNumber } ?? false
      }
  }

  /// Whether something is there that a generator of pages makes of it: another ending, another root.
  private mutating func isKnown(_ target: LinkTarget, _ path: String, from page: String) -> Bool {
    var paths = Self.sources(of: path)
    if target.isRooted {
      // The root of a site may be any directory around the page.
      for directory in RepositoryPath.directories(around: page).dropLast() {
        paths += Self.sources(of: RepositoryPath.entry(path, of: directory))
      }
      let top = path.split(separator: "/").first.map(String.init) ?? ""
      if !Self.isMarkdown(path), kind(of: top) != .directory { return true }
    }
    return paths.contains { kind(of: $0) != .absent }
  }

  /// Whether it is the address of another page on a site that is made of the repository: without an ending or as HTML, and
  /// relative to the page's own address, which ends in a slash there, or to what only its generator knows.
  private mutating func isOfSite(_ destination: String, _ path: String, on page: String) -> Bool {
    let name = path.lastPathPart ?? ""
    guard !name.contains(".") || name.hasSuffix(".html") || name.hasSuffix(".htm") else { return false }
    let stem = page.split(separator: ".", omittingEmptySubsequences: false).dropLast().joined(separator: ".")
    if let below = LinkTarget(destination, from: stem + "/index.md")?.path,
      Self.sources(of: below).contains(where: { kind(of: $0) != .absent })
    {
      return true
    }
    return site(of: page).isGenerated
  }

  private mutating func site(of page: String) -> Site {
    let directory = RepositoryPath.parent(of: page)
    if let known = sites[directory] { return known }
    let site = Site(
      isGenerated: Self.generators.contains { isAround(page, $0, .file) },
      isVault: isAround(page, ".obsidian", .directory),
      isDocsify: ["_sidebar.md", "_navbar.md"].contains { isAround(page, $0, .file) })
    sites[directory] = site
    return site
  }

  /// Whether a directory around a page has an entry of a name.
  private mutating func isAround(_ page: String, _ name: String, _ wanted: RepositoryFile) -> Bool {
    RepositoryPath.directories(around: page).contains { directory in
      kind(of: RepositoryPath.entry(name, of: directory)) == wanted
    }
  }

  /// What says that a site is made of a directory.
  private static let generators = [
    "mkdocs.yml", "mkdocs.yaml", "docusaurus.config.js", "docusaurus.config.ts", "_config.yml", "hugo.toml",
    "hugo.yaml", "book.toml", "conf.py", "astro.config.mjs", "zensical.toml",
  ]

  /// The files that a page's address may have been made of.
  private static func sources(of path: String) -> [String] {
    let name = path.lastPathPart ?? ""
    if name.hasSuffix(".html") || name.hasSuffix(".htm") {
      let stem = path.split(separator: ".", omittingEmptySubsequences: false).dropLast().joined(
        separator: ".")
      return [path, path + ".md", stem + ".md", stem + ".rst", stem + ".adoc", stem + ".mdx"]
    }
    if name.contains(".") { return [path] }
    return [path] + [".md", ".mdx", ".markdown", ".html", ".rst", ".adoc"].map { path + $0 }
  }

  private mutating func kind(of path: String) -> RepositoryFile {
    if let known = kinds[path] { return known }
    let kind = surroundings.pages.kind(of: path)
    kinds[path] = kind
    return kind
  }

  /// The anchors of a page; `nil` where it cannot be read.
  private mutating func names(in file: String) -> Set<String>? {
    if let known = anchors[file] { return known }
    var names: Set<String>?
    if case .bytes(let bytes) = PageAnswer(surroundings.pages, at: file),
      let source = try? SourceText(Array(bytes))
    {
      names = Self.complete(PageElements(source).text.anchors)
    }
    anchors[file] = .some(names)
    return names
  }

  /// With each anchor as it is written where nobody sees the variation selectors of its emoji.
  private static func complete(_ anchors: Set<String>) -> Set<String> {
    anchors.union(anchors.lazy.filter { $0.utf8.contains { $0 >= 0x80 } }.map(withoutSelectors))
  }

  private static func withoutSelectors(_ name: String) -> String {
    String(String.UnicodeScalarView(name.unicodeScalars.filter { !(0xFE00...0xFE0F ~= $0.value) }))
  }

  private static func isMarkdown(_ path: String) -> Bool {
    path.lowercased().hasSuffix(".md") || path.lowercased().hasSuffix(".markdown")
  }
}
