import CPosix
import Playbook

// The inputs that a run was given, for whoever goes on with it.
extension RunDirectory {
  private var inputs: String { path + "/inputs" }

  /// Keeps names and values; credentials are not for a file.
  package func keep(inputs given: [(name: String, value: String)]) throws(PosixError) {
    let draft = inputs + ".draft"
    if Files.exists(draft) { try Files.removeTree(draft) }
    let file = try Files.create(draft)
    try file.write(Array(InputsJSON.text(given.filter { !InputName.isCredential($0.name) }).utf8))
    try file.sync(draft)
    if rename(draft, inputs) < 0 { throw PosixError("rename", on: draft) }
  }

  /// What was kept; nothing where nothing can be read.
  package var keptInputs: [(name: String, value: String)] {
    (try? Files.read(inputs, atMost: 1 << 26)).flatMap { InputsJSON.inputs($0) } ?? []
  }
}
