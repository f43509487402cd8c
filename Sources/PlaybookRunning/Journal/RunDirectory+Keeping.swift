// What is kept of a run's beginning, so that it can go on, be undone and be read later.
extension RunDirectory {
  /// Writes the pages as they were read, and sees to it that all of the directory is on disk.
  ///
  /// - Parameter pages: paths relative to the repository, and the exact bytes.
  package func keep(_ pages: [(file: String, bytes: [UInt8])]) throws(PosixError) {
    for (file, bytes) in pages {
      let place = page(file)
      try Files.createTree(Path.parent(of: place))
      let copy = try Files.create(place)
      try copy.write(bytes)
      try copy.sync(place)
      try Files.syncDirectory(Path.parent(of: place))
    }
    try Files.syncDirectory(path)
    try Files.syncDirectory(Path.parent(of: path))
  }

  /// The snapshot of a page.
  package func page(_ file: String) -> String { "\(path)/page/\(file)" }
}
