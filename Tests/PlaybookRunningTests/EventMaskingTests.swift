import Playbook
import Testing

@testable import PlaybookRunning

@Suite struct EventMaskingTests {
  private let secrets = Secrets(["hunter2"])
  private let step = StepID("hunter2")

  @Test func `what somebody said or a step printed is masked in its event`() {
    let end = Event.AttemptEnd(
      outcome: .failed, reason: "not hunter2", exit: 1, signal: nil, line: 3, milliseconds: 4, bytes: 5)
    let masked = Event.AttemptEnd(
      outcome: .failed, reason: "not ********", exit: 1, signal: nil, line: 3, milliseconds: 4, bytes: 5)
    let pairs: [(Event, Event)] = [
      (.stepEnded(step: step, attempt: 1, end), .stepEnded(step: step, attempt: 1, masked)),
      (
        .stepSkipped(step: step, .operatorSaid("is hunter2")),
        .stepSkipped(step: step, .operatorSaid("is ********"))
      ),
      (.asked(step: step, question: "hunter2?"), .asked(step: step, question: "********?")),
      (
        .answered(step: step, .skip(reason: "hunter2"), by: "ann"),
        .answered(step: step, .skip(reason: "********"), by: "ann")
      ),
      (
        .decision(step: step, .skip(reason: "hunter2"), by: "ann"),
        .decision(step: step, .skip(reason: "********"), by: "ann")
      ),
    ]
    #expect(pairs.map { $0.0.masked(by: secrets) } == pairs.map(\.1))
  }

  @Test func `ids are not masked, or nobody could follow the run`() {
    let event = Event.rollbackStarted(step: step, of: step)
    #expect(event.masked(by: secrets) == event)
  }
}
