import Foundation

/// Where the tests find what they need.
enum TestEnvironment {
  private static let variables = ProcessInfo.processInfo.environment

  /// The directory `Tests`.
  static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().path
  static let repository = URL(filePath: tests).deletingLastPathComponent().path
  static let support = tests + "/Support"
  static let cases = tests + "/EndToEndTests/Cases"

  static let isCI = !(variables["CI"] ?? "").isEmpty
  /// Whether expected text is to be replaced by what was printed; CI must never do that.
  static let rewrites = !isCI && variables["PLAYBOOK_TEST_REWRITE"] == "1"
  static let rewriteIsRefused = isCI && variables["PLAYBOOK_TEST_REWRITE"] == "1"

  /// How the paths of the cases to run start, separated by blanks; CI runs them all.
  static let wantedCases =
    isCI ? [] : (variables["PLAYBOOK_TEST_CASES"] ?? "").split(separator: " ").map(String.init)

  /// The program under test: `PLAYBOOK_TEST_BINARY`, else the debug build's, next to the test bundle.
  static let binary: String? = {
    if let named = variables["PLAYBOOK_TEST_BINARY"], !named.isEmpty { return named }
    let arguments = CommandLine.arguments
    let bundle = arguments.first { $0.hasSuffix(".xctest") } ?? arguments[0]
    let product = URL(filePath: bundle).deletingLastPathComponent().appending(path: "playbook").path
    return FileManager.default.isExecutableFile(atPath: product) ? product : nil
  }()

  /// A bash 3.2: `PLAYBOOK_TEST_BASH32`, else where one usually is.
  static let bash32: String? = {
    if let named = variables["PLAYBOOK_TEST_BASH32"], !named.isEmpty { return named }
    return ["/opt/bash-3.2/bin/bash", "/bin/bash"].first(where: isBash32)
  }()

  /// Whether a case finds this program.
  static func has(_ program: String) -> Bool {
    ["/usr/local/bin", "/usr/bin", "/bin", "/usr/sbin", "/sbin"].contains {
      FileManager.default.isExecutableFile(atPath: $0 + "/" + program)
    }
  }

  private static func isBash32(_ path: String) -> Bool {
    guard FileManager.default.isExecutableFile(atPath: path) else { return false }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = ["-c", "[[ $BASH_VERSION == 3.2.* ]]"]
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
