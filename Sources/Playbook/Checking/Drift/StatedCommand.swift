/// A command as it stands in a step or in words: what it is, what it is done to, and how.
struct StatedCommand: Hashable {
  /// The program and the thing that is named, under which commands are compared.
  struct Key: Hashable {
    let tool: String
    let target: String
  }

  let key: Key
  /// The words that are no options and nothing that an option may take, but for the target: what is done. Options that do
  /// something else altogether are among them.
  private let verbs: Set<String>
  private let operands: Set<String>
  private let options: [String]
  /// All words, with options apart.
  private let words: [String: Int]
  private let isCompose: Bool
  private let onlyLooks: Bool

  /// The program that a command word names.
  static func tool(_ word: String) -> String? {
    word.lastPathPart.map { $0 == "docker-compose" ? "docker" : $0 }
  }

  /// `nil` where no thing is named to compare it by.
  init?(_ written: [String]) {
    guard let name = written.first?.lastPathPart else { return nil }
    var rest = written.dropFirst()
    var tool = name
    var isCompose = false
    if tool == "docker-compose" { (tool, isCompose) = ("docker", true) }
    if ["docker", "podman", "nerdctl"].contains(tool), let group = rest.first,
      StatedCommand.groups.contains(group)
    {
      isCompose = group == "compose"
      rest = rest.dropFirst()
    }
    let parts = CommandParts(
      rest, idle: StatedCommand.idle[tool] ?? [], texts: StatedCommand.matters(of: tool))
    guard let target = StatedCommand.target(tool, isCompose: isCompose, rest, parts) else { return nil }
    key = Key(tool: tool, target: target)
    let modes = parts.options.filter(StatedCommand.modes.contains)
    verbs = Set(parts.definite.filter { $0 != target } + modes)
    operands = Set(parts.operands + modes)
    options = parts.options
    words = parts.words.merging([name: 1], uniquingKeysWith: +)
    self.isCompose = isCompose
    onlyLooks =
      StatedCommand.lookers.contains(tool) || parts.definite.contains(where: StatedCommand.looks.contains)
  }

  /// Whether it does the same thing as another one, if with other words.
  func means(_ other: StatedCommand) -> Bool {
    key == other.key && isCompose == other.isCompose && verbs.isSubset(of: other.operands)
      && other.verbs.isSubset(of: operands)
  }

  /// Whether it is another one without some of its words, or without the tag of an image.
  func isShorter(than other: StatedCommand) -> Bool {
    words.allSatisfy { word, count in
      other.words[word, default: 0] >= count
        || other.words.count < 100 && other.words.keys.contains { $0.hasPrefix(word + ":") }
    }
  }

  /// Whether nothing but the names of files tells it from another one: what a program reads and writes is told by whoever
  /// calls it.
  private func differsInFiles(from other: StatedCommand) -> Bool {
    let here = words.filter { other.words[$0.key] != $0.value }
    let there = other.words.filter { words[$0.key] != $0.value }
    return here.count == there.count && here.keys.allSatisfy(Self.isFile)
      && there.keys.allSatisfy(Self.isFile)
  }

  private static func isFile(_ word: String) -> Bool {
    (word.contains("/") || word.dropFirst().contains(".")) && !word.contains("://")
  }

  /// Whether it switches back what another one switches, or asks for it by another method.
  private func turnsBack(_ other: StatedCommand) -> Bool {
    let here = words.keys.filter { other.words[$0] == nil }
    let there = other.words.keys.filter { words[$0] == nil }
    return Self.opposites.contains { !$0.isDisjoint(with: here) && !$0.isDisjoint(with: there) }
  }

  private static let opposites: [Set<String>] = [
    ["0", "1"], ["true", "false"], ["on", "off"], ["yes", "no"], ["enable", "disable"],
    ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"],
  ]

  /// Whether it differs in more than what it leaves out. What only looks may look otherwise, and programs that take whatever
  /// they are told may be told something else, unless just a value differs.
  func differs(from other: StatedCommand) -> Bool {
    if isShorter(than: other) || turnsBack(other) { return false }
    // What is made may be made with more; what is there is then acted on in another way.
    let makes = !verbs.isDisjoint(with: StatedCommand.makers)
    if !onlyLooks, StatedCommand.actors.contains(key.tool), !makes || !other.isShorter(than: self) {
      return true
    }
    return options == other.options && !other.isShorter(than: self)
      && (onlyLooks || !differsInFiles(from: other))
  }

  /// How many words it shares with another one.
  func closeness(to other: StatedCommand) -> Int { words.keys.count { other.words[$0] != nil } }
}
