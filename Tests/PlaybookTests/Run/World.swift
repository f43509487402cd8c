@testable import Playbook

/// What a run meets, scripted: how each attempt ends, what the operator says, and when signals come.
struct World {
  /// What each attempt of a step comes to, the last one for all later attempts; steps not named pass.
  ///
  /// `p` passes, `f` fails, `t` times out, `i` is stopped by Ctrl-C, `T` by TERM, `h` passes while a hang-up
  /// comes, `x` fails with Ctrl-C in the pause after it.
  var attempts: [String: String] = [:]
  /// What is said to each question: `y`, `n`, `s` or `i` for Ctrl-C; nothing is `y`.
  var answers: [String: String] = [:]
  /// What is chosen in each menu: `r`, `s`, `o`, `b`, `q`, `i` for Ctrl-C, `T` for TERM; nothing is `q`.
  var choices: [String: String] = [:]
  /// How long an attempt takes.
  var attemptTime = Duration.seconds(1)

  func attempt(_ step: StepID, _ number: Int) -> Character { World.pick(attempts[step.text], number, "p") }

  func answer(_ step: StepID, _ number: Int) -> Character { World.pick(answers[step.text], number, "y") }

  func choice(_ step: StepID, _ number: Int) -> Character { World.pick(choices[step.text], number, "q") }

  private static func pick(_ script: String?, _ number: Int, _ otherwise: Character) -> Character {
    guard let script, !script.isEmpty else { return otherwise }
    return Array(script)[min(number, script.count) - 1]
  }
}
