import Playbook
import PlaybookRunning

extension RunbookLocation {
  /// Where the runbook is that the command line, the environment or the working directory names; it is not read.
  static func of(_ arguments: Arguments) throws(Failure) -> RunbookLocation {
    do {
      return try find(named: RunbookPage.name(arguments), from: (try? Files.currentDirectory()) ?? "/")
    } catch {
      throw RunbookProblem.missing(error).failure
    }
  }
}
