import CPosix

/// The signals of a run.
package enum Signals {
  /// Those that reach the runner as events; a closed pipe must be an error of the write.
  package static let handled = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE]
}
