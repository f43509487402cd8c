/// The bash that runs the steps.
package struct Bash: Sendable {
  /// The absolute path of the first one on PATH.
  package let path: String
  /// Such as `5.2.15(1)-release`.
  package let version: String
  private let numbers: (Int, Int)

  package enum Problem: Error {
    case notFound
    case tooOld(version: String)
    case broken(String)
  }

  /// Whether there is one at all; nothing is started to find out.
  package static var isInstalled: Bool { installed != nil }

  private static var installed: String? {
    Files.executable(named: "bash", on: Environment.value("PATH") ?? "")
  }

  package init() throws(Problem) {
    guard let path = Bash.installed else { throw .notFound }
    let result: Program.Outcome
    do {
      result = try Program(path, ["--norc", "-c", "printf %s \"$BASH_VERSION\""]).run()
    } catch {
      throw .broken("\(path): \(error.reason)")
    }
    let version = String(decoding: result.output, as: UTF8.self)
    guard result.status == 0, let first = version.split(separator: ".").first.flatMap({ Int($0) }) else {
      throw .broken(path)
    }
    let second = version.split(separator: ".").dropFirst().first.flatMap { Int($0) } ?? 0
    if (first, second) < (3, 2) { throw .tooOld(version: version) }
    self.path = path
    self.version = version
    numbers = (first, second)
  }

  func isAtLeast(_ first: Int, _ second: Int) -> Bool { numbers >= (first, second) }
}
