/// Why a document is not a case.
struct CaseError: Error, Equatable {
  /// 1-based.
  let line: Int
  let words: String
}
