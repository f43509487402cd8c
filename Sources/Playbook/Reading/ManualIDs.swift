/// Gives manual steps their ids: the text as an anchor, repeats numbered, none a fence's own.
enum ManualIDs {
  static func assign(_ steps: inout [Step]) {
    guard steps.contains(where: \.isManual) else { return }
    var taken: Set<String> = []
    for step in steps where !step.isManual { taken.insert(step.id.text) }
    var counts: [String: Int] = [:]
    for index in steps.indices where steps[index].isManual {
      let base = steps[index].id.text.isEmpty ? "manual" : steps[index].id.text
      var count = counts[base] ?? 0
      var id = count == 0 ? base : "\(base)-\(count)"
      while !taken.insert(id).inserted {
        count += 1
        id = "\(base)-\(count)"
      }
      counts[base] = count + 1
      steps[index].id = StepID(id)
    }
  }
}
