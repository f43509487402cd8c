import CPosix

/// A small program of our own choice, run to its end: what it printed and its exit status.
struct Capture {
  /// Standard output and error, as they came, up to the limit.
  let output: [UInt8]
  /// The exit status, or `nil` when a signal or the time limit ended it.
  let status: Int32?

  /// - Parameters:
  ///   - path: the absolute path of the executable.
  ///   - arguments: with the program's name first.
  ///   - limit: how many bytes of output are kept.
  ///   - timeout: after this it is killed.
  init(
    running path: String, _ arguments: [String], limit: Int = 1 << 16, timeout: Duration = .seconds(10)
  ) throws(PosixError) {
    var ends: [Int32] = [-1, -1]
    if cposix_pipe(&ends) < 0 { throw PosixError("open a pipe") }
    let reading = Descriptor(owning: ends[0])
    let writing = Descriptor(owning: ends[1])
    let nothing = try Files.open("/dev/null", O_RDONLY)
    let variables = Environment.all.filter { !ShellJob.removes($0.name, $0.value) }.map { "\($0.name)=\($0.value)" }
    let child = withCStrings(arguments) { argv in
      withCStrings(variables) { envp in
        path.withCString { cposix_fork_exec($0, argv, envp, nil, nothing.number, writing.number) }
      }
    }
    if child < 0 { throw PosixError("start", on: path) }
    close(writing.release())
    let deadline = MonotonicInstant.now.advanced(by: timeout)
    var output: [UInt8] = []
    while true {
      var ready = pollfd(fd: reading.number, events: Int16(POLLIN), revents: 0)
      if poll(&ready, 1, deadline.pollTimeout) == 0 {
        kill(child, SIGKILL)
        break
      }
      let piece = try reading.read(atMost: 1 << 16)
      if piece.isEmpty { break }
      output += piece.prefix(limit - output.count)
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, cposix_errno() == EINTR {}
    self.output = output
    self.status = cposix_exited(status) ? cposix_exit_status(status) : nil
  }
}
