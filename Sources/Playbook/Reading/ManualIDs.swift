/// Gives manual steps their ids: the text as an anchor, repeats numbered, none a fence's own.
enum ManualIDs {
  static func assign(_ steps: inout [Step]) {
    var taken = Set(steps.filter { !$0.isManual }.map(\.id))
    var counts: [String: Int] = [:]
    for index in steps.indices where steps[index].isManual {
      let base = steps[index].id.text.isEmpty ? "manual" : steps[index].id.text
      var count = counts[base] ?? 0
      var id = StepID(count == 0 ? base : "\(base)-\(count)")
      while !taken.insert(id).inserted {
        count += 1
        id = StepID("\(base)-\(count)")
      }
      counts[base] = count + 1
      steps[index].id = id
    }
  }
}
