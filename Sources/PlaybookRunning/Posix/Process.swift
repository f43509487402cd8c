import CPosix

/// This process.
package enum Process {
  package static func exit(_ status: Int32) -> Never { CPosix.exit(status) }

  /// A closed pipe must be an error of the write and not the end of the run.
  package static func ignoreBrokenPipes() { cposix_signals_ignore_pipe() }

  /// A standard stream that is closed must not become the next file that is opened; writing to it fails.
  package static func fillStandardStreams() { cposix_fill_standard() }
}
