import Playbook
import Testing

struct ShellBoundsTests {
  private static let pieces = [
    "${", "$(", "$((", "((", "(", "[[ ", "`", "\"", "'", "$'", "<<A\n", "{ ", "a|", "a&", "case x in ",
    "case x in a) ", "if ",
    "$A", "${A:?", "${A:=", "<a", "<(", "\\", "f() ", "f() {", "((A=", "a[", "a=(", "@(", "{{a", "[a", "é",
    "\n", "for a in ", "\"$(",
    "\"${A:-", "$(cat <<A\n", "(A=1);$A ", "A=1;", "{ A=1|", ";;", "\u{0}", "unset A;", ". x;",
  ]

  @Test(arguments: pieces)
  func `many repeats are read in linear time`(piece: String) {
    let growth = growth(from: 1500) { count in
      let text = String(repeating: piece, count: count)
      return { _ = InputScan([ShellScript(scanning: text)]) }
    }
    #expect(growth < 9)
  }

  @Test func `any mixture of shell pieces and bytes is read with facts inside the script`() {
    var random = SplitMix(state: 7)
    for _ in 0..<3000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...24, using: &random) {
        if Bool.random(using: &random), let piece = Self.pieces.randomElement(using: &random) {
          bytes += Array(piece.utf8)
        } else if let closer = [")", "}", "))", "`", "\"", "'", "\n", ";", "A\n", "]]", " "].randomElement(
          using: &random)
        {
          bytes += Array(closer.utf8)
        } else {
          bytes.append(UInt8.random(in: 0...255, using: &random))
        }
      }
      let script = ShellScript(scanning: bytes)
      let offsets = script.facts.map(\.position.offset)
      #expect(offsets == offsets.sorted())
      #expect(offsets.allSatisfy { $0 < bytes.count })
    }
  }

  @Test func `every cut of a script is read`() {
    let whole = Array(
      """
      set -e; A=${B:?"it's $(date +%s) `x`"} cat <<-"E" <<F >f 2>&1 # c
      \tE
      $A ${C:-d}
      F
      case $x in (a|b) f() { ((i++)); }; ;; *) [[ $y =~ ^(a|b)$ ]] ;; esac | while read -r z; do echo <a b> {{c}}; done
      """.utf8)
    for length in 0...whole.count {
      #expect(ShellScript(scanning: Array(whole[..<length])).facts.allSatisfy { $0.position.offset < length })
    }
  }
}

/// Random numbers that are the same in every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
