/// What the words before a step say of where its commands belong: to another repository than the page's.
enum OtherPlace {
  /// Whether a paragraph tells the reader to fetch something, or names a repository by a name of its own.
  static func isFetched(in text: String) -> Bool {
    let words = words(of: text)
    for (index, word) in words.enumerated() {
      let lower = word.lowercased()
      if fetching.contains(lower) { return true }
      guard repositories.contains(lower), index > 0 else { continue }
      let name = words[index - 1]
      if looksLikeRepository(name) || name.first?.isUppercase == true && !kinds.contains(name.lowercased()) {
        return true
      }
    }
    return false
  }

  /// The name that a paragraph says the commands right after it are in, from or for: `In other-tools:`.
  static func names(in text: String) -> [String] {
    let words = words(of: text)
    return zip(words, words.dropFirst()).compactMap { before, name in
      guard leading.contains(before.lowercased()), looksLikeRepository(name) else { return nil }
      return name
    }
  }

  /// The names of the files of which a paragraph may say that they are written or fetched, or lie on another host.
  static func filesMade(in text: String) -> [String] {
    guard text.utf8.contains(UInt8(ascii: ".")) else { return [] }
    let words = words(of: text)
    guard isOnHost(words) || words.contains(where: { making.contains($0.lowercased()) }) else { return [] }
    return words.filter { $0.utf8.contains(UInt8(ascii: ".")) }.compactMap(\.lastPathPart)
  }

  /// Whether a paragraph sends the reader to another host: `On the server`.
  static func isOnHost(_ text: String) -> Bool { isOnHost(words(of: text)) }

  private static func isOnHost(_ words: [String]) -> Bool {
    let lower = words.map { $0.lowercased() }
    return lower.indices.contains { index in
      going.contains(lower[index])
        && lower[(index + 1)...].prefix(4).contains { hosts.contains($0) }
    }
  }

  private static func words(of text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber || "/_.-".contains($0)) }.map { word in
      var word = word
      while let last = word.last, last == "." || last == "/" { word.removeLast() }
      return String(word)
    }
  }

  /// A path of two parts, or several words in one.
  private static func looksLikeRepository(_ name: String) -> Bool {
    guard !name.contains("."), name.utf8.contains(where: \.isASCIILetter) else { return false }
    return name.contains("/") || name.contains("-")
  }

  private static let fetching: Set<String> = [
    "clone", "cloned", "unpack", "unpacked", "untar", "unzip", "tarball", "checkout", "fork",
  ]
  private static let repositories: Set<String> = ["repo", "repository"]
  private static let leading: Set<String> = ["in", "from", "of", "inside", "using", "via"]
  private static let going: Set<String> = ["on", "in", "inside", "into", "to", "from"]
  private static let hosts: Set<String> = [
    "server", "servers", "host", "hosts", "vm", "container", "node", "nodes", "pod", "instance", "router",
    "machine",
  ]
  private static let making: Set<String> = [
    "wrote", "made", "create", "creates", "created", "generate", "generates", "generated", "save", "saved",
    "write", "writes",
    "written", "download", "downloads", "downloaded", "copy", "copied", "make", "makes", "put", "paste",
    "drop",
    "called", "named", "following", "like",
  ]
  /// What stands before "repository" and is none's name.
  private static let kinds: Set<String> = [
    "the", "this", "our", "your", "my", "a", "an", "in", "from", "git", "github", "gitlab", "helm", "apt",
    "yum", "rpm", "docker", "maven", "restic", "borg", "backup",
  ]
}
