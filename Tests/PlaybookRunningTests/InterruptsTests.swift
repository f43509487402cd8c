import Testing

@testable import PlaybookRunning

@Suite struct InterruptsTests {
  /// What presses of Ctrl-C mean that come after so many milliseconds.
  private func meanings(of presses: [Int64], isRollback: Bool) -> [Interrupts.Meaning] {
    var interrupts = Interrupts(isRollback: isRollback)
    return presses.map { interrupts.press(at: MonotonicInstant(nanoseconds: $0 * 1_000_000)) }
  }

  @Test func `the first one stops the step, every later one kills it`() {
    #expect(meanings(of: [0, 400, 5000], isRollback: false) == [.stop, .kill, .kill])
  }

  @Test func `during rollback the first one only asks what goes on`() {
    #expect(meanings(of: [0, 400, 5000], isRollback: true) == [.tell, .stop, .kill])
  }

  @Test func `a key that bounces is one press`() {
    #expect(meanings(of: [0, 100, 299, 300], isRollback: false) == [.stop, .bounce, .bounce, .kill])
  }
}
