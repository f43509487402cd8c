/// What the name before a value says about it.
enum CredentialName {
  case password
  /// A key or token, whose value is random.
  case secret

  /// `nil` for a name that says nothing of the kind, or of something that is no secret itself.
  init?(_ name: String) {
    var parts = CredentialName.parts(name)
    while let last = parts.last, last.utf8.allSatisfy(\.isASCIIDigit) { parts.removeLast() }
    guard let last = parts.last, parts.count < 10, !parts.contains(where: CredentialName.harmless.contains)
    else { return nil }
    if name.uppercased() == "PWD" || name.uppercased() == "OLDPWD" { return nil }
    if ["password", "passwd", "passphrase", "passwort"].contains(where: last.hasSuffix)
      || last == "pwd" || last == "pass" || last == "requirepass"
    {
      self = .password
    } else if ["token", "secret", "apikey", "secretkey", "accesskey"].contains(where: last.hasSuffix)
      || last == "credential" || last == "credentials"
      || last == "key" && parts.dropLast().last.map(CredentialName.keys.contains) ?? false
      || last == "base" && parts.suffix(3) == ["secret", "key", "base"]
    {
      self = .secret
    } else {
      return nil
    }
  }

  /// `aws_secretKey` is `aws`, `secret`, `key`.
  private static func parts(_ name: String) -> [String] {
    var parts: [String] = []
    var part: [UInt8] = []
    var wasLower = false
    func end() {
      if !part.isEmpty { parts.append(String(decoding: part, as: UTF8.self)) }
      part = []
    }
    for byte in name.utf8 {
      let isUpper = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
      if !byte.isASCIILetter && !byte.isASCIIDigit || isUpper && wasLower { end() }
      if byte.isASCIILetter || byte.isASCIIDigit { part.append(isUpper ? byte | 0x20 : byte) }
      wasLower = byte.isASCIILetter && !isUpper
    }
    end()
    return parts
  }

  private static let keys: Set<String> = [
    "api", "access", "secret", "private", "auth", "encryption", "signing", "master", "app", "application",
    "license", "service", "webhook", "jwt", "session", "client", "admin", "deploy", "write", "read", "ingest",
    "account", "shared", "storage", "integration", "routing",
  ]

  private static let harmless: Set<String> = [
    "hash", "hashed", "encrypted", "sealed", "public", "pub", "fingerprint", "placeholder", "example", "fake",
    "page", "next", "continuation", "pagination", "csrf", "xsrf", "cancel", "sync", "idempotency", "etag",
    "cache", "partition", "sort", "primary", "foreign", "row", "range", "object", "digest", "checksum", "sha",
    "sha256", "md5", "policy", "prompt", "type", "min", "max", "length", "name", "file", "path",
  ]
}
