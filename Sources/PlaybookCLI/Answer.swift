import PlaybookRunning

/// What a command was asked for, on standard output.
enum Answer {
  /// Writes it; what nobody can read is no success.
  static func give(_ text: String, status: Int32 = 0) throws(Failure) -> Int32 {
    if Stream.output.write(text) || status != 0 { return status }
    throw Failure(status: 1, message: "error: standard output cannot be written\n")
  }
}
