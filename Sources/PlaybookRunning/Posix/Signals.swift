import CPosix

/// The signals of a run.
package enum Signals {
  /// Those that reach the runner as events; each is a wish to stop.
  package static let handled = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]
}
