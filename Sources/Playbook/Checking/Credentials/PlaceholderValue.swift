/// Whether what stands in a credential's place is one.
enum PlaceholderValue {
  /// Something to be filled in, an example, or a variable. `names` are other words beside it that it may repeat, such as
  /// the user's name.
  static func isPlaceholder(_ value: String, beside names: [String] = []) -> Bool {
    let lower = value.lowercased()
    // Words of another language stand for what is to be filled in.
    if isNone(lower) || value.utf8.allSatisfy({ $0 >= 0x80 }) { return true }
    let bytes = Array(lower.utf8)
    if marks.contains(where: { bytes[...].offset(of: $0) != nil }) { return true }
    if let text = Base64.text(value), isPlaceholder(text, beside: names) { return true }
    if isPasswordInDisguise(lower) { return true }
    var known = words
    for name in names { known.formUnion(pieces(name)) }
    let letters = pieces(lower)
    // `2FA-PASSWORD`: names in capitals stand for what is to be filled in.
    if !value.utf8.contains(where: { 0x61...0x7A ~= $0 }),
      value.utf8.contains(where: { "-_".utf8.contains($0) }),
      letters.contains(where: blanks.contains)
    {
      return true
    }
    return !letters.isEmpty && letters.allSatisfy { isMade($0, of: known) }
  }

  private static let blanks: Set<String> = ["password", "passwd", "token", "secret", "key", "pass"]

  /// How the one key begins that every Azure storage emulator has, in small letters.
  static let emulatorKey = "eby8vdm02xnocqfl"

  /// What no credential holds.
  private static let marks: [[UInt8]] = [
    "$", "<", "{", "...", "…", "**", "%(", "%s", "[", "(", "`", "\\", "example", "xxx", "your", "change",
    "placeholder", "redacted", "replace", "dummy", "sample", "0123456789", "abc123", "^pass^", emulatorKey,
    // The one that the documentation of Kubernetes shows, plain and encoded, and that of JSON web tokens.
    "1f2d1e2e67df", "mwyyzdfl", "eyjzdwiioiixmjm0nty3odkw",
    // Those of RFC 6749.
    "2yotnfzfejr1zcsicmwpaa", "tgzv3jokf0xg5qx2tlkwia",
    // The key that every APISIX has at first.
    "edd1c9f034335f136f87ad84b625c8f1",
  ].map { Array($0.utf8) }

  /// Whether hardly any character differs from the others.
  private static func isNone(_ value: String) -> Bool {
    Set(value.utf8).count < min(4, value.utf8.count)
  }

  /// Whether it is the word "password", as in `P@ssw0rd1`.
  private static func isPasswordInDisguise(_ value: String) -> Bool {
    let plain: [UInt8: UInt8] = [
      UInt8(ascii: "@"): UInt8(ascii: "a"), UInt8(ascii: "0"): UInt8(ascii: "o"),
      UInt8(ascii: "5"): UInt8(ascii: "s"),
    ]
    let letters = value.utf8.map { plain[$0] ?? $0 }
    return letters.filter(\.isASCIILetter).elementsEqual("password".utf8)
      // Another sign stands for one of its letters.
      || letters.count >= 8 && zip(letters, "password".utf8).count { $0 != $1 } == 1
        && letters.dropFirst(8).allSatisfy { !$0.isASCIILetter }
  }

  /// Whether it is made of such words with digits in place of some letters and behind them, as in `S3cr3t123!`, or holds a
  /// word that says what it is, as those do that are made up for an example.
  static func isMadeUp(_ value: String) -> Bool {
    let plain: [UInt8: UInt8] = [
      UInt8(ascii: "0"): UInt8(ascii: "o"), UInt8(ascii: "1"): UInt8(ascii: "i"),
      UInt8(ascii: "3"): UInt8(ascii: "e"), UInt8(ascii: "4"): UInt8(ascii: "a"),
      UInt8(ascii: "5"): UInt8(ascii: "s"), UInt8(ascii: "7"): UInt8(ascii: "t"),
    ]
    var bytes = Array((Base64.text(value) ?? value).utf8)
    while let last = bytes.last, !last.isASCIILetter { bytes.removeLast() }
    let text = String(decoding: bytes.map { plain[$0] ?? $0 }, as: UTF8.self).lowercased()
    if ["pass", "secur", "secret", "segur", "clave", "senha"].contains(where: text.contains) { return true }
    let letters = pieces(text)
    let known = words.union(fond)
    return !letters.isEmpty && letters.allSatisfy { isMade($0, of: known) }
  }

  private static let fond: Set<String> = [
    "super", "top", "very", "welcome", "hello", "world", "master", "cluster", "backup", "web", "complex",
    "safe", "good", "bad", "weak", "real",
  ]

  /// The rows of letters in a text.
  private static func pieces(_ text: String) -> [String] {
    text.lowercased().utf8.split { !$0.isASCIILetter }.map { String(decoding: Array($0), as: UTF8.self) }
  }

  /// Whether a row of letters is one or several of these words.
  private static func isMade(_ text: String, of words: Set<String>) -> Bool {
    let bytes = Array(text.utf8.prefix(60))
    if bytes.count < text.utf8.count { return false }
    var isMade = [true] + [Bool](repeating: false, count: bytes.count)
    for end in 1..<(bytes.count + 1) {
      isMade[end] = (max(0, end - 24)..<end).contains { start in
        isMade[start] && words.contains(String(decoding: bytes[start..<end], as: UTF8.self))
      }
    }
    return isMade[bytes.count]
  }

  private static let words: Set<String> = [
    "my", "the", "a", "an", "new", "old", "db", "database", "app", "user", "username", "name", "admin",
    "administrator", "root", "guest", "test", "testing", "tester", "demo", "dev", "development", "prod",
    "production", "staging", "local", "localhost", "default", "secret", "secrets", "password", "passwords",
    "passwd", "passwort", "pass", "pwd", "pw", "passphrase", "token", "key", "apikey", "api", "access",
    "auth",
    "credential", "credentials", "value", "string", "str", "text", "foo", "bar", "baz", "qux", "abc", "xyz",
    "fake", "mock", "me", "here", "todo", "tbd", "none", "null", "nil", "undefined", "true", "false", "yes",
    "no", "on", "off", "empty", "hidden", "removed", "masked", "private", "public", "client", "server",
    "service", "account", "id", "postgres", "postgresql", "mysql", "mariadb", "mongo", "mongodb", "redis",
    "rabbitmq", "elastic", "elasticsearch", "oracle", "harbor", "insert", "enter", "with", "some", "strong",
    "secure",
    "long", "random", "generated", "of", "for", "from", "and", "or", "is", "in", "to", "env", "var", "vault",
    "file", "path", "required", "optional", "prompt", "stdin", "int", "bool", "number", "object", "hash",
    "terraform", "ansible", "docker", "kubernetes", "grafana", "jenkins", "wordpress", "keycloak", "minio",
    "nexus", "zabbix", "nextcloud", "gitlab", "argo", "foobared", "tiger", "prom", "operator", "pg",
    "master", "slave", "replica", "anonymous", "usuario", "senha", "goes", "this", "that", "see", "same",
    "as", "set", "get", "data", "config", "p", "u", "x", "y",
  ]
}
