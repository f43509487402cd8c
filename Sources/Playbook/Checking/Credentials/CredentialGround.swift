/// Where a line stands on its page, which tells how what looks like a credential in it is used.
enum CredentialGround {
  case prose
  /// A manifest or a configuration, where examples stand that nobody runs.
  case manifest
  /// A block that says of what language it is to nobody: a transcript, or a file's text.
  case text
  /// What is run as it stands.
  case step

  /// Whether an assignment is one; in prose a value must look like a password to be taken for one.
  var isCode: Bool { self != .prose }
}
