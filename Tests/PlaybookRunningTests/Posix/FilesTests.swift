import CPosix
import PlaybookRunning
import Testing

@Suite struct FilesTests {
  @Test func `a FIFO, a directory and a file over the limit are refused without waiting`() throws {
    let bench = Bench()
    let fifo = bench.directory + "/fifo"
    mkfifo(fifo, 0o600)
    #expect(throws: PosixError("read", on: fifo, code: EISDIR)) { try Files.read(fifo, atMost: 10) }
    #expect(throws: PosixError("read", on: bench.directory, code: EISDIR)) {
      try Files.read(bench.directory, atMost: 10)
    }
    try Files.create(bench.directory + "/file").write(Array("12345".utf8))
    #expect(throws: PosixError("read", on: bench.directory + "/file", code: EFBIG)) {
      try Files.read(bench.directory + "/file", atMost: 4)
    }
    #expect(try Files.read(bench.directory + "/file", atMost: 5) == Array("12345".utf8))
    #expect(try Files.list(bench.directory) == ["fifo", "file"])
  }

  @Test func `a small program is run with a limit on its output and its time`() throws {
    let quick = try Program("/bin/sh", ["-c", "printf 123456; exit 3"]).run(limit: 4)
    #expect(String(decoding: quick.output, as: UTF8.self) == "1234")
    #expect(quick.status == 3)
    let slow = try Program("/bin/sh", ["-c", "sleep 600"]).run(timeout: .milliseconds(100))
    #expect(slow.timedOut)
    #expect(slow.status == nil)
  }

  @Test func `signals come through the pipe, in order`() throws {
    let signals = try SignalPipe(catching: [SIGUSR1, SIGUSR2])
    kill(System.processID, SIGUSR1)
    usleep(50_000)
    #expect(signals.take() == SIGUSR1)
    #expect(signals.take() == nil)
  }
}
