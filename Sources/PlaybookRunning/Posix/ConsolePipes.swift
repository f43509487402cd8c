import CPosix

/// The FIFOs of a console step, open until its keeper has inherited them; -1 where there are none.
struct ConsolePipes: ~Copyable {
  let statuses: Int32
  let answers: Int32

  /// Makes them anew; both ends are held open, so that neither side ever waits for the other to open one.
  init(creating job: ConsoleJob?) throws(PosixError) {
    guard let job else {
      (statuses, answers) = (-1, -1)
      return
    }
    let first = try ConsolePipes.create(job.statuses)
    let second = try ConsolePipes.create(job.answers)
    statuses = first.release()
    answers = second.release()
  }

  deinit {
    if statuses >= 0 { close(statuses) }
    if answers >= 0 { close(answers) }
  }

  private static func create(_ path: String) throws(PosixError) -> Descriptor {
    if Files.exists(path) { try Files.removeTree(path) }
    if mkfifo(path, 0o600) != 0 { throw PosixError("make the FIFO", on: path) }
    return try Files.open(path, O_RDWR | O_NONBLOCK)
  }
}
