import Testing

@testable import Playbook

/// What holds for every run of every small plan.
struct RunPropertyTests {
  @Test(arguments: [1 as UInt64, 1001, 2001, 3001])
  func `every cut of every run goes on to the same verdict`(first: UInt64) {
    var verdicts: Set<String> = []
    for seed in first..<first + 300 {
      var chance = Chance(seed: seed)
      let steps = chance.steps()
      let plan = Plan.of(steps, policy: chance.policy(of: steps))
      let world = chance.world(of: steps)
      var whole = Simulator(plan, world)
      let verdict = whole.run()
      guard let verdict else {
        Issue.record("seed \(seed) does not end: \(steps)\n\(whole.log)")
        continue
      }
      verdicts.insert(verdict.name)
      check(whole, seed)
      var state = RunState()
      for (count, record) in whole.records.enumerated() {
        if state != RunState(replaying: whole.records.prefix(count)) {
          Issue.record("seed \(seed): cut \(count)")
        }
        state.apply(record)
      }
      for cut in whole.cuts + whole.questions {
        var rest = Simulator(plan, world, after: whole.records.prefix(cut))
        let again = rest.run()
        if again != verdict || rest.steps != whole.steps {
          Issue.record("seed \(seed): cut \(cut)\n\(steps)\n\(whole.log)---\n\(rest.log)")
        }
      }
    }
    #expect(
      verdicts == ["succeeded", "failed", "rolled-back", "rollback-incomplete", "stopped", "interrupted"])
  }

  /// Nothing starts twice without a retry or polling, nothing is undone that did not start, no question is passed
  /// over, and none follows a certain end.
  private func check(_ run: Simulator, _ seed: UInt64) {
    var settled: Set<StepID> = []
    var started: Set<StepID> = []
    var allowed: Set<StepID> = []
    for record in run.records {
      switch record.event {
      case .stepStarted(let id, _, _):
        guard let step = run.plan.playbook.step(id) else { break }
        if settled.contains(id), step.limits.polling == nil {
          Issue.record("seed \(seed): `\(id)` twice\n\(run.log)")
        }
        let isAsked = run.plan.question(before: step) != nil
        if isAsked, !allowed.contains(id) { Issue.record("seed \(seed): `\(id)` was not asked\n\(run.log)") }
        if let undone = step.undoes, !started.contains(undone) {
          Issue.record("seed \(seed): `\(undone)` never started\n\(run.log)")
        }
        started.insert(id)
        settled.insert(id)
      case .answered(let id, .yes, _): allowed.insert(id)
      case .decision(let id, .retry, _):
        settled.remove(id)
        if run.plan.playbook.step(id)?.isIrreversible == true { allowed.remove(id) }
      default: break
      }
    }
  }
}

extension Simulator {
  /// The cuts between a question and its answer.
  fileprivate var questions: [Int] {
    records.indices.filter { if case .asked = records[$0].event { true } else { false } }.map { $0 + 1 }
  }

  /// The attempts and how they ended, in order.
  fileprivate var steps: [String] {
    records.compactMap { record in
      switch record.event {
      case .stepStarted, .stepEnded, .rollbackEnded, .stepSkipped: EventLine.text(record)
      default: nil
      }
    }
  }
}
