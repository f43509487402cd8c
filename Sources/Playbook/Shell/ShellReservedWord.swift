/// A word that is no command where a command may start.
enum ShellReservedWord: String {
  case `if`, then, `else`, elif, fi, `while`, until, `do`, done, `for`, select, `case`, esac, function, time,
    coproc
  case leftBrace = "{"
  case rightBrace = "}"
  case not = "!"
  case test = "[["
}
