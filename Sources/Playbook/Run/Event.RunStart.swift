extension Event {
  /// What is known when a run starts.
  package struct RunStart: Hashable, Sendable {
    package let playbook: String
    package let file: String
    /// Of the page the playbook stands on.
    package let sha256: String
    package let steps: [StepDigest]
    package let operatorName: String
    package let host: String
    package let bash: String
    package let inputs: [String]
    package let selection: Selection
    package let places: Places

    package init(
      playbook: String, file: String, sha256: String, steps: [StepDigest], operatorName: String, host: String,
      bash: String, inputs: [String], selection: Selection, places: Places
    ) {
      self.playbook = playbook
      self.file = file
      self.sha256 = sha256
      self.steps = steps
      self.operatorName = operatorName
      self.host = host
      self.bash = bash
      self.inputs = inputs
      self.selection = selection
      self.places = places
    }
  }

  package struct StepDigest: Hashable, Sendable {
    package let id: StepID
    package let sha256: String

    package init(id: StepID, sha256: String) {
      self.id = id
      self.sha256 = sha256
    }
  }

  /// Where a run takes place, as absolute paths.
  package struct Places: Hashable, Sendable {
    /// The runbook's page, without links.
    package let page: String
    package let repository: String
    /// Where the steps start.
    package let directory: String

    package init(page: String, repository: String, directory: String) {
      self.page = page
      self.repository = repository
      self.directory = directory
    }
  }
}
