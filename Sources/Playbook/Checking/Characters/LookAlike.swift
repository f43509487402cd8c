/// Letters that look like letters of ASCII and are none.
enum LookAlike {
  /// The letter that a character looks like.
  static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if 0xFF01...0xFF5E ~= scalar.value { return Unicode.Scalar(scalar.value - 0xFF01 + 0x21) }
    if 0x1D400...0x1D6A3 ~= scalar.value {
      let place = (scalar.value - 0x1D400) % 52
      return Unicode.Scalar(place < 26 ? 0x41 + place : 0x61 + place - 26)
    }
    return letters[scalar]
  }

  /// The first character of a word that only looks like a letter, and that letter. A word that is written in another
  /// alphabet and looks like no word of ASCII has none.
  static func first(in word: String) -> (index: Int, scalar: Unicode.Scalar, letter: Unicode.Scalar)? {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return nil }
    let scalars = Array(word.unicodeScalars)
    guard let index = scalars.firstIndex(where: { letter($0) != nil }), let letter = letter(scalars[index])
    else { return nil }
    let isMixed = scalars.contains { $0.isASCII && $0.properties.isAlphabetic }
    let isDisguised = scalars.allSatisfy { $0.isASCII || self.letter($0) != nil }
    return isMixed || isDisguised ? (index, scalars[index], letter) : nil
  }

  /// The word as it looks.
  static func plain(_ word: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in word.unicodeScalars { plain.append(letter(scalar) ?? scalar) }
    return String(plain)
  }

  private static let letters: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs: [(String, String)] = [
      // Cyrillic
      ("аеорсухіјѕһԁԛԝ", "aeopcyxijshdqw"), ("АВЕЅІЈКМНОРСТУХ", "ABESIJKMHOPCTYX"),
      // Greek
      ("οιαυνρκχγ", "oiauvpkxy"), ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"),
      // Armenian
      ("օոսհցզ", "onuhgq"),
      // Latin and Roman numerals
      ("ıɡɑⅼⅰⅴⅽⅾⅿ", "igalivcdm"),
    ]
    var letters: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (strange, plain) in pairs {
      for (scalar, letter) in zip(strange.unicodeScalars, plain.unicodeScalars) { letters[scalar] = letter }
    }
    return letters
  }()
}
