/// Where a run is heading.
package enum Course: Hashable, Sendable {
  /// Through the steps in page order.
  case forward
  /// Ctrl-C came; whoever is there may still choose how to go on.
  case interrupted
  /// Undoing what started, the last first.
  case backward
  /// Nothing more is begun; the verdict is certain.
  case ending(Verdict)

  /// The course after a signal to the runner.
  func after(signal: Int32) -> Course {
    switch self {
    case .ending: return self
    case .forward: return signal == 2 ? .interrupted : .ending(.interrupted(signal: signal))
    case .interrupted: return .ending(.interrupted(signal: signal))
    case .backward: return .ending(signal == 2 ? .rollbackIncomplete : .interrupted(signal: signal))
    }
  }

  /// The course after a person's choice in the menu.
  func after(_ decision: Decision) -> Course {
    switch (self, decision) {
    case (.backward, .stop): .ending(.stopped)
    case (.ending, _), (.backward, _), (_, .shell): self
    case (_, .retry), (_, .done), (_, .skip): .forward
    case (_, .rollBack): .backward
    case (.interrupted, .stop): .ending(.interrupted(signal: 2))
    case (.forward, .stop): .ending(.failed)
    }
  }
}
