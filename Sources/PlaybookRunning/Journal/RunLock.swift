import CPosix
package import Playbook

/// Keeps a second run of a playbook out for as long as this one, or a step of it, lives.
///
/// The kernel lets go of it when the last process that holds the descriptor is gone; the file's text is only for
/// who is kept out. The file is never removed: a lock on one that nobody finds any more would keep nobody out.
package struct RunLock: ~Copyable {
  /// Why it cannot be had.
  package enum Problem: Error {
    /// Another run has it; nothing is known of a holder that has not said yet who it is.
    case held(LockHolder?)
    case unusable(PosixError)
  }

  private let file: Descriptor

  /// What a step's keeper holds, too.
  package var descriptor: Int32 { file.number }

  /// How long a holder may take to say who it is.
  private static let patience = Duration.seconds(1)

  /// Takes the lock of a page's playbook, without waiting for whoever has it.
  ///
  /// - Parameter page: its real path.
  package init(of playbook: String, on page: String, in store: RunStore) throws(Problem) {
    let path = store.locks + "/" + SHA256.hex(of: Array(page.utf8) + [0] + playbook.utf8)
    let file: Descriptor
    do {
      try Files.createTree(store.locks)
      file = try Files.open(path, O_RDWR | O_CREAT)
    } catch {
      throw .unusable(error)
    }
    guard fchmod(file.number, 0o600) == 0 else { throw .unusable(PosixError("protect", on: path)) }
    guard cposix_lock(file.number) == 0 else {
      if cposix_errno() != EWOULDBLOCK { throw .unusable(PosixError("lock", on: path)) }
      throw .held(RunLock.holder(path))
    }
    ftruncate(file.number, 0)
    self.file = file
  }

  /// Nobody reads of a run that is over.
  deinit { ftruncate(file.number, 0) }

  /// Says who has it.
  package func name(_ holder: LockHolder) {
    // Whoever is kept out is so without these words, too.
    try? file.write(Array(holder.text.utf8))
  }

  private static func holder(_ path: String) -> LockHolder? {
    let deadline = MonotonicInstant.now.advanced(by: patience)
    while true {
      let text = (try? Files.read(path, atMost: 1 << 16)).map { String(decoding: $0, as: UTF8.self) }
      if let holder = text.flatMap(LockHolder.init) { return holder }
      if deadline <= .now { return nil }
      poll(nil, 0, 20)
    }
  }
}
