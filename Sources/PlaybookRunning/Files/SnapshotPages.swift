package import Playbook

/// The pages as a run read them.
package struct SnapshotPages: PageSource {
  private let directory: RunDirectory

  package init(_ directory: RunDirectory) { self.directory = directory }

  package func page(at path: String) throws(PageProblem) -> [UInt8]? {
    let place = directory.page(path)
    guard Files.exists(place) else { return nil }
    do { return try Files.read(place, atMost: 1 << 24) } catch {
      throw PageProblem(reason: "cannot be read: \(error.reason.lowercased())")
    }
  }
}
