import CPosix

/// The signals of a run.
package enum Signals {
  /// Those that reach the runner as events; each is a wish to stop.
  package static let handled = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

  /// The run is over: a signal that still comes must not change its exit status.
  package static func ignoreFromNowOn() { cposix_signals_ignore_caught() }
}
