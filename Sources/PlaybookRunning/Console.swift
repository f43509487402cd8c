package import Playbook

/// What the runner itself says, on standard error: masked, and never a reason to stop.
package struct Console {
  private let secrets: Secrets
  private let style: Style
  private let isQuiet: Bool

  package init(secrets: Secrets, style: Style, isQuiet: Bool) {
    self.secrets = secrets
    self.style = style
    self.isQuiet = isQuiet
  }

  package func say(_ text: String) { Stream.error.write(secrets.masked(text)) }

  /// One line about something that is neither an event nor a question.
  package func notice(_ text: String) {
    if !isQuiet { say(style("  note: ", .ask) + displayed(text) + "\n") }
  }
}
