import Testing

@testable import Playbook

/// What bash needs not be asked about.
struct PlainScriptTests {
  @Test(arguments: [
    "true", "echo 'line 0'\n", "test 1 -lt 0", #"printf '%s\n' one two"#, "git log --format=%h -n 1",
    "./run.sh \"a (b) & c\" 'it; $x `y`'", "\tls  /var/log ", "'if' x", "echo if then", "myfunction a",
    "curl a@b:80/c,d+e",
    "a\nb\n", "a\n\n  b", "# Why (\na\n  # é '\nb", "", "\n", "#", "echo 'a' # no\n",
  ])
  func `comments and lines of words and quotes are plain`(text: String) {
    #expect(PlainScript.holds(Array(text.utf8)))
  }

  @Test(arguments: [
    "if", "done\n", "time x", "function f", "a=1 b", "echo 'a", "echo \"a", "echo a'b\"c'\"",
    "echo \"$x\"", "echo \"`x`\"", "echo \"\\\"\"", "echo \"a\\\"", "echo $x", "echo \\", "echo a#b",
    "a | b", "a; b", "a & b", "a < b", "a > b", "(a)", "{ a", "! a", "[[ a", "a[1 2", "echo é", "echo 'é'",
    "echo 'a\n'", "echo *", "a\r", "a\nthen\n", "a\n b=1\n", "a # \n}", "echo \"# \n\"",
  ])
  func `all else is not`(text: String) { #expect(!PlainScript.holds(Array(text.utf8))) }
}
