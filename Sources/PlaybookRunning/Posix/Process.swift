import CPosix

/// This process.
package enum Process {
  package static func exit(_ status: Int32) -> Never { CPosix.exit(status) }

  /// A closed pipe must be an error of the write and not the end of the run.
  package static func ignoreBrokenPipes() { cposix_signals_ignore_pipe() }
}
