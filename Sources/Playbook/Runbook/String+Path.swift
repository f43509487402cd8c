extension String {
  /// What stands behind the last slash that something stands behind; `nil` where only slashes are.
  var lastPathPart: String? {
    let slash = UInt8(ascii: "/")
    guard utf8.contains(slash) else { return isEmpty ? nil : self }
    return utf8.split(separator: slash).last.map { String(Substring($0)) }
  }
}
