@testable import Playbook

/// Carries out a plan in a scripted world: no process, no terminal, no clock.
struct Simulator {
  let plan: Plan
  let world: World
  private(set) var records: [Record] = []
  private(set) var state = RunState()
  /// Where an action was complete, as counts of records.
  private(set) var cuts: [Int] = []
  private var now = Duration.zero

  init(_ plan: Plan, _ world: World = World()) {
    self.plan = plan
    self.world = world
  }

  /// Goes on from records of an earlier run.
  init(_ plan: Plan, _ world: World, after earlier: some Sequence<Record>) {
    self.init(plan, world)
    records = Array(earlier)
    state = RunState(replaying: records)
    now = state.elapsed
  }

  /// Goes on with what is left of an earlier run, as `resume` and `undo` do, once it is known what became of the
  /// attempt whose end is not among the records.
  init(
    _ plan: Plan, _ world: World, resuming earlier: some Sequence<Record>, _ remains: Event.Finding.Remains?,
    for purpose: Event.Resumption.Purpose = .resume
  ) {
    self.init(plan, world, after: earlier)
    let found = state.unended.flatMap { unended in
      remains.map { Event.Finding(step: unended.step, attempt: unended.attempt, remains: $0) }
    }
    record(
      .runResumed(
        .init(purpose: purpose, operatorName: "kim", host: "box", bash: "5.2", pid: 8, found: found)))
    if let found, found.remains == .finished { end(found.step, found.attempt, state.progress(found.step)) }
  }

  /// How an attempt that had started ended.
  private mutating func end(_ id: StepID, _ number: Int, _ progress: Progress) {
    guard let step = plan.playbook.step(id), let begun = progress.attempts.last?.started else { return }
    let attempt = Action.Attempt(
      step: id, number: number, notBefore: .zero, timeout: step.limits.timeout,
      within: step.limits.polling?.within, firstStarted: progress.attempts.first?.started)
    let limit = attempt.limit(startingAt: begun)
    let script = world.attempt(id, progress.ranCount)
    let isTooLong = limit.map { world.attemptTime > $0 } ?? false
    now += isTooLong ? limit ?? .zero : world.attemptTime
    let outcome: Outcome =
      isTooLong || script == "t" ? .timedOut : ["f", "x"].contains(script) ? .failed : .passed
    record(.stepEnded(step: id, attempt: number, Simulator.end(outcome)))
  }

  /// The verdict, or nil when the budget of actions is spent.
  mutating func run(budget: Int = 200) -> Verdict? {
    if records.isEmpty { record(.runStarted(Simulator.start)) }
    for _ in 0..<budget {
      cuts.append(records.count)
      let action = plan.next(after: state)
      if case .finish(let verdict) = action {
        record(.runEnded(verdict, milliseconds: now.milliseconds))
        return verdict
      }
      perform(action)
    }
    return nil
  }

  static let start = Event.RunStart(
    playbook: "test", file: "docs/RUNBOOK.md", sha256: "5ha", steps: [], operatorName: "kim", host: "box",
    bash: "5.2", inputs: [], selection: .everything,
    places: .init(page: "/r/docs/RUNBOOK.md", repository: "/r", directory: "/r"))

  private mutating func record(_ event: Event) {
    records.append(
      Record(
        sequence: records.count + 1, milliseconds: 1_763_864_000_000 + now.milliseconds, elapsed: now,
        event: event))
    state.apply(records[records.count - 1])
  }

  private mutating func perform(_ action: Action) {
    switch action {
    case .skip(let step, let reason): record(.stepSkipped(step: step, reason))
    case .answer(let question, let by): record(.answered(step: question.step, .yes, by: by))
    case .ask(let question): ask(question)
    case .attempt(let attempt): make(attempt)
    case .choose(let step, _, let canRollBack): choose(step, canRollBack)
    case .decide(let step, let decision, let by): record(.decision(step: step, decision, by: by))
    case .beginRollback(let step, let undone): record(.rollbackStarted(step: step, of: undone))
    case .endRollback(let step, let undone, let outcome):
      record(.rollbackEnded(step: step, of: undone, outcome))
    case .finish: break
    }
  }

  private mutating func ask(_ question: Question) {
    record(.asked(step: question.step, question: question.text))
    let before = records.count { if case .answered(question.step, _, _) = $0.event { true } else { false } }
    switch world.answer(question.step, before + 1) {
    case "y": record(.answered(step: question.step, .yes, by: "kim"))
    case "s": record(.answered(step: question.step, .skip(reason: "by hand"), by: "kim"))
    case "i": record(.interrupted(signal: 2))
    case "T": record(.interrupted(signal: 15))
    default: record(.answered(step: question.step, .no, by: "kim"))
    }
  }

  private mutating func choose(_ step: StepID, _ canRollBack: Bool) {
    let before = records.count { if case .decision(step, _, _) = $0.event { true } else { false } }
    let choice = world.choice(step, before + 1)
    let decision: Decision
    switch choice {
    case "r": decision = .retry
    case "d": decision = .done
    case "s": decision = .skip(reason: "by hand")
    case "o": decision = .shell
    case "b": decision = canRollBack ? .rollBack : .stop
    case "i", "T":
      record(.interrupted(signal: choice == "i" ? 2 : 15))
      decision = .stop
    default: decision = .stop
    }
    record(.decision(step: step, decision, by: "kim"))
  }

  private mutating func make(_ attempt: Action.Attempt) {
    guard let step = plan.playbook.step(attempt.step) else { return }
    // An attempt that never began does not count for the script.
    let ran = state.progress(step.id).ranCount
    if attempt.notBefore > now {
      if world.attempt(attempt.step, ran) == "x" { return record(.interrupted(signal: 2)) }
      now = attempt.notBefore
    }
    let script = world.attempt(attempt.step, ran + 1)
    let start = Event.AttemptStart(
      kind: step.kind.name, sha256: "5hb", process: .init(pid: 7, started: 70, boot: "b00t"), directory: "/")
    record(.stepStarted(step: step.id, attempt: attempt.number, start))
    let limit = attempt.limit(startingAt: now)
    let isTooLong = limit.map { world.attemptTime > $0 } ?? false
    now += isTooLong ? limit ?? .zero : world.attemptTime
    let outcome: Outcome =
      switch script {
      case "i", "T": .interrupted
      case _ where isTooLong: .timedOut
      case "f", "x": .failed
      case "t": .timedOut
      default: .passed
      }
    record(.stepEnded(step: step.id, attempt: attempt.number, Simulator.end(outcome)))
    switch script {
    case "i": record(.interrupted(signal: 2))
    case "T": record(.interrupted(signal: 15))
    case "h": record(.interrupted(signal: 1))
    default: break
    }
  }

  static func end(_ outcome: Outcome) -> Event.AttemptEnd {
    Event.AttemptEnd(
      outcome: outcome, reason: outcome == .passed ? nil : "exit 1", exit: outcome == .passed ? 0 : 1,
      signal: nil,
      line: nil, milliseconds: 1000, bytes: 0)
  }

  /// The whole run, an event a line.
  var log: String { records.dropFirst().map { EventLine.text($0) + "\n" }.joined() }

  /// The log of a run to its verdict.
  static func log(_ plan: Plan, _ world: World = World()) -> String {
    var simulator = Simulator(plan, world)
    return simulator.run() == nil ? "no end\n" + simulator.log : simulator.log
  }
}
