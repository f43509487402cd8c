import Playbook

/// The program `shellcheck`, if it is installed.
package struct ShellCheck {
  /// What it says about one script.
  package struct Finding: Hashable, Sendable {
    /// The script's place in the order they were given.
    package let script: Int
    /// From 1, in the script.
    package let line: Int
    /// From 1, in code points.
    package let column: Int
    /// Such as `SC2086`.
    package let code: String
    package let message: String
  }

  package enum Problem: Error {
    case failed(String)
    case files(PosixError)
  }

  private let path: String

  /// `nil` where it is not installed.
  package init?() {
    guard let path = Files.executable(named: "shellcheck", on: Environment.value("PATH") ?? "") else {
      return nil
    }
    self.path = path
  }

  /// What is wrong with a script only because it is read by itself, or what other rules say already:
  /// - steps share variables and functions: SC2034, SC2154, SC2119, SC2120, SC2317;
  /// - they source what is not there yet: SC1090, SC1091;
  /// - they have no first line and run with `-e`: SC2148, SC2164, SC2103;
  /// - blanks and quotes that are none, and blanks to fill in, are rules of ours: SC1018, SC1110, SC1111, SC1112, SC1083.
  private static let excluded =
    "SC2034,SC2154,SC2119,SC2120,SC2317,SC1090,SC1091,SC2148,SC2164,SC2103,SC1018,SC1110,SC1111,SC1112,SC1083"

  /// How many scripts one process gets, so that their names fit on its command line.
  private static let batch = 400

  /// Has it read all scripts, whose files are written into a directory that the caller removes.
  package func findings(in scripts: [[UInt8]], directory: RunDirectory) throws(Problem) -> [Finding] {
    var findings: [Finding] = []
    for first in stride(from: 0, to: scripts.count, by: Self.batch) {
      let numbers = first..<min(first + Self.batch, scripts.count)
      let outcome: Program.Outcome
      do {
        outcome = try run(numbers, scripts, directory)
      } catch {
        throw .files(error)
      }
      let lines = String(decoding: outcome.output, as: UTF8.self).split(separator: "\n")
      // 1: it found something. 2: there is a script that it cannot read, of which bash says more.
      guard let status = outcome.status, status <= 2 else {
        throw .failed(outcome.timedOut ? "it takes more than a minute" : lines.first.map(String.init) ?? path)
      }
      findings += lines.compactMap { Self.finding($0, below: directory) }
    }
    return findings
  }

  private func run(
    _ numbers: Range<Int>, _ scripts: [[UInt8]], _ directory: RunDirectory
  ) throws(PosixError) -> Program.Outcome {
    for number in numbers { try Files.create(file(number, directory)).write(scripts[number]) }
    let options = ["--norc", "--shell=bash", "--color=never", "--format=gcc", "--exclude=" + Self.excluded]
    return try Program(path, options + numbers.map { file($0, directory) })
      .run(limit: 1 << 26, timeout: .seconds(60))
  }

  private func file(_ number: Int, _ directory: RunDirectory) -> String {
    "\(directory.path)/steps/\(number).sh"
  }

  /// `FILE:LINE:COLUMN: LEVEL: MESSAGE [SC2086]`
  private static func finding(_ line: Substring, below directory: RunDirectory) -> Finding? {
    let prefix = directory.path + "/steps/"
    guard line.hasPrefix(prefix), line.hasSuffix("]") else { return nil }
    let rest = line.dropFirst(prefix.count)
    let parts = rest.split(separator: ":", maxSplits: 4, omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0].hasSuffix(".sh"), let script = Int(parts[0].dropLast(3)),
      let line = Int(parts[1]),
      let column = Int(parts[2]), let bracket = parts[4].lastIndex(of: "[")
    else { return nil }
    return Finding(
      script: script, line: line, column: column, code: String(parts[4][bracket...].dropFirst().dropLast()),
      message: parts[4][..<bracket].trimmed)
  }
}
