import CPosix

/// This process.
package enum Process {
  package static func exit(_ status: Int32) -> Never { CPosix.exit(status) }

  /// Puts something that fails in the place of standard streams that are closed, lest a file that is opened later
  /// becomes one of them.
  package static func fillStandardStreams() {
    var status = stat()
    for descriptor: Int32 in 0...2 where fstat(descriptor, &status) < 0 {
      // The lowest free number is the one looked at.
      _ = cposix_open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY, 0)
    }
  }

  /// A closed pipe, or a file at its size limit, must be an error of the write and not the end of the run.
  package static func ignoreFailedWrites() { cposix_signals_ignore_failed_writes() }
}
