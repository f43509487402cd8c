import CPosix
import Playbook

/// As many workers as the machine has processors, this thread among them; none is left when the work is done.
package struct Threads: Workers {
  package init() {}

  package func map<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
    withoutActuallyEscaping(work) { work in
      [Result](unsafeUninitializedCapacity: count) { results, initialized in
        guard let start = results.baseAddress else { return }
        let share = Share { index in (start + index).initialize(to: work(index)) }
        withExtendedLifetime(share) {
          cposix_share(Int32(count), Share.take, Unmanaged.passUnretained(share).toOpaque())
        }
        initialized = count
      }
    }
  }

  /// What all threads are given.
  private final class Share {
    private let work: (Int) -> Void

    init(_ work: @escaping (Int) -> Void) { self.work = work }

    static let take: cposix_work = { share, index in
      guard let share else { return }
      Unmanaged<Share>.fromOpaque(share).takeUnretainedValue().work(Int(index))
    }
  }
}
