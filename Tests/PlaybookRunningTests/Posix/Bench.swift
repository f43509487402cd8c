import CPosix
import PlaybookRunning

/// A fresh directory with real shells in it, removed at the end.
struct Bench: ~Copyable {
  let directory: String
  private var count = 0
  private var state: String?

  /// The shell under test.
  static var bash: String {
    if let named = variable("PLAYBOOK_TEST_BASH") { return named }
    guard let found = Files.executable(named: "bash", on: variable("PATH") ?? "") else {
      preconditionFailure("the tests need a bash on PATH")
    }
    return found
  }

  /// bash 3.2 and older, which know less about lines and arrays.
  static var isOld: Bool {
    var bench = Bench()
    return bench.run(#"echo "${BASH_VERSINFO[0]}""#).text == "3\n"
  }

  static let environment = [("PATH", "/usr/local/bin:/usr/bin:/bin"), ("HOME", "/"), ("LANG", "C.UTF-8")]

  init() {
    var template = Array("/tmp/playbook-bench-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { preconditionFailure("the tests need a writable /tmp") }
    directory = String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { try? Files.removeTree(directory) }

  static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    return String(cString: value)
  }

  /// What a script printed and how it ended.
  struct Outcome {
    var output: [UInt8] = []
    var leftovers: [Leftover] = []
    var end: ShellEnd

    var text: String { String(decoding: output, as: UTF8.self) }
    var status: ShellEnd.Status { end.status }
  }

  /// A job for the script, starting from the state that the last passed `run` left.
  mutating func job(_ script: String) -> ShellJob {
    count += 1
    let path = "\(directory)/\(count).sh"
    do { try Files.create(path).write(Array(script.utf8)) } catch { preconditionFailure("\(error)") }
    return ShellJob(
      bash: Self.bash, script: path, stateIn: state, stateOut: "\(directory)/\(count).state",
      directory: directory, environment: Self.environment)
  }

  mutating func run(_ script: String, _ change: (inout ShellJob) -> Void = { _ in }) -> Outcome {
    var job = job(script)
    change(&job)
    do {
      var process = try StepProcess(starting: job)
      try process.open()
      let outcome = Self.finish(&process)
      if outcome.end.stateSaved, outcome.end.status == .exit(0) { state = job.stateOut }
      return outcome
    } catch {
      preconditionFailure("\(error)")
    }
  }

  static func finish(_ process: inout StepProcess) -> Outcome {
    var output: [UInt8] = []
    var leftovers: [Leftover] = []
    while true {
      switch process.next() {
      case .output(let bytes): output += bytes
      case .leftovers(let list): leftovers = list
      case .ended(let end): return Outcome(output: output, leftovers: leftovers, end: end)
      case .signal, .deadline, .commandEnded: break
      }
    }
  }

  /// Reads until the step has printed this line.
  static func awaitLine(_ line: String, from process: inout StepProcess) -> [UInt8] {
    var output: [UInt8] = []
    while true {
      switch process.next(until: .now.advanced(by: .seconds(10))) {
      case .output(let bytes):
        output += bytes
        if String(decoding: output, as: UTF8.self).split(separator: "\n").contains(Substring(line)) {
          return output
        }
      case .ended(let end): preconditionFailure("ended before it printed \(line): \(end)")
      case .deadline: preconditionFailure("did not print \(line)")
      case .signal, .leftovers, .commandEnded: break
      }
    }
  }
}
