/// What a step's shell wrote about its end, and the facts about the state that follows it in the same file.
package struct ShellReport: Hashable, Sendable {
  /// `end`, `exit`, `error` or `restore`.
  let how: String?
  let status: Int?
  /// The line of the failure, and that of a failure in a subshell that caused it.
  let line: Int?
  let innerLine: Int?
  /// The directory the shell was in.
  package let directory: String?
  let lost: [String]
  let hidden: [String]
  /// The file was written to its end.
  package let isWhole: Bool

  /// Reads what a shell wrote.
  init(of path: String) throws(PosixError) { self.init(try Files.read(path, atMost: 1 << 30)) }

  /// Reads what a shell wrote, with its own word on how it ended where a disk that was full kept that out of it.
  package init?(path: String, witness: String?) {
    let bytes = (try? Files.read(path, atMost: 1 << 30)) ?? []
    let word = witness.flatMap { try? Files.read($0, atMost: 4096) } ?? []
    if bytes.isEmpty, word.isEmpty { return nil }
    self.init(bytes.starts(with: "#how ".utf8) ? bytes : word + [UInt8(ascii: "\n")] + bytes)
  }

  init(_ bytes: [UInt8]) {
    var how: String?
    var numbers: [Int?] = []
    var directory: [String] = []
    var lost: [String] = []
    var hidden: [String] = []
    // The facts come first; the first line that is none ends them.
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      guard line.first == UInt8(ascii: "#") else { break }
      let text = String(decoding: line, as: UTF8.self)
      let words = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      let rest = words.count > 1 ? String(words[1]) : ""
      switch words[0] {
      case "#how":
        let fields = rest.split(separator: " ")
        how = fields.first.map(String.init)
        numbers = fields.dropFirst().map { Int($0) }
      case "#cwd": directory.append(rest)
      case "#lost": lost.append(rest)
      case "#hidden": hidden.append(rest)
      default: break
      }
    }
    self.how = how
    status = numbers.first ?? nil
    line = numbers.dropFirst().first ?? nil
    innerLine = numbers.dropFirst(2).first ?? nil
    self.directory = directory.isEmpty ? nil : directory.joined(separator: "\n")
    self.lost = lost
    self.hidden = hidden
    isWhole = bytes.suffix(6).elementsEqual("\n#end\n".utf8)
  }
}
