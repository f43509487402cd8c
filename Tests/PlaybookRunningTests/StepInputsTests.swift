import Testing

@testable import PlaybookRunning

@Suite struct StepInputsTests {
  private func lines(_ inputs: StepInputs) -> [String] { inputs.environment.map { "\($0.name)=\($0.value)" } }

  @Test func `what the command line gives stands in the place of the environment's`() {
    let inputs = StepInputs(
      environment: [("HOME", "/root"), ("COMMIT", "old")], given: [("COMMIT", "new")], hidden: [])
    #expect(lines(inputs) == ["HOME=/root", "COMMIT=new"])
    #expect(inputs.freshNames == [])
  }

  @Test func `what is typed later wins over what steps left behind`() {
    var inputs = StepInputs(environment: [("COMMIT", "")], given: [], hidden: [])
    inputs.give("COMMIT", "typed")
    #expect(lines(inputs) == ["COMMIT=typed"])
    #expect(inputs.freshNames == ["COMMIT"])
  }

  @Test func `credentials are told by their names, and short ones left alone`() {
    let inputs = StepInputs(
      environment: [("DB_PASSWORD", "hunter2"), ("PIN_SECRET", "123"), ("KEY_FILE", "/etc/key")], given: [],
      hidden: ["unused"])
    #expect(inputs.secretNames == ["DB_PASSWORD", "PIN_SECRET"])
    #expect(inputs.secretValues == ["hunter2", "unused"])
  }
}
