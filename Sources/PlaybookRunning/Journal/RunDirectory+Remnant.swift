import Playbook

extension RunDirectory {
  /// Removes the directory if no run has begun in it and none is about to: no event is in its journal, not even a
  /// damaged one, no gate was opened, and it is older than any beginning takes.
  package func removeRemnant(now wallMilliseconds: Int64) {
    let last = Timestamp.compact(milliseconds: wallMilliseconds - RunDirectory.longestBeginning)
    guard id.second < last, !holdsLine, !hasOpenedGate else { return }
    remove()
  }

  /// In milliseconds. Whose runner is held up for longer finds nothing left to start a step with.
  private static let longestBeginning: Int64 = 3_600_000

  private var holdsLine: Bool {
    if !Files.exists(journal) { return false }
    guard let bytes = try? Files.read(journal, atMost: 1 << 30) else { return true }
    return bytes.contains(UInt8(ascii: "\n"))
  }

  private var hasOpenedGate: Bool {
    let steps = path + "/steps"
    guard let names = try? Files.list(steps) else { return Files.exists(steps) }
    return names.contains { $0.hasSuffix(".opened") }
  }
}
