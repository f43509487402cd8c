import Testing

@Suite struct HouseTests {
  private let swift = SourceFile.all(under: "Sources/", ending: ".swift")

  @Test func `a module imports only what the house plan allows`() {
    #expect(breaking(swift) { !Imports.forbidden(in: $0).isEmpty } == [])
  }

  @Test func `one file speaks to libcmark`() {
    #expect(swift.filter { Imports.named(in: $0).contains("CCmark") }.count == 1)
  }

  @Test func `platforms differ in CPosix only`() {
    #expect(breaking(swift) { !Habits.conditions(in: $0).isEmpty } == [])
  }

  @Test func `no file passes 300 lines`() {
    let suffixes = [".swift", ".c", ".h", ".sh", ".py"]
    let files = SourceFile.all.filter { file in
      let isCode = suffixes.contains { file.name.hasSuffix($0) } || file.text.hasPrefix("#!")
      return isCode && ["Sources/", "Tests/", "scripts/"].contains { file.path.hasPrefix($0) }
    }
    #expect(breaking(files) { !Habits.longest($0) } == [])
  }

  @Test func `nothing is put off`() {
    #expect(breaking(SourceFile.all) { !Habits.promises(in: $0).isEmpty } == [])
  }

  @Test func `nothing is public`() {
    #expect(breaking(swift) { !Habits.publicWords(in: $0).isEmpty } == [])
  }

  @Test func `no regular expression of Swift's is used`() {
    #expect(breaking(swift) { !Habits.regularExpressions(in: $0).isEmpty } == [])
  }

  @Test func `at most one file prints`() {
    #expect(breaking(swift, where: Habits.prints).count <= 1)
  }

  @Test func `a file is named for its type`() {
    #expect(breaking(swift) { !Habits.isNamedForItsType($0) } == [])
  }

  @Test func `every relative link leads to a file of this repository`() {
    let pages = SourceFile.all.filter { file in
      file.path.hasSuffix(".md") && !file.path.hasPrefix("Tests/EndToEndTests/Cases/")
    }
    #expect(breaking(pages) { !Links.dead(in: $0).isEmpty } == [])
  }

  @Test func `nothing refers to notes beside the repository`() {
    #expect(breaking(SourceFile.all) { $0.text.contains("../" + "shared") } == [])
  }

  @Test func `there is something to look at`() {
    #expect(swift.count > 4)
  }

  /// The paths of the files that break a rule.
  private func breaking(_ files: [SourceFile], where breaks: (SourceFile) -> Bool) -> [String] {
    files.filter(breaks).map(\.path)
  }
}
