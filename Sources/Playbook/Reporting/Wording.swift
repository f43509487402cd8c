/// The sentences of a run, in one place.
package enum Wording {
  package static func reason(_ reason: SkipReason) -> String {
    switch reason {
    case .leftOut: "left out on the command line"
    case .condition(let term): "runs only when `\(term.step)` \(term.result.rawValue)"
    case .enough(let step): "not needed: `\(step)` passed"
    case .awaitingAnswer(let step): "`\(step)` failed; the run goes on with the step that answers it"
    case .operatorSaid(let reason): reason
    }
  }

  package static func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .succeeded: "succeeded"
    case .failed: "failed"
    case .rolledBack: "failed and rolled back"
    case .undone: "undone"
    case .rollbackIncomplete: "failed, and the rollback is incomplete"
    case .stopped: "stopped"
    case .interrupted(let signal): "interrupted by \(SignalName.name(signal))"
    }
  }

  static func outcome(_ outcome: Outcome) -> String {
    switch outcome {
    case .passed: "passed"
    case .failed: "failed"
    case .timedOut: "timed out"
    case .interrupted: "was interrupted"
    }
  }

  /// A time a person reads: `0.2s`, `41s`, `3m 05s`, `2h 10m`.
  package static func time(_ milliseconds: Int64) -> String {
    if milliseconds < 10_000 { return "\(milliseconds / 1000).\(milliseconds % 1000 / 100)s" }
    let seconds = milliseconds / 1000
    if seconds < 60 { return "\(seconds)s" }
    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    if seconds < 3600 { return "\(seconds / 60)m \(two(seconds % 60))s" }
    return "\(seconds / 3600)h \(two(seconds / 60 % 60))m"
  }

  /// At most so many bytes of a text, and how many are left out.
  package static func beginning(of text: String, atMost count: Int) -> String {
    let bytes = text.utf8
    guard bytes.count > count else { return text }
    return String(decoding: bytes.prefix(count), as: UTF8.self)
      + "\n  … \(Wording.count(bytes.count - count, "byte")) left out"
  }

  /// `1 step`, `2 steps`.
  package static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

extension Decision {
  var reason: String? { if case .skip(let reason) = self { reason } else { nil } }
}
