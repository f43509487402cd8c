/// The builtins that set variables, or may.
enum ShellBuiltin {
  /// Its arguments are assignments.
  case declaration
  case arithmetic
  /// What it runs cannot be told from the script.
  case opaque
  case unset
  case printf
  case getopts
  /// Sets what its options and arguments name; the options that take an argument.
  case reader(optionsWithArgument: String)

  static let known: [String: ShellBuiltin] = [
    "export": .declaration, "declare": .declaration, "typeset": .declaration, "readonly": .declaration,
    "local": .declaration, "let": .arithmetic, ".": .opaque, "source": .opaque, "eval": .opaque,
    "unset": .unset, "printf": .printf, "getopts": .getopts, "read": .reader(optionsWithArgument: "adinNptu"),
    "mapfile": .reader(optionsWithArgument: "dnOsuCc"), "readarray": .reader(optionsWithArgument: "dnOsuCc"),
  ]
}
