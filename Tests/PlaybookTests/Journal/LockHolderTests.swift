import Testing

@testable import Playbook

/// The text of a playbook's lock.
struct LockHolderTests {
  @Test func `a lock's text names its holder only when it is whole`() {
    let holder = LockHolder(run: "r", pid: 42, operatorName: "kim", host: "box", since: "then")
    #expect(LockHolder(holder.text) == holder)
    for end in holder.text.indices { #expect(LockHolder(String(holder.text[..<end])) == nil) }
  }
}
