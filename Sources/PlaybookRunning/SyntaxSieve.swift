import Playbook

/// Finds the scripts of which bash says anything at all, among many, in a few processes.
///
/// One shell reads script after script under `set -n`, so that none of them runs, and `local -` takes that back behind
/// each. Only its silence is an answer, and only before the first script that it complains about: an error may leave
/// the parser in a state that tells on what follows, or end the shell.
struct SyntaxSieve: ~Copyable {
  private let bash: Bash
  /// Where the shell's own script is written, again and again.
  private let file: String
  private let scripts: [[UInt8]]
  /// What is being asked now, by index.
  private var asked: [Int]
  private var shell: RunningProgram?

  /// More shells than any page needs that is not made to break them.
  private static let mostShells = 10

  /// Starts to read.
  init(_ scripts: [[UInt8]], with bash: Bash, by file: String) throws(PosixError) {
    self.bash = bash
    self.file = file
    self.scripts = scripts
    asked = Array(scripts.indices)
    try ask()
  }

  /// The indices of the scripts that must be read alone, in order.
  consuming func suspects() throws(PosixError) -> [Int] {
    var suspects: Set<Int> = []
    var again: [Int] = []
    for _ in 1...Self.mostShells {
      let said = try answers()
      let silent = zip(asked, said).drop { !$0.1 }.filter { !$0.1 }.map(\.0)
      suspects.formUnion(zip(asked, said).filter(\.1).map(\.0))
      again += silent
      if said.count < asked.count {
        // The shell broke off in the middle of this one.
        suspects.insert(asked[said.count])
        asked = Array(asked[(said.count + 1)...])
      } else {
        asked = []
      }
      if asked.isEmpty { swap(&asked, &again) }
      if asked.isEmpty { return suspects.sorted() }
      try ask()
    }
    _ = try answers()
    return suspects.union(asked).union(again).sorted()
  }

  private mutating func ask() throws(PosixError) {
    if asked.isEmpty { return }
    try Files.create(file).write(text)
    shell = try Program(bash.path, ["--norc", file]).start(timeout: .seconds(10))
  }

  /// Whether the shell said something, for each script up to the one in which it broke off.
  private mutating func answers() throws(PosixError) -> [Bool] {
    guard let shell = shell.take() else { return [] }
    // What it says holds lines of the scripts.
    let most = (1 << 20) + 4 * asked.reduce(0) { $0 + scripts[$1].count }
    let output = shell.outcome(limit: most).output
    try Files.removeTree(file)
    let said = output.split(separator: 0, omittingEmptySubsequences: false).dropLast().map { !$0.isEmpty }
    // Before them nothing is said. One of the two that are no author's runs nothing, and the other one is an error.
    guard said.starts(with: [false, false, true]) else { return [] }
    return Array(said.dropFirst(3))
  }

  /// What the shell runs: each script in single quotes, and nothing of them outside.
  private var text: [UInt8] {
    var text = Array(functions.utf8)
    let quote = UInt8(ascii: "'")
    var hasPatterns = false
    for index in asked {
      let needsPatterns = scripts[index].needsExtendedPatterns
      if needsPatterns != hasPatterns {
        text += "shopt -\(needsPatterns ? "s" : "u") extglob\n".utf8
        hasPatterns = needsPatterns
      }
      text += "__playbook_next 'set -n\n".utf8
      var rest = scripts[index][...]
      while let end = rest.firstIndex(of: quote) {
        text += rest[..<end]
        text += #"'\''"#.utf8
        rest = rest[(end + 1)...]
      }
      text += rest
      text += "'\n".utf8
    }
    return text + "printf '\\0'\n".utf8
  }

  /// bash before 4.4 takes a subshell for each script, and before 4 it says nothing of a here-document that swallows
  /// the script's end: that would also swallow one more line that is no shell.
  private var functions: String {
    let read = bash.isAtLeast(4, 4) ? #"local -; eval "$1""# : #"( eval "$1" )"#
    let hereDocument = #"; [[ $1 != *'<<'* || -n $(eval "$1"$'\n)\n' 2>&1) ]] || echo open"#
    return """
      __playbook_next() { printf '\\0'; \(read)\(bash.isAtLeast(4, 0) ? "" : hereDocument); }
      __playbook_next 'set -n
      __playbook_ran=yes'
      [[ -z ${__playbook_ran-} && $- != *n* ]] || exit
      __playbook_next 'set -n
      )'

      """
  }
}
