extension Event {
  /// The event of a line, as `members` wrote it.
  init(_ fields: JournalFields) throws(JournalFields.Problem) {
    switch try fields.word("event") as Name {
    case .runStarted: self = .runStarted(try RunStart(fields))
    case .runResumed: self = .runResumed(try Resumption(fields))
    case .stepStarted:
      self = .stepStarted(
        step: try fields.step(), attempt: try fields.integer("attempt"), try AttemptStart(fields))
    case .stepEnded:
      self = .stepEnded(
        step: try fields.step(), attempt: try fields.integer("attempt"), try AttemptEnd(fields))
    case .stepSkipped: self = .stepSkipped(step: try fields.step(), try SkipReason(fields))
    case .asked: self = .asked(step: try fields.step(), question: try fields.text("question"))
    case .answered:
      self = .answered(step: try fields.step(), try Answer(fields), by: try fields.text("by"))
    case .decision:
      self = .decision(step: try fields.step(), try Decision(fields), by: try fields.text("by"))
    case .rollbackStarted: self = .rollbackStarted(step: try fields.step(), of: try fields.step("of"))
    case .rollbackEnded:
      self = .rollbackEnded(step: try fields.step(), of: try fields.step("of"), try fields.word("outcome"))
    case .interrupted: self = .interrupted(signal: try fields.integer("signal"))
    case .runEnded:
      self = .runEnded(try Verdict(fields), milliseconds: try fields.integer("milliseconds"))
    }
  }
}

extension Event.RunStart {
  fileprivate init(_ fields: JournalFields) throws(JournalFields.Problem) {
    var steps: [Event.StepDigest] = []
    for step in try fields.objects("steps") {
      steps.append(Event.StepDigest(id: try step.step("id"), sha256: try step.text("sha256")))
    }
    self.init(
      playbook: try fields.text("playbook"), file: try fields.text("file"), sha256: try fields.text("sha256"),
      steps: steps, operatorName: try fields.text("operator"), host: try fields.text("host"),
      bash: try fields.text("bash"), inputs: try fields.texts("inputs"),
      selection: Selection(
        from: try fields.optionalStep("from"), to: try fields.optionalStep("to"),
        only: try fields.texts("only").map { StepID($0) }, skip: try fields.texts("skip").map { StepID($0) }),
      places: Event.Places(
        page: try fields.text("page"), repository: try fields.text("repository"),
        directory: try fields.text("directory")))
  }
}

extension Event.Resumption {
  fileprivate init(_ fields: JournalFields) throws(JournalFields.Problem) {
    var found: Event.Finding?
    if let remains: Event.Finding.Remains = try fields.optionalWord("found") {
      found = Event.Finding(
        step: try fields.step(), attempt: try fields.integer("attempt"), remains: remains)
    }
    self.init(
      purpose: try fields.word("purpose"), operatorName: try fields.text("operator"),
      host: try fields.text("host"), bash: try fields.text("bash"), pid: try fields.integer("pid"),
      found: found)
  }
}

extension Event.AttemptStart {
  fileprivate init(_ fields: JournalFields) throws(JournalFields.Problem) {
    self.init(
      kind: try fields.word("kind"), sha256: try fields.text("sha256"),
      process: Event.ProcessIdentity(
        pid: try fields.integer("pid"), started: try fields.integer("started"), boot: try fields.text("boot")),
      directory: try fields.text("directory"))
  }
}

extension Event.AttemptEnd {
  fileprivate init(_ fields: JournalFields) throws(JournalFields.Problem) {
    self.init(
      outcome: try fields.word("outcome"), reason: try fields.optionalText("reason"),
      exit: try fields.optionalInteger("exit"), signal: try fields.optionalInteger("signal"),
      line: try fields.optionalInteger("line"), milliseconds: try fields.integer("milliseconds"),
      bytes: try fields.integer("bytes"), omitted: try fields.integer("omitted"))
  }
}

extension SkipReason {
  fileprivate init(_ fields: JournalFields) throws(JournalFields.Problem) {
    switch try fields.word("because") as Name {
    case .leftOut: self = .leftOut
    case .condition:
      self = .condition(Condition.Term(step: try fields.step("of"), result: try fields.word("result")))
    case .enough: self = .enough(try fields.step("of"))
    case .awaitingAnswer: self = .awaitingAnswer(to: try fields.step("of"))
    case .operatorSaid: self = .operatorSaid(try fields.text("reason"))
    }
  }
}

extension Answer {
  fileprivate init(_ fields: JournalFields) throws(JournalFields.Problem) {
    switch try fields.text("answer") {
    case "yes": self = .yes
    case "no": self = .no
    case "skip": self = .skip(reason: try fields.text("reason"))
    case "given": self = .input(name: try fields.text("input"))
    default: throw JournalFields.Problem(name: "answer")
    }
  }
}

extension Decision {
  fileprivate init(_ fields: JournalFields) throws(JournalFields.Problem) {
    switch try fields.text("choice") {
    case "retry": self = .retry
    case "skip": self = .skip(reason: try fields.text("reason"))
    case "done": self = .done
    case "shell": self = .shell
    case "roll-back": self = .rollBack
    case "stop": self = .stop
    default: throw JournalFields.Problem(name: "choice")
    }
  }
}

extension Verdict {
  fileprivate init(_ fields: JournalFields) throws(JournalFields.Problem) {
    let exit: Int32 = try fields.integer("exit")
    let known: [Verdict] = [
      .succeeded, .failed, .rolledBack, .undone, .rollbackIncomplete, .stopped,
      .interrupted(signal: exit &- 128),
    ]
    let name = try fields.text("verdict")
    guard let verdict = known.first(where: { $0.name == name && $0.exitStatus == exit }) else {
      throw JournalFields.Problem(name: "verdict")
    }
    self = verdict
  }
}
