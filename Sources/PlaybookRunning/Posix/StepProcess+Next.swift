import CPosix

extension StepProcess {
  /// Whether `next` has something to say without waiting.
  package var hasNext: Bool { frames.hasNext }

  /// Waits for the next thing to happen, at most until the deadline; a signal goes before output.
  ///
  /// After `.ended` nothing comes any more, and asking is a mistake.
  package mutating func next(until deadline: MonotonicInstant? = nil) -> Report {
    precondition(!isOver, "a step that has ended has nothing more to say")
    while true {
      if signals >= 0, let signal = SignalPipe.take(from: signals) { return .signal(signal) }
      while let frame = frames.next() {
        if let report = take(frame) { return report }
      }
      if let end = pendingEnd { return finish(end) }
      var events = [
        pollfd(fd: connection.number, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
      ]
      let tick = MonotonicInstant.now.advanced(by: .seconds(1))
      let count = poll(&events, 2, (deadline.map { min($0, tick) } ?? tick).pollTimeout)
      if count == 0 {
        // A step can stop its own keeper, which then minds no time limit.
        kill(keeper, SIGCONT)
        if let deadline, deadline <= .now { return .deadline }
      }
      if count <= 0 || events[0].revents == 0 { continue }
      let piece = (try? connection.read(atMost: 1 << 17)) ?? []
      // Without a keeper nobody knows how the shell ends; it must not go on alone, nor one that cannot be heard.
      if piece.isEmpty {
        cposix_kill_orphan(pid)
        kill(keeper, SIGKILL)
        isOrphaned = true
        pendingEnd = cposix_end(status: 0, timed_out: 0, lost: 1, unused: (0, 0), nanoseconds: 0)
      }
      frames.add(piece)
    }
  }

  private mutating func take(_ frame: KeeperFrame) -> Report? {
    switch frame {
    case .ready: break
    case .refused(Int32(cposix_stage_mark.rawValue), let code):
      shut = PosixError("write", on: job.marks?.opened, code: code)
    case .refused(_, let code): refusal = PosixError("execute", on: job.bash, code: code)
    case .output(let bytes):
      tail += bytes.suffix(4096)
      if tail.count > 1 << 16 { tail.removeFirst(tail.count - 4096) }
      return .output(bytes)
    case .command(let status, let wentOn):
      return .commandEnded(UInt8(truncatingIfNeeded: status), wentOn: wentOn)
    case .stopped: handover?.suspend(pid)
    case .leftover(let process): leftovers.append(process)
    case .survivor(let process): survivors.append(process)
    case .ended(let end):
      pendingEnd = end
      if !leftovers.isEmpty { return .leftovers(leftovers) }
    }
    return nil
  }

  private mutating func finish(_ end: cposix_end) -> Report {
    isOver = true
    handover?.takeBack()
    job.console?.removePipes()
    if job.mode != .background {
      var status: Int32 = 0
      while waitpid(keeper, &status, 0) < 0 && cposix_errno() == EINTR {}
    }
    return .ended(shellEnd(end))
  }

  private func shellEnd(_ end: cposix_end) -> ShellEnd {
    let report = ShellReport(path: job.stateOut, witness: job.marks?.witness)
    let left = isOrphaned ? job.marks?.end : nil
    let status: ShellEnd.Status =
      if let shut {
        .notOpened(shut)
      } else if isOrphaned, let marks = job.marks {
        marks.statusWithoutKeeper
      } else if let refusal {
        .notStarted(refusal)
      } else if end.lost != 0 {
        .unknown
      } else if cposix_exited(end.status) {
        .exit(UInt8(truncatingIfNeeded: cposix_exit_status(end.status)))
      } else {
        .signal(cposix_term_signal(end.status))
      }
    return ShellEnd(
      status: status, isHeardOut: !isOrphaned, timedOut: left?.timedOut ?? (end.timed_out != 0),
      completeness: Self.completeness(report, status),
      line: line(report, status), startDirectory: startDirectory,
      stateSaved: report?.isWhole == true || SavedState.isUsable(job.stateOut),
      stateLost: report?.lost ?? [], stateHidden: report?.hidden ?? [], survivors: survivors,
      duration: left.map { .milliseconds($0.milliseconds) } ?? .nanoseconds(end.nanoseconds))
  }

  private static func completeness(_ report: ShellReport?, _ status: ShellEnd.Status) -> ShellEnd.Completeness
  {
    switch report?.how {
    case "end", "exit": .complete
    case "error": .endedByError
    case "restore": .notRestored
    default: .replaced
    }
  }

  private func line(_ report: ShellReport?, _ status: ShellEnd.Status) -> Int? {
    guard let report, status != .exit(0) || report.how == "error" else { return nil }
    let script = FailingLine(script: script)
    switch (report.how, report.line) {
    case ("exit", let line?): return line
    case ("error", let line?): return script.line(at: line, inSubshell: report.innerLine)
    case ("error", nil): return FailingLine.line(inOutput: tail, of: job.script)
    default: return nil
    }
  }
}
