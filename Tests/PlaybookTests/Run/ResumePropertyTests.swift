import Testing

@testable import Playbook

/// What holds for every run of every small plan that is cut off anywhere, and gone on with.
struct ResumePropertyTests {
  private typealias Remains = Event.Finding.Remains

  /// What can have become of an attempt whose end is not in the journal. A mark that was once there stays.
  private func remains(_ records: some Sequence<Record>) -> [Remains?] {
    guard let unended = RunState(replaying: records).unended else { return [nil] }
    let wasOpened = records.contains { record in
      guard case .runResumed(let resumption) = record.event else { return false }
      return resumption.found
        == Event.Finding(step: unended.step, attempt: unended.attempt, remains: .inDoubt)
    }
    return wasOpened ? [.finished, .inDoubt] : [.notRun, .finished, .inDoubt]
  }

  @Test(arguments: [1 as UInt64, 1001, 2001, 3001])
  func `a run that was cut off anywhere ends as it would have, and repeats and forgets nothing`(first: UInt64)
  {
    for seed in first..<first + 60 {
      var chance = Chance(seed: seed)
      let steps = chance.steps()
      let plan = Plan.of(steps, policy: chance.policy(of: steps))
      let world = chance.steadyWorld(of: steps)
      var whole = Simulator(plan, world)
      let verdict = whole.run()
      for cut in 1...whole.records.count {
        let prefix = whole.records.prefix(cut)
        for remains in remains(prefix) {
          var rest = Simulator(plan, world, resuming: prefix, remains)
          let needsAWord = plan.stepInNeedOfAWord(rest.state) != nil
          let again = rest.run()
          report(rest, "seed \(seed), cut \(cut), \(remains as Any?)", ends: again != nil)
          let isOver = cut == whole.records.count || RunState(replaying: prefix).isEnding
          if remains == .inDoubt || isOver || whole.wasInterrupted { continue }
          if needsAWord, !plan.policy.isAttended {
            #expect(again == .stopped)
          } else if again == .stopped, rest.state.isJustResumed, !plan.policy.isAttended {
            // Nothing was left to do but what had failed before, and that is for a person to settle.
            continue
          } else if again != verdict || rest.results != whole.results {
            Issue.record(
              "seed \(seed), cut \(cut), \(remains as Any?)\n\(steps)\n\(whole.log)---\n\(rest.log)")
          }
        }
      }
    }
  }

  @Test(arguments: [1 as UInt64, 1001])
  func `a run that is cut off again and again ends once a person says what nobody can know`(first: UInt64) {
    for seed in first..<first + 200 {
      var chance = Chance(seed: seed)
      let steps = chance.steps()
      let policy = chance.policy(of: steps)
      let plan = Plan.of(steps, policy: policy)
      let world = chance.world(of: steps)
      var run = Simulator(plan, world)
      _ = run.run()
      for round in 0..<6 {
        let cut = round == 5 ? run.records.count : Int.random(in: 1...run.records.count, using: &chance)
        let prefix = run.records.prefix(cut)
        let found = remains(prefix).randomElement(using: &chance) ?? nil
        let purpose: Event.Resumption.Purpose = Int.random(in: 0..<4, using: &chance) == 0 ? .undo : .resume
        let resumed = Simulator(plan, world, resuming: prefix, found, for: purpose)
        let words = plan.stepInNeedOfAWord(resumed.state).map {
          [$0: [Policy.Word.done, .again].randomElement(using: &chance) ?? .done]
        }
        let answered = Plan.of(steps, policy: policy.saying(words ?? [:]))
        run = Simulator(answered, world, resuming: prefix, found, for: purpose)
        let verdict = run.run()
        report(run, "seed \(seed), round \(round)", ends: verdict != nil)
        if purpose == .undo, verdict == .rolledBack || verdict == .succeeded || verdict == .failed {
          Issue.record("seed \(seed), round \(round): an undo cannot end so\n\(run.log)")
        }
      }
    }
  }

  @Test(arguments: [1 as UInt64, 1001])
  func `an undo takes back all that started, the last first, and a second one only what is left`(
    first: UInt64
  ) {
    for seed in first..<first + 200 {
      var chance = Chance(seed: seed)
      let steps = chance.steps()
      let plan = Plan.of(steps, policy: chance.policy(of: steps))
      let world = chance.steadyWorld(of: steps)
      var run = Simulator(plan, world)
      _ = run.run()
      let started = plan.started(run.state).map(\.id)
      let before = run.records.count
      let left = started.filter { id in
        plan.playbook.rollback(of: id).map { run.state.progress($0.id).rollback != .passed } ?? false
      }
      var undo = Simulator(plan, world, resuming: run.records, nil, for: .undo)
      let verdict = undo.run()
      report(undo, "seed \(seed)", ends: verdict != nil)
      if undo.wasInterrupted { continue }
      let declined = left.filter { id in
        plan.playbook.rollback(of: id).map { undo.state.progress($0.id).isDeclined } ?? false
      }
      #expect(undo.undone(after: before) == left.reversed().filter { !declined.contains($0) }, "\(undo.log)")
      let failed = left.filter { id in
        plan.playbook.rollback(of: id).map { undo.state.progress($0.id).rollback != .passed } ?? false
      }
      let isWhole = failed.isEmpty && !plan.started(undo.state).contains(where: \.isIrreversible)
      #expect(verdict == (isWhole ? .undone : .rollbackIncomplete), "seed \(seed)\n\(undo.log)")
      var second = Simulator(plan, world, resuming: undo.records, nil, for: .undo)
      _ = second.run()
      #expect(second.undone(after: undo.records.count) == failed.reversed().filter { !declined.contains($0) })
    }
  }

  @Test func `a failure that was answered in vain before the cut is left to a person`() {
    let plan = Plan.of(
      ["a", "undo-a rollback-of=a", "b probe when=\"a failed\"", "c probe when=\"b skipped\""],
      policy: Policy(isAttended: false))
    let world = World(attempts: ["a": "f", "b": "f"])
    var whole = Simulator(plan, world)
    #expect(whole.run() == .rolledBack)
    let cut = whole.records.firstIndex { if case .stepSkipped = $0.event { true } else { false } } ?? 0
    var rest = Simulator(plan, world, resuming: whole.records.prefix(cut), nil)
    #expect(rest.run() == .stopped)
    #expect(plan.stepStoppedAt(rest.state) == "a")
  }

  private func report(_ run: Simulator, _ place: String, ends: Bool) {
    var problems = Judge(run.plan, run.records).problems
    if !ends { problems.append("it does not end") }
    if !problems.isEmpty { Issue.record("\(place): \(problems)\n\(run.log)") }
  }
}

extension RunState {
  fileprivate var isEnding: Bool { if case .ending = course { true } else { course == .interrupted } }
}

extension Policy {
  fileprivate func saying(_ words: [StepID: Word]) -> Policy {
    Policy(
      isAttended: isAttended, saysYes: saysYes, approved: approved, asksEveryStep: asksEveryStep,
      rollsBack: rollsBack, words: words)
  }
}

extension Simulator {
  fileprivate var wasInterrupted: Bool {
    records.contains { if case .interrupted = $0.event { true } else { false } }
  }

  /// How every step came out.
  fileprivate var results: [String] {
    plan.playbook.steps.map { step in
      let progress = state.progress(step.id)
      return
        "\(step.id) \(plan.result(of: step.id, state)?.rawValue ?? "-") \(progress.rollback?.rawValue ?? "-")"
    }
  }

  /// The steps that rollbacks were started for.
  fileprivate func undone(after count: Int) -> [StepID] {
    records.dropFirst(count).compactMap { record in
      if case .rollbackStarted(_, let undone) = record.event { undone } else { nil }
    }
  }
}
