import CPosix

/// Who runs this, and where.
package enum Host {
  /// The machine's name, or `unknown`.
  package static var name: String {
    var name = [CChar](repeating: 0, count: 256)
    return cposix_host_name(&name, name.count) == 0 ? text(name) : "unknown"
  }

  /// The name of the effective user, or the number.
  package static var userName: String {
    var name = [CChar](repeating: 0, count: 256)
    return cposix_user_name(&name, name.count) == 0 ? text(name) : "user \(geteuid())"
  }

  private static func text(_ characters: [CChar]) -> String {
    String(decoding: characters.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
