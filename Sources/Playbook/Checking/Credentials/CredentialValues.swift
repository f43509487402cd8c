/// The credentials of a line, ready to be found in many texts that may quote them.
struct CredentialValues {
  /// By their first three bytes, the longest first; shorter ones say nothing.
  private var byStart: [UInt32: [[UInt8]]] = [:]

  init(_ values: [String]) {
    for value in Set(values) where value.utf8.count > 2 {
      let bytes = Array(value.utf8)
      byStart[CredentialValues.start(of: bytes[...]), default: []].append(bytes)
    }
    for key in byStart.keys { byStart[key]?.sort { $0.count > $1.count } }
  }

  /// A text with stars in place of them.
  func hidden(in text: String) -> String {
    if byStart.isEmpty { return text }
    let bytes = Array(text.utf8)
    var shown: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let rest = bytes[index...]
      if rest.count > 2, let value = byStart[CredentialValues.start(of: rest)]?.first(where: rest.starts) {
        shown += Array(repeating: UInt8(ascii: "*"), count: 8)
        index += value.count
      } else {
        shown.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: shown, as: UTF8.self)
  }

  private static func start(of bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.prefix(3).reduce(0) { $0 << 8 | UInt32($1) }
  }
}
