package import Playbook

/// What the runner itself says, on standard error: masked, and never a reason to stop.
package struct Console {
  private let secrets: Secrets
  private let style: Style
  private let isQuiet: Bool
  private let outlets: Outlets

  package init(secrets: Secrets, style: Style, isQuiet: Bool, outlets: Outlets) {
    self.outlets = outlets
    self.secrets = secrets
    self.style = style
    self.isQuiet = isQuiet
  }

  /// A signal has come: no reader is waited for any longer.
  func hurry() { outlets.hurry() }

  package func say(_ text: String) { outlets.write(secrets.masked(text), to: .error) }

  /// One line about something that is neither an event nor a question.
  package func notice(_ text: String) {
    if !isQuiet { warn(text) }
  }

  /// The same for what must be known.
  package func warn(_ text: String) { say(style("  note: ", .ask) + displayed(text) + "\n") }
}
