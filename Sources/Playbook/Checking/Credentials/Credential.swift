/// Something in clear text that only few may know.
struct Credential: Hashable {
  enum Kind: Hashable {
    /// Of a vendor, such as `a GitHub token`.
    case key(String)
    /// In a URL, or where a command takes one.
    case password
    /// The value of a name that says so.
    case value(of: String)
    case privateKey
  }

  let kind: Kind
  /// The bytes of its line.
  let range: Range<Int>

  /// Whether only the name that it is given to tells that it is one.
  var isAssigned: Bool { if case .value = kind { true } else { false } }

  /// Whether its shape alone tells whose it is, as that of a JSON web token does not.
  var isOfVendor: Bool {
    switch kind {
    case .key(let name): name != CredentialShape.webToken.name
    case .privateKey: true
    case .password, .value: false
    }
  }

  /// Which of two that start at the same place says more: the lower one.
  var rank: Int { if case .key = kind { 0 } else { 1 } }
}
