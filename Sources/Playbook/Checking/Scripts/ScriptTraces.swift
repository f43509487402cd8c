/// What a page says of the scripts that it calls, while its steps pass by: whether they are this repository's at all.
struct ScriptTraces {
  /// Those around the page.
  private let directories: [String]
  private let files: any RepositoryFiles
  /// Whether a step before went into another directory or session, or fetched or unpacked something: what follows may be
  /// called there.
  private var hasGone = false
  /// The files that commands of the page named before, but for the scripts that they called.
  private var named = NamesBefore()
  private var words = WordsBefore()
  /// What stands on the page from the step at hand on.
  private var elements: ArraySlice<Element>
  /// The endings of the scripts whose text the page showed before.
  private var shown: Set<String> = []

  init(of page: CheckedPage) {
    directories = RepositoryPath.directories(around: page.file)
    files = page.surroundings.pages
    elements = page.elements.elements[...]
  }

  mutating func beginPlaybook(at place: Place) {
    read(before: place)
    words.beginPlaybook()
  }

  /// Takes in what stands before a place.
  mutating func read(before place: Place) {
    while let element = elements.first, element.place.line < place.line {
      elements.removeFirst()
      switch element.kind {
      case .paragraph(let text), .heading(_, let text, _), .task(let text): words.add(text)
      case .fence(let fence):
        if fence.literal.starts(with: "#!".utf8) { shown.insert(".sh") }
        if let ending = Self.endings[fence.language.lowercased()] { shown.insert(ending) }
      case .anchors, .comment, .other: break
      }
    }
  }

  /// `callsScript` says whether the command calls one itself.
  mutating func pass(_ command: ShellCommand, opening session: ShellSession?, callsScript: Bool) {
    guard let name = command.wrapped.first?.literal else { return }
    if session == .shell || ScriptWhereabouts.fetches(command, as: name) { hasGone = true }
    if name == "cd" || name == "pushd", let target = command.words.dropFirst().last?.literal {
      let path = RepositoryPath.joined(target, below: "")
      if target.hasPrefix("/") || target.hasPrefix("~") || path.map({ files.kind(of: $0) }) == .absent {
        hasGone = true
      }
    }
    if !callsScript { named.add(command) }
  }

  /// Whether a script that is not there would be one of this repository: where something of its path is there, it is; else
  /// where nothing says that it is another's.
  mutating func belongsHere(_ script: CalledScript, at path: String) -> Bool {
    if leavesTrace(script, at: path) { return true }
    let name = Self.name(path)
    if hasGone || named.hold(name) || shown.contains(where: name.hasSuffix) { return false }
    if CommonScripts.holds(name), !CommonScripts.isBuilt(name, in: RepositoryPath.parent(of: path), of: files)
    {
      return false
    }
    // A program, or somebody's tool that an interpreter is given.
    let isShell = [".sh", ".bash"].contains(where: name.hasSuffix)
    if !path.contains("/"), !isShell, !name.contains(".") || !script.path.hasPrefix("./") { return false }
    let files = files
    return !words.leadElsewhere(name) { files.kind(of: $0) == .absent }
  }

  /// Whether it lies beside the page or in a directory around it, or its own directory is there.
  func leavesTrace(_ script: CalledScript, at path: String) -> Bool {
    let parent = RepositoryPath.parent(of: path)
    if !parent.isEmpty, files.kind(of: parent) == .directory { return true }
    return directories.contains { directory in
      RepositoryPath.joined(script.path, below: directory).map { files.kind(of: $0) } == .file
    }
  }

  /// How the files of a language end.
  private static let endings = [
    "python": ".py", "py": ".py", "javascript": ".js", "js": ".js", "ruby": ".rb", "perl": ".pl",
    "php": ".php",
  ]

  static func name(_ path: String) -> String { path.lastPathPart ?? path }
}
