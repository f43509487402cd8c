import CPosix
package import Playbook

// What a run's directory tells of it afterwards.
extension RunDirectory {
  /// The journal, whole.
  package func recorded() throws(JournalProblem) -> RecordedRun {
    let bytes: [UInt8]
    do { bytes = try Files.read(journal, atMost: 1 << 30) } catch {
      throw .unreadable(reason: error.reason.lowercased())
    }
    return try JournalReader.read(bytes)
  }

  /// The first event and the last one; `nil` where no run can be read there.
  package func glance() -> RunGlance? {
    guard let file = try? Files.open(journal, O_RDONLY | O_NONBLOCK | O_NOCTTY) else { return nil }
    var head: [UInt8] = []
    while !head.contains(UInt8(ascii: "\n")), head.count < RunDirectory.mostOfHead {
      guard let piece = try? file.read(atMost: 4096), !piece.isEmpty else { break }
      head += piece
    }
    var size: Int64 = 0
    guard cposix_is_regular(file.number, &size) == 1 else { return nil }
    lseek(file.number, off_t(max(0, size - 4096)), SEEK_SET)
    return RunGlance(head: head, tail: (try? file.read(atMost: 4096)) ?? [])
  }

  /// What tells the journal from a later one, which has grown; `nil` where there is none.
  package var stamp: String? { System.stamp(of: journal) }

  /// More than any first event takes.
  private static let mostOfHead = 4 << 20

  /// What is known of an attempt whose end is not in the journal; nobody else may be at work on the run.
  package func remains(
    of step: StepID, attempt: Int, _ process: Event.ProcessIdentity, in playbook: PlaybookSection
  ) -> Remains {
    let marks = marks(of: step, attempt: attempt, in: playbook)
    if let end = marks.end { return .ended(end) }
    if System.isAlive(process) { return .running }
    let isSameBoot = !process.boot.isEmpty && process.boot == System.bootID
    return !marks.isOpened && isSameBoot ? .notRun : .unknown
  }
}
