import CPosix
import PlaybookRunning
import Testing

private let hasTerminal = (try? Terminal.openControlling()) != nil

@Suite(.serialized, .enabled(if: hasTerminal, "needs a terminal: run it under `script`"))
struct TerminalTests {
  @Test func `a step on the terminal is its foreground, and settings and group are put back`() throws {
    var bench = Bench()
    let terminal = try Terminal.openControlling()
    var before = termios()
    tcgetattr(terminal.number, &before)
    let outcome = bench.run(
      """
      [ -t 0 ] && [ -t 1 ] && [ -t 2 ] && : </dev/tty
      read -r pid comm state parent group session tty foreground rest </proc/self/stat
      [ "$group" = "$foreground" ]
      stty -echo -icanon
      """
    ) { $0.mode = .terminal(terminal.number) }
    #expect(outcome.status == .exit(0))
    #expect(outcome.output == [])
    let isForeground = Terminal.isForeground(terminal)
    #expect(isForeground)
    var after = termios()
    tcgetattr(terminal.number, &after)
    #expect(after.c_lflag == before.c_lflag)
  }

  @Test func `a stopped step stops us, and goes on with us`() throws {
    var bench = Bench()
    let terminal = try Terminal.openControlling()
    let script = "(sleep 0.5; kill -CONT -- -$RUNNER) & kill -STOP $$; wait; exit 7"
    let outcome = bench.run(script) {
      $0.mode = .terminal(terminal.number)
      $0.environment += [("RUNNER", "\(getpgrp())")]
    }
    #expect(outcome.status == .exit(7))
    let isForeground = Terminal.isForeground(terminal)
    #expect(isForeground)
  }
}
