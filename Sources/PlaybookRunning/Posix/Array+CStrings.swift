import CPosix

extension Array where Element == String {
  /// Calls `body` with the strings as C's null-terminated array of C strings.
  func withCStrings<Result>(_ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result) -> Result {
    var pointers = map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    pointers.append(nil)
    return pointers.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { preconditionFailure("the array holds at least its null") }
      return body(base)
    }
  }
}
