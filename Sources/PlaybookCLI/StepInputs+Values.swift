import Playbook
import PlaybookRunning

extension StepInputs {
  /// The runner's environment with what the command line gives over it.
  init(_ values: InputValues, for plan: Plan, goingOn: Bool = false) {
    self.init(
      environment: System.environment, given: values.given(among: plan.readNames), hidden: values.credentials,
      fresh: goingOn ? values.named : [])
  }
}
