import CPosix

/// A small program run for what it prints, such as `bash -n`; never for a step.
package struct Program: Sendable {
  package struct Outcome: Hashable, Sendable {
    /// Standard output and error as they came, up to the limit.
    package let output: [UInt8]
    /// nil when a signal or the time limit ended it.
    package let status: UInt8?
    package let timedOut: Bool
  }

  /// An absolute path.
  package var path: String
  /// Without the program's own name.
  package var arguments: [String]
  package var input: String
  package var directory: String

  /// A program that reads the file `input` as its standard input.
  package init(_ path: String, _ arguments: [String], input: String = "/dev/null", directory: String = "/") {
    self.path = path
    self.arguments = arguments
    self.input = input
    self.directory = directory
  }

  /// Runs it; when the time is up it and its session are killed.
  package func run(limit: Int = 1 << 20, timeout: Duration = .seconds(10)) throws(PosixError) -> Outcome {
    try start(timeout: timeout).outcome(limit: limit)
  }

  /// Starts it; from now on its time counts.
  func start(timeout: Duration) throws(PosixError) -> RunningProgram {
    let input = try Files.open(input, O_RDONLY | O_NOCTTY)
    var ends: [Int32] = [-1, -1]
    if cposix_pipe(&ends) < 0 { throw PosixError("pipe") }
    let reading = Descriptor(owning: ends[0])
    let variables = System.environment.filter { !ShellJob.removes($0.name, $0.value) }
    let child = ([path, directory, path] + arguments).withCStrings { strings in
      variables.map { "\($0.name)=\($0.value)" }.withCStrings { envp in
        cposix_fork_exec(strings[0], strings + 2, envp, strings[1], input.number, ends[1])
      }
    }
    close(ends[1])
    if child < 0 { throw PosixError("fork") }
    return RunningProgram(child: child, reading: reading, deadline: .now.advanced(by: timeout))
  }
}
