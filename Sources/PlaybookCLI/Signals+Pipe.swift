import PlaybookRunning

extension Signals {
  /// Where the signals of a run are heard.
  static func pipe() throws(Failure) -> SignalPipe {
    do { return try SignalPipe(catching: handled) } catch { throw .journal(error.words) }
  }
}
