/// The builtins that set variables.
enum ShellBuiltin {
  static let declarations: Set<String> = ["export", "declare", "typeset", "readonly", "local"]

  /// What `eval` and its kind run cannot be told from the script.
  static let opaque: Set<String> = [".", "source", "eval"]

  /// The options of a builtin that take an argument.
  static func optionsWithArgument(of name: String) -> String? {
    switch name {
    case "read": "adinNptu"
    case "mapfile", "readarray": "dnOsuCc"
    default: nil
    }
  }
}
