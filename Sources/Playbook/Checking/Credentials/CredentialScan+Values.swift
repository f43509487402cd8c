extension CredentialScan {
  /// Whether a value looks like something that a person made up to be hard to guess.
  func isPassword(_ range: Range<Int>) -> Bool {
    let value = bytes[range]
    guard value.count >= (ground.isCode ? 6 : 8), value.count <= 64,
      value.allSatisfy({ 0x21...0x7E ~= $0 && $0 != UInt8(ascii: "(") })
    else { return false }
    let hasLetter = value.contains(where: \.isASCIILetter)
    let hasDigit = value.contains(where: \.isASCIIDigit)
    let hasSign = value.contains { "!@#%^&*+?".utf8.contains($0) }
    // What is set counts unless hardly anything was made up.
    let isSet = countsExamples && value.count >= 8
    guard hasLetter, hasDigit || ground.isCode && hasSign || isSet, !isPathOrIdentifier(value) else {
      return false
    }
    if PlaceholderValue.isPlaceholder(text(range)) { return false }
    return hides || isSet || !PlaceholderValue.isMadeUp(text(range))
  }

  private func isPathOrIdentifier(_ value: ArraySlice<UInt8>) -> Bool {
    if value.first == UInt8(ascii: "/") || value.starts(with: "./".utf8)
      || value.offset(of: Array("://".utf8)) != nil
    {
      return true
    }
    // `config.password1`, `secrets/db1`, `file.txt`: parts that are words with a number at most.
    let parts = value.split {
      $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") || $0 == .hyphen || $0 == UInt8(ascii: "_")
    }
    return parts.count > 1
      && parts.allSatisfy { part in
        let letters = part.drop(while: \.isASCIILetter)
        return letters.count < part.count && letters.count <= 2 && letters.allSatisfy(\.isASCIIDigit)
          || part.allSatisfy(\.isASCIIDigit)
      }
  }

  /// Whether a value is random: letters and digits without a pattern, and no UUID, path or file.
  func isRandom(_ range: Range<Int>) -> Bool {
    let value = bytes[range]
    guard value.count >= 16, value.allSatisfy({ $0.continuesShellName || "+/=-.~".utf8.contains($0) }),
      !isUUID(value), !["sha256-", "sha384-", "sha512-"].contains(where: { value.starts(with: $0.utf8) }),
      !isPathOrIdentifier(value), !isPlainText(value)
    else { return false }
    let pieces = value.split { !$0.isASCIILetter && !$0.isASCIIDigit }
    guard
      pieces.contains(where: {
        $0.count >= 8 && $0.contains(where: \.isASCIIDigit) && $0.contains(where: \.isASCIILetter)
      })
    else { return false }
    let isHexadecimal = value.allSatisfy { CredentialShape.Alphabet.hexadecimal.holds($0) }
    return entropy(value) >= (isHexadecimal ? 2.8 : 3.4) && !PlaceholderValue.isPlaceholder(text(range))
      && (hides || !PlaceholderValue.isMadeUp(text(range)))
  }

  /// Whether it is base 64 of words, or a part of some that lacks its end.
  private func isPlainText(_ value: ArraySlice<UInt8>) -> Bool {
    if value.last == .equals, value.count % 4 != 0 { return !hides }
    guard !hides, let text = Base64.text(String(decoding: value, as: UTF8.self)) else { return false }
    return text.utf8.allSatisfy { $0.isASCIILetter || " _-/.".utf8.contains($0) }
  }

  /// Whether it is the secret that belongs to an access key of AWS: no shape of its own, but always of 40 characters.
  func isSecretOfAWS(_ range: Range<Int>, of name: String) -> Bool {
    let value = bytes[range]
    return name.lowercased().filter(\.isLetter).hasSuffix("awssecretaccesskey") && value.count == 40
      && value.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "+/".utf8.contains($0) }
      && Set(value).count >= 16 && !isOnlyShown(text(range).lowercased())
  }

  /// Whether it only names a key that signs, as `git config user.signingKey` does.
  func isFingerprint(_ range: Range<Int>, of name: String) -> Bool {
    name.lowercased().hasSuffix("signingkey") && [16, 40].contains(range.count)
      && bytes[range].allSatisfy { CredentialShape.Alphabet.hexadecimal.holds($0) }
  }

  /// Whether it only names a key, as the access keys of object stores do, or is a token that ends within a day, as
  /// `kubeadm join` takes one.
  func isName(_ range: Range<Int>, of name: String) -> Bool {
    let value = bytes[range]
    let parts = value.split(separator: UInt8(ascii: "."))
    if parts.map(\.count) == [6, 16], name.lowercased() == "token" { return true }
    let letters = name.lowercased().filter(\.isLetter)
    return letters.hasSuffix("accesskey") && !letters.contains("secret") && value.count <= 24
      && value.allSatisfy { CredentialShape.Alphabet.upper.holds($0) }
  }

  private func isUUID(_ value: ArraySlice<UInt8>) -> Bool {
    let parts = value.split(separator: .hyphen, omittingEmptySubsequences: false)
    return parts.map(\.count) == [8, 4, 4, 4, 12]
      && parts.joined().allSatisfy { CredentialShape.Alphabet.hexadecimal.holds($0) }
  }

  /// Shannon's, in bits a character.
  private func entropy(_ value: ArraySlice<UInt8>) -> Double {
    var counts = [Int](repeating: 0, count: 256)
    for byte in value { counts[Int(byte)] += 1 }
    let total = Double(value.count)
    return counts.reduce(0) { sum, count in
      count == 0 ? sum : sum - Double(count) / total * logarithm(Double(count) / total)
    }
  }

  /// Of base 2, to six digits: by the binary exponent and the series of the rest.
  private func logarithm(_ number: Double) -> Double {
    let ratio = (number.significand - 1) / (number.significand + 1)
    var (power, sum) = (ratio, 0.0)
    for step in stride(from: 1.0, to: 17.0, by: 2.0) {
      sum += power / step
      power *= ratio * ratio
    }
    return Double(number.exponent) + 2 * sum / 0.693147180559945
  }
}
