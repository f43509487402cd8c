import PlaybookRunning

extension RunStore {
  /// The runs of whoever runs this.
  static func ours() throws(Failure) -> RunStore {
    guard let state = StateDirectory.path else {
      throw .journal("no place for the run's files: neither PLAYBOOK_STATE, XDG_STATE_HOME nor HOME is set")
    }
    return RunStore(state: state)
  }
}
