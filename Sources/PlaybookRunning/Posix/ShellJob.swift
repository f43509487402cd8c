/// What one attempt of a step is started with.
package struct ShellJob: Sendable {
  /// What becomes of what the step prints and of what it leaves running.
  package enum Mode: Hashable, Sendable {
    /// Output goes to the runner; what is left running is ended with the step.
    case captured
    /// Output goes to the runner; what is left running stays.
    case background
    /// The terminal behind this descriptor is handed over, and nothing is captured.
    case terminal(Int32)
  }

  /// The path of the shell.
  package var bash: String
  /// The absolute path of the file that is sourced.
  package var script: String
  /// What a console step has besides; `script` is its driver then.
  package var console: ConsoleJob?
  /// The state that the step starts from, as an earlier shell wrote it.
  package var stateIn: String?
  /// The absolute path that the shell's report and state are written to; replaced when it exists.
  package var stateOut: String
  /// Where the step starts when neither `startDirectory` nor the state says.
  package var directory: String
  /// Where the step starts whatever the state says.
  package var startDirectory: String?
  /// Everything in the step's environment; what would change how bash itself works is taken out.
  package var environment: [(name: String, value: String)]
  package var mode: Mode
  /// How long the shell may run from the opening of the gate on.
  package var timeout: Duration?
  /// The variables that always come from `environment` and are never saved.
  package var secretNames: [String]
  /// What no saved variable may hold.
  package var secretValues: [String]
  /// The variables whose value in `environment` wins over the state's: inputs given after it was written.
  package var freshNames: [String]
  /// A descriptor that the keeper holds until the step is over: the lock of the run.
  package var heldDescriptor: Int32?
  /// Where the keeper says how far the step came; prepared before the start.
  var marks: StepMarks?

  package init(
    bash: String, script: String, console: ConsoleJob? = nil, stateIn: String? = nil, stateOut: String,
    directory: String,
    startDirectory: String? = nil, environment: [(name: String, value: String)], mode: Mode = .captured,
    timeout: Duration? = nil, secretNames: [String] = [], secretValues: [String] = [],
    freshNames: [String] = [],
    heldDescriptor: Int32? = nil
  ) {
    self.bash = bash
    self.script = script
    self.console = console
    self.stateIn = stateIn
    self.stateOut = stateOut
    self.directory = directory
    self.startDirectory = startDirectory
    self.environment = environment
    self.mode = mode
    self.timeout = timeout
    self.secretNames = secretNames
    self.secretValues = secretValues
    self.freshNames = freshNames
    self.heldDescriptor = heldDescriptor
  }
}
