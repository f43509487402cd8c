/// A command that runs the command in its arguments.
struct ShellWrapper {
  /// The letters of its options that take an argument.
  let optionsWithArgument: String
  /// How many words stand between its options and the command.
  var operands = 0

  static let known: [String: ShellWrapper] = [
    "sudo": ShellWrapper(optionsWithArgument: "CDRTUghprtu"),
    "doas": ShellWrapper(optionsWithArgument: "Cu"),
    "env": ShellWrapper(optionsWithArgument: "CSu"),
    "command": ShellWrapper(optionsWithArgument: ""),
    "builtin": ShellWrapper(optionsWithArgument: ""),
    "exec": ShellWrapper(optionsWithArgument: "a"),
    "time": ShellWrapper(optionsWithArgument: "fo"),
    "nohup": ShellWrapper(optionsWithArgument: ""),
    "setsid": ShellWrapper(optionsWithArgument: ""),
    "nice": ShellWrapper(optionsWithArgument: "n"),
    "ionice": ShellWrapper(optionsWithArgument: "Pcnpu"),
    "stdbuf": ShellWrapper(optionsWithArgument: "eio"),
    "timeout": ShellWrapper(optionsWithArgument: "ks", operands: 1),
  ]
}
