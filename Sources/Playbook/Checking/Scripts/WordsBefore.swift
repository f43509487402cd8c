/// The words of a page before a step, understood only when they are asked for.
struct WordsBefore {
  /// Paragraphs and headings.
  private var texts: [String] = []
  /// How many of them are not the playbook's.
  private var others = 0
  private var understood = 0
  /// The files that they say are made, fetched or on another host.
  private var made: Set<String> = []
  /// The last of them that tells the reader to fetch a repository.
  private var lastFetch = -1
  /// Whether the last of them leads to another place; `nil` before that is asked.
  private var opensElsewhere: Bool?

  mutating func beginPlaybook() { others = texts.count }

  mutating func add(_ text: String) {
    texts.append(text)
    opensElsewhere = nil
  }

  /// Whether they say that a script of this name is no file of this repository, the last of them with a name of which
  /// `isAbsent` says that nothing here has it.
  mutating func leadElsewhere(_ name: String, _ isAbsent: (String) -> Bool) -> Bool {
    while understood < texts.count {
      made.formUnion(OtherPlace.filesMade(in: texts[understood]))
      if OtherPlace.isFetched(in: texts[understood]) { lastFetch = understood }
      understood += 1
    }
    if made.contains(name) || lastFetch >= others { return true }
    guard texts.count > others, let opening = texts.last else { return false }
    let leads =
      opensElsewhere
      ?? (OtherPlace.isOnHost(opening) || OtherPlace.names(in: opening).contains(where: isAbsent))
    opensElsewhere = leads
    return leads
  }
}
