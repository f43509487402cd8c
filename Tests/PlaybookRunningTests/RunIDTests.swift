import Testing

@testable import PlaybookRunning

@Suite struct RunIDTests {
  private func stem(_ playbook: String) -> Substring {
    RunID(playbook: playbook, wallMilliseconds: 1_795_399_985_000).text.dropLast(2)
  }

  @Test func `a run's name begins with its time and its playbook`() {
    #expect(stem("api-not-responding") == "20261123-021305-api-not-responding-")
  }

  @Test func `a run's name tells its playbook from one whose name begins or ends the same`() {
    let id = RunID(playbook: "disk-full", wallMilliseconds: 0)
    #expect(["disk-full", "disk", "full", "disk-fulls", ""].filter { id.hasStem($0) } == ["disk-full"])
  }

  @Test func `what cannot stand in a file's name or be typed is left out`() {
    #expect(stem("über/all") == "20261123-021305-berall-")
    #expect(stem(String(repeating: "x", count: 300)).count == 16 + 60 + 1)
  }
}
