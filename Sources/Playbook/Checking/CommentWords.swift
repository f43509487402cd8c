/// What a comment says of where the lines below it are typed.
enum CommentWords {
  /// Whether it sends the reader into a session, `# SSH to the host`, or is a numbered step on the way.
  static func open(_ comment: ArraySlice<UInt8>) -> Bool {
    let text = words(comment)
    return isNumbered(text) || OtherPlace.isOnHost(text) || entering.contains(where: text.contains)
      || text.split { !$0.isLetter && !$0.isNumber }.contains { going.contains($0) }
  }

  /// Whether it says that one is in a session: `# Inside the pod`, or is a numbered step on the way.
  static func go(on comment: ArraySlice<UInt8>) -> Bool {
    let text = words(comment)
    return isNumbered(text) || OtherPlace.isOnHost(text) || text.contains("inside") || text.contains("within")
  }

  private static func isNumbered(_ text: String) -> Bool {
    text.drop { $0 == "#" || $0.isBlank }.first?.isNumber ?? false
  }

  private static func words(_ comment: ArraySlice<UInt8>) -> String {
    String(decoding: comment.prefix(400), as: UTF8.self).lowercased()
  }

  private static let going: Set<Substring> = [
    "ssh", "into", "enter", "connect", "log", "login", "access", "attach", "exec", "become", "switch",
    "inside",
    "jump", "open", "conectar", "entrar", "acceder", "connecter", "verbinden", "einsteigen",
  ]

  private static let entering = ["进入", "连接", "登录"]
}
