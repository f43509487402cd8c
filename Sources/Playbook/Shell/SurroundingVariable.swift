/// A variable that a shell finds set without anyone setting it on the page.
enum SurroundingVariable {
  static func isKnown(_ name: String) -> Bool {
    InputName.isForbidden(name) || names.contains(name) || prefixes.contains { name.hasPrefix($0) }
  }

  private static let names: Set<String> = [
    "HOME", "USER", "LOGNAME", "SHELL", "TERM", "LANG", "LANGUAGE", "TZ", "TMPDIR", "EDITOR", "VISUAL",
    "PAGER",
    "DISPLAY", "MAIL", "COLUMNS", "LINES", "CI", "HOST", "SUDO_USER", "KUBECONFIG", "DOCKER_HOST",
    "AWS_PROFILE",
    "AWS_REGION", "AWS_DEFAULT_REGION", "GOPATH", "JAVA_HOME", "VIRTUAL_ENV", "MANPATH",
  ]

  private static let prefixes = ["LC_", "XDG_", "SSH_", "GITHUB_", "CI_", "PLAYBOOK"]
}
