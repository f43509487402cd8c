import CPosix

/// One attempt of a step: a shell, held until `open`, and the keeper between it and us.
///
/// Letting go of it before its end leaves the step running unattended, as the runner's death does.
package struct StepProcess: ~Copyable {
  /// What a step has to say.
  package enum Report: Hashable, Sendable {
    case output([UInt8])
    /// A console step's command has ended with this status; its shell waits for `answer`, if it did not go on at once
    /// because all was to the letter as expected.
    case commandEnded(UInt8, wentOn: Bool)
    case signal(Int32)
    /// What the shell left running and was ended; comes right before the end.
    case leftovers([Leftover])
    case ended(ShellEnd)
    case deadline
  }

  /// The process of the step's shell.
  package let pid: Int32
  /// Where the step starts.
  package let startDirectory: String

  let job: ShellJob
  let script: [UInt8]
  let keeper: Int32
  let connection: Descriptor
  let signals: Int32
  var frames = KeeperFrames()
  /// The end of the output, for bash's last message.
  var tail: [UInt8] = []
  var leftovers: [Leftover] = []
  var survivors: [Leftover] = []
  var refusal: PosixError?
  /// Why the gate stayed shut.
  var shut: PosixError?
  var handover: TerminalHandover?
  var pendingEnd: cposix_end?
  /// Whether the keeper went without a word.
  var isOrphaned = false
  var isOver = false

  /// Starts the shell and holds it before the author's first byte; `signals` is what `next` listens to as well.
  package init(starting job: ShellJob, signals: borrowing SignalPipe) throws(PosixError) {
    try self.init(starting: job, signalPipe: signals.number)
  }

  /// Starts the shell without listening to signals.
  package init(starting job: ShellJob) throws(PosixError) { try self.init(starting: job, signalPipe: -1) }

  private init(starting job: ShellJob, signalPipe: Int32) throws(PosixError) {
    let script = try Files.read(job.script, atMost: 1 << 28)
    let directory = try Self.startDirectory(of: job)
    let state = try Files.open(job.stateOut, O_WRONLY | O_CREAT | O_TRUNC)
    fchmod(state.number, 0o600)
    let started = try Self.start(job, in: directory, job.variables(startingIn: directory, script: script))
    self.job = job
    self.script = script
    startDirectory = directory
    signals = signalPipe
    keeper = started.keeper
    connection = Descriptor(owning: started.connection)
    pid = started.shell
  }

  private static func start(
    _ job: ShellJob, in directory: String, _ variables: [String]
  ) throws(PosixError) -> (keeper: Int32, connection: Int32, shell: Int32) {
    let child = try fork(job, directory, variables, ConsolePipes(creating: job.console))
    let connection = Descriptor(owning: child.connection)
    switch awaitGate(connection, job, directory) {
    case .success(let shell): return (child.keeper, connection.release(), shell)
    case .failure(let error):
      // A keeper that could not be heard waits at the other end.
      _ = consume connection
      var status: Int32 = 0
      waitpid(child.keeper, &status, 0)
      throw error
    }
  }

  /// Waits until the keeper has the shell at the gate.
  private static func awaitGate(
    _ connection: borrowing Descriptor, _ job: ShellJob, _ directory: String
  ) -> Result<Int32, PosixError> {
    var frames = KeeperFrames()
    while true {
      switch frames.next() {
      case .ready(let pid): return .success(pid)
      case .refused(let stage, let code):
        let isDirectory = stage == Int32(cposix_stage_directory.rawValue)
        return .failure(
          PosixError(
            isDirectory ? "change to directory" : "start the shell", on: isDirectory ? directory : job.bash,
            code: code))
      default: break
      }
      guard let piece = try? connection.read(atMost: 4096), !piece.isEmpty else {
        return .failure(PosixError("start the shell", on: job.bash, code: EPIPE))
      }
      frames.add(piece)
    }
  }

  private static func fork(
    _ job: ShellJob, _ directory: String, _ variables: [String], _ pipes: borrowing ConsolePipes
  ) throws(PosixError) -> (keeper: Int32, connection: Int32) {
    var keeper: pid_t = 0
    var connection: Int32 = -1
    let marks = job.marks.map { [$0.opened, $0.draft, $0.status] } ?? []
    let expected = job.console?.expected ?? []
    let code = ([job.bash, directory] + marks + job.arguments).withCStrings { strings in
      variables.withCStrings { envp in
        expected.withUnsafeBufferPointer { expected in
          let isMarked = !marks.isEmpty
          var start = cposix_job(
            path: strings[0], argv: strings + 2 + marks.count, envp: envp, directory: strings[1],
            terminal: job.terminal ?? -1,
            background: job.mode == .background, timeout: job.timeout?.wholeNanoseconds ?? -1,
            kept: job.heldDescriptor ?? -1, opened: isMarked ? strings[2] : nil,
            draft: isMarked ? strings[3] : nil, status: isMarked ? strings[4] : nil,
            statuses: pipes.statuses, answers: pipes.answers, expected: expected.baseAddress,
            expected_size: expected.count)
          return cposix_keeper_start(&start, &keeper, &connection)
        }
      }
    }
    if code != 0 { throw PosixError("fork", code: code) }
    return (keeper, connection)
  }

  private static func startDirectory(of job: ShellJob) throws(PosixError) -> String {
    if let start = job.startDirectory { return start }
    guard let state = job.stateIn else { return job.directory }
    let report = try ShellReport(of: state)
    guard report.isWhole else { throw PosixError("read the saved state", on: state, code: EINVAL) }
    let directory = report.directory ?? job.directory
    guard directory.hasPrefix("/") else {
      throw PosixError("change to directory", on: directory, code: ENOENT)
    }
    return directory
  }

  /// Opens the gate: only now can the author's code run.
  package mutating func open() throws(PosixError) {
    if let terminal = job.terminal {
      handover = TerminalHandover(of: terminal)
      try handover?.give(to: pid)
    }
    send(cposix_command_open)
  }

  /// The word that a console step's shell waits for: whether its next command may start.
  package func answer(goOn: Bool) { send(goOn ? cposix_command_go : cposix_command_halt) }

  /// Ctrl-C: INT, after 3 s TERM, after 10 s KILL to everything the step started.
  package func interrupt() { send(cposix_command_interrupt) }

  /// TERM, after 10 s KILL to everything the step started.
  package func terminate() { send(cposix_command_terminate) }

  /// KILL to everything the step started.
  package func killNow() { send(cposix_command_kill) }

  private func send(_ command: cposix_command) {
    var byte = UInt8(command.rawValue)
    while cposix_send(connection.number, &byte, 1) < 0 {
      switch cposix_errno() {
      case EINTR: continue
      case EAGAIN, ENOBUFS, ENOMEM: usleep(1000)
      // A keeper that is gone hears nothing; `next` finds that out.
      default: return
      }
    }
  }
}
