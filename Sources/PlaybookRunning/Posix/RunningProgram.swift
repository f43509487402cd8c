import CPosix

/// A program that was started; somebody must wait for it.
struct RunningProgram: ~Copyable {
  private let child: Int32
  private let reading: Descriptor
  private let deadline: MonotonicInstant

  init(child: Int32, reading: consuming Descriptor, deadline: MonotonicInstant) {
    self.child = child
    self.reading = reading
    self.deadline = deadline
  }

  /// What it prints, up to the limit, and how it ends.
  consuming func outcome(limit: Int) -> Program.Outcome {
    var output: [UInt8] = []
    var timedOut = false
    while true {
      var ready = pollfd(fd: reading.number, events: Int16(POLLIN), revents: 0)
      if poll(&ready, 1, deadline.pollTimeout) == 0 {
        timedOut = true
        break
      }
      if ready.revents == 0 { continue }
      guard let piece = try? reading.read(atMost: 65536), !piece.isEmpty else { break }
      output += piece.prefix(limit - output.count)
    }
    var status: Int32 = 0
    while !timedOut, waitpid(child, &status, WNOHANG) == 0 {
      // It has closed its output and lives on.
      timedOut = deadline <= .now
      usleep(200)
    }
    if timedOut {
      kill(-child, SIGKILL)
      while waitpid(child, &status, 0) < 0 && cposix_errno() == EINTR {}
    }
    let exited = cposix_exited(status) && !timedOut
    return Program.Outcome(
      output: output, status: exited ? UInt8(truncatingIfNeeded: cposix_exit_status(status)) : nil,
      timedOut: timedOut)
  }
}
