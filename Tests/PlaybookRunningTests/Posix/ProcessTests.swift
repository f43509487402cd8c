import CPosix
import PlaybookRunning
import Testing

@Suite struct ProcessTests {
  private func isAlive(_ pid: Int32) -> Bool { cposix_process_started(pid) != 0 && kill(pid, 0) == 0 }

  private func pid(in outcome: Bench.Outcome) -> Int32 {
    Int32(outcome.text.split(separator: "\n").first ?? "") ?? 0
  }

  @Test func `a grandchild that holds the pipe is ended with a notice and holds nothing up`() {
    var bench = Bench()
    let start = MonotonicInstant.now
    let outcome = bench.run("sleep 987 &\necho $!")
    #expect(start.duration(to: .now) < .seconds(3))
    #expect(outcome.leftovers == [Leftover(pid: pid(in: outcome), command: "sleep 987")])
    #expect(!isAlive(pid(in: outcome)))
    #expect(outcome.end.succeeded)
  }

  @Test func `what ends by itself right after the shell is no leftover`() {
    var bench = Bench()
    let outcome = bench.run("exec > >(sed 's/^/> /')\necho one")
    #expect(outcome.text == "> one\n")
    #expect(outcome.leftovers == [])
  }

  @Test(arguments: [
    "(trap '' TERM HUP INT; echo ready; while :; do sleep 0.1; done) & wait",
    "sleep 600 & kill -STOP $!; echo ready; wait",
    "(setsid sleep 600 >/dev/null 2>&1 &); echo ready; sleep 600",
  ])
  func `kill ends everything the step started`(script: String) throws {
    var bench = Bench()
    var process = try StepProcess(starting: bench.job(script))
    try process.open()
    _ = Bench.awaitLine("ready", from: &process)
    process.killNow()
    let outcome = Bench.finish(&process)
    #expect(outcome.status == .signal(SIGKILL))
    #expect(outcome.end.survivors == [])
  }

  @Test func `a timeout ends everything, what left its session and what is stopped included`() {
    var bench = Bench()
    let start = MonotonicInstant.now
    let outcome = bench.run("setsid sleep 600 & sleep 601 & kill -STOP $!\necho $!\nwait") {
      $0.timeout = .milliseconds(300)
    }
    #expect(outcome.end.timedOut)
    #expect(outcome.status == .signal(SIGTERM))
    #expect(!isAlive(pid(in: outcome)))
    #expect(start.duration(to: .now) < .seconds(3))
  }

  @Test func `interrupt stops the script even when its command takes the signal and returns 0`() throws {
    var bench = Bench()
    var process = try StepProcess(
      starting: bench.job("bash -c 'trap \"exit 0\" INT; echo ready; while :; do sleep 0.1; done'\necho next")
    )
    try process.open()
    _ = Bench.awaitLine("ready", from: &process)
    process.interrupt()
    let outcome = Bench.finish(&process)
    #expect(outcome.text == "")
    #expect(outcome.status == .exit(130))
  }

  @Test func `interrupt becomes TERM and KILL, and is over in 12 seconds`() throws {
    var bench = Bench()
    var process = try StepProcess(
      starting: bench.job("trap '' INT TERM; echo ready; while :; do sleep 0.1; done"))
    try process.open()
    _ = Bench.awaitLine("ready", from: &process)
    let start = MonotonicInstant.now
    process.interrupt()
    let outcome = Bench.finish(&process)
    #expect(outcome.status == .signal(SIGKILL))
    let took = start.duration(to: .now)
    #expect(took > .seconds(9) && took < .seconds(12))
  }

  @Test func `10 MB arrive whole and in order`() {
    var bench = Bench()
    let outcome = bench.run("seq 1 1400000")
    var expected: [UInt8] = []
    for number in 1...1_400_000 { expected += "\(number)\n".utf8 }
    #expect(outcome.output == expected)
  }

  @Test func `nothing of the author runs before the gate is opened, nor when it never is`() throws {
    var bench = Bench()
    let job = bench.job("touch '\(bench.directory)/ran'")
    do {
      let process = try StepProcess(starting: job)
      usleep(100_000)
      #expect(isAlive(process.pid))
    }
    usleep(300_000)
    #expect(try Files.list(bench.directory) == ["1.sh", "1.state"])
  }

  @Test func `a background step's service stays, and its output goes on being read`() throws {
    var bench = Bench()
    let outcome = bench.run("(while sleep 0.05; do echo tick || exit; done) & echo $!") {
      $0.mode = .background
    }
    #expect(outcome.end.succeeded)
    #expect(outcome.leftovers == [])
    usleep(400_000)
    #expect(isAlive(pid(in: outcome)))
    kill(pid(in: outcome), SIGKILL)
  }

  @Test func `a step runs on, and to its end, when the runner is gone`() throws {
    var bench = Bench()
    let job = bench.job("for n in 1 2 3 4 5; do seq 1 20000; done; echo done >'\(bench.directory)/done'")
    do {
      var process = try StepProcess(starting: job)
      try process.open()
      _ = process.next()
    }
    for _ in 0..<100 where !(try Files.list(bench.directory).contains("done")) { usleep(50_000) }
    #expect(try Files.read(bench.directory + "/done", atMost: 100) == Array("done\n".utf8))
  }

  @Test func `a step has no terminal, no input and its output in one pipe`() {
    var bench = Bench()
    let outcome = bench.run(
      "(: </dev/tty) 2>/dev/null || echo none; cat; [ /dev/fd/1 -ef /dev/fd/2 ] && echo one")
    #expect(outcome.text == "none\none\n")
  }

  @Test func `what changes how bash works is not inherited`() {
    var bench = Bench()
    let outcome = bench.run(
      #"printf '%s|' "$-" "${CDPATH-}" "${TMOUT-}" "$PS4"; type f 2>/dev/null || echo no f"#
    ) {
      $0.environment += [
        ("SHELLOPTS", "noexec"), ("CDPATH", "/"), ("TMOUT", "1"), ("PS4", "x"),
        ("BASH_FUNC_f%%", "() { :; }"),
        ("POSIXLY_CORRECT", "1"), ("f", "() { :; }"),
      ]
    }
    #expect(outcome.text == "ehBEc|||+ |no f\n")
  }

  @Test func `a shell that is not there is told`() throws {
    var bench = Bench()
    let outcome = bench.run("true") { $0.bash = "/nope/bash" }
    #expect(outcome.status == .notStarted(PosixError("execute", on: "/nope/bash", code: ENOENT)))
  }
}
