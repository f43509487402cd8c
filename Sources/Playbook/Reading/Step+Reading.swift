extension Step {
  /// A task-list item; its id is not unique yet.
  static func manual(_ text: String, _ element: Element, file: String, phase: String?, lead: String) -> Step {
    Step(
      id: StepID(Anchors.id(text)), title: text, file: file, place: element.place, phase: phase,
      language: "", script: Script([]), kind: .manual, confirm: nil, isIrreversible: false, condition: nil,
      exits: [0], limits: Limits(timeout: nil, polling: nil), hold: .captured, isRepeatable: false,
      expectation: nil, transcript: nil, inputs: [], lead: lead, remedy: "")
  }
}
