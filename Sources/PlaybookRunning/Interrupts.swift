/// What each press of Ctrl-C means while a step runs.
struct Interrupts {
  enum Meaning: Hashable {
    /// The key bounced, or somebody hammers on it.
    case bounce
    /// During rollback the first one only wants to be told what goes on.
    case tell
    case stop
    case kill
  }

  private let isRollback: Bool
  private var count = 0
  private var last: MonotonicInstant?

  /// Two within this time are one.
  private static let bounce = Duration.milliseconds(300)

  init(isRollback: Bool) { self.isRollback = isRollback }

  mutating func press(at now: MonotonicInstant) -> Meaning {
    if let last, last.duration(to: now) < Interrupts.bounce { return .bounce }
    last = now
    count += 1
    return switch isRollback ? count - 1 : count {
    case 0: .tell
    case 1: .stop
    default: .kill
    }
  }
}
