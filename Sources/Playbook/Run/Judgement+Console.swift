extension Judgement {
  /// Judges a console step whose shell ended by itself: the first command that came out otherwise than on the page.
  static func judge(
    _ check: TranscriptCheck, _ evidence: Evidence, _ status: UInt8
  ) -> (Outcome, String?) {
    var check = check
    if check.mismatch == nil, let last = check.current {
      // Its shell ended within a command: `exit`, `exec`, or an error that ends a shell.
      let left = check.left
      if check.end(status: status) {
        if left > 0 {
          let words = "exit \(status): its shell ended here and \(Wording.count(left, "command")) did not run"
          return (.failed, words + "\n" + last.shown)
        }
        if status == 0, !evidence.wasReadToItsEnd { return (.failed, replaced) }
      }
    }
    guard let mismatch = check.mismatch else { return (.passed, nil) }
    return (.failed, text(mismatch))
  }

  /// The command, and what differs: lines of output, and a line `? N` for the exit status.
  private static func text(_ mismatch: TranscriptCheck.Mismatch) -> String {
    let (expected, status) = (mismatch.command.status, mismatch.status)
    var text =
      expected == status
      ? "the output is not what the page expects" : exitReason(status, expected: [expected])
    text += "\n" + mismatch.command.shown + "\n"
    if let difference = mismatch.difference { text += String(decoding: difference.text, as: UTF8.self) }
    if expected != status {
      if expected != 0 { text += "- ? \(expected)\n" }
      if status != 0 { text += "+ ? \(status)\n" }
    }
    return text
  }
}
