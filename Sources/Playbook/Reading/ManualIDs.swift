/// Gives manual steps their ids: the text as an anchor, repeats numbered, none a fence's own.
enum ManualIDs {
  static func assign(_ steps: inout [Step]) {
    var taken = Set(steps.filter { !$0.isManual }.map(\.id))
    for index in steps.indices where steps[index].isManual {
      let base = steps[index].id.text.isEmpty ? "manual" : steps[index].id.text
      var id = StepID(base)
      var count = 0
      while !taken.insert(id).inserted {
        count += 1
        id = StepID("\(base)-\(count)")
      }
      steps[index].id = id
    }
  }
}
