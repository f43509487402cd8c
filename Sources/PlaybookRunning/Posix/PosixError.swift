import CPosix

/// A system call that failed: which, on what, and why.
package struct PosixError: Error, Hashable, Sendable {
  /// The operation in words for a message, such as "open".
  package let operation: String
  /// What it was done to, a path for the most part.
  package let subject: String?
  /// The system's number for the reason.
  package let code: Int32

  package init(_ operation: String, on subject: String? = nil, code: Int32) {
    self.operation = operation
    self.subject = subject
    self.code = code
  }

  /// The call that has just failed, with the reason it left behind.
  init(_ operation: String, on subject: String? = nil) {
    self.init(operation, on: subject, code: cposix_errno())
  }

  /// The system's words for the reason, such as "No such file or directory".
  package var reason: String { String(cString: strerror(code)) }

  /// Whether there is no room left.
  var isFullDisk: Bool { code == ENOSPC || code == EDQUOT }

  /// Whether there is nothing of that name.
  var isAbsence: Bool { code == ENOENT || code == ENOTDIR }

  /// What could not be done and why, for a message.
  package var words: String {
    "cannot \(operation)" + (subject.map { " `\($0)`" } ?? "") + ": \(reason.lowercased())"
  }
}
