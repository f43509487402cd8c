/// What a page says of the scripts that it calls, while its steps pass by: whether they are this repository's at all.
struct ScriptTraces {
  private let directory: String
  private let files: any RepositoryFiles
  /// Whether a step before went into another directory, or fetched or unpacked something: what follows may be called there.
  private var hasGone = false
  /// The files that commands of the page named before, but for the scripts that they called.
  private var named: Set<String> = []
  /// The paragraphs before the step at hand, from the page's first step on.
  private var words: [String] = []
  /// How many of them are not the playbook's.
  private var others = 0

  init(of page: String, in surroundings: Surroundings) {
    directory = RepositoryPath.parent(of: page)
    files = surroundings.pages
  }

  mutating func beginPlaybook() { others = words.count }

  /// Takes in what stands before a step.
  mutating func read(_ lead: ArraySlice<Element>) {
    let texts = lead.compactMap { element -> String? in
      switch element.kind {
      case .paragraph(let text), .heading(_, let text, _), .task(let text): text
      case .anchors, .fence, .comment, .other: nil
      }
    }
    words += texts
  }

  mutating func pass(_ command: ShellCommand) {
    guard let name = command.wrapped.first?.literal else { return }
    if ScriptWhereabouts.fetches(command, as: name) { hasGone = true }
    if name == "cd" || name == "pushd", let target = command.words.dropFirst().last?.literal {
      let path = RepositoryPath.joined(target, below: "")
      if target.hasPrefix("/") || target.hasPrefix("~") || path.map({ files.kind(of: $0) }) == .absent {
        hasGone = true
      }
    }
    if CalledScript(command) == nil { named.formUnion(Self.names(in: command)) }
  }

  /// Whether a script that is not there would be one of this repository: where something of its path is there, it is; else
  /// where nothing says that it is another's.
  func belongsHere(_ script: CalledScript, at path: String) -> Bool {
    if leavesTrace(script, at: path) { return true }
    let name = Self.name(path)
    if hasGone || named.contains(name) || Self.isAnyProjects(name) && !isProject(name, at: path) {
      return false
    }
    // A program rather than a script.
    if !name.contains("."), !path.contains("/") { return false }
    if words.contains(where: { OtherPlace.isMade(name, in: $0) }) { return false }
    if words[others...].contains(where: OtherPlace.isFetched) { return false }
    guard let opening = words[others...].last else { return true }
    return !OtherPlace.isOnHost(opening)
      && !OtherPlace.names(in: opening).contains { files.kind(of: $0) == .absent }
  }

  /// Whether it lies beside the page or in a directory around it, or its own directory is there.
  private func leavesTrace(_ script: CalledScript, at path: String) -> Bool {
    let parent = RepositoryPath.parent(of: path)
    if !parent.isEmpty, files.kind(of: parent) == .directory { return true }
    var around = directory
    while true {
      if let beside = RepositoryPath.joined(script.path, below: around), files.kind(of: beside) == .file {
        return true
      }
      if around.isEmpty { return false }
      around = RepositoryPath.parent(of: around)
    }
  }

  /// What every project of a kind has, and examples are called.
  private static func isAnyProjects(_ name: String) -> Bool {
    builders[name] != nil || examples.contains(where: name.hasPrefix)
  }

  private func isProject(_ name: String, at path: String) -> Bool {
    let parent = RepositoryPath.parent(of: path)
    return (Self.builders[name] ?? []).contains { source in
      files.kind(of: parent.isEmpty ? source : parent + "/" + source) == .file
    }
  }

  /// The scripts that come with a way to build, each with what it builds from.
  private static let builders: [String: [String]] = [
    "configure": ["configure.ac", "configure.in", "Makefile.in"], "autogen.sh": ["configure.ac"],
    "gradlew": ["build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts"],
    "mvnw": ["pom.xml"], "manage.py": [], "artisan": [],
  ]

  private static let examples = [
    "my_", "my-", "your_", "your-", "example.", "script.", "hello.", "hello_", "foo.", "myscript",
    "yourscript",
  ]

  /// The files that a command may make or look for first: all that its words and redirections name.
  static func names(in command: ShellCommand) -> [String] {
    let words = command.arguments + command.redirections.map(\.target) + command.assignments.map(\.word)
    return words.compactMap { word in word.literal.map(name) }
  }

  static func name(_ path: String) -> String { path.lastPathPart ?? path }
}
