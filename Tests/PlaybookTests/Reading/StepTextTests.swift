import Playbook
import Testing

/// format.md, section 3: what a step is called, what is shown with it, and manual steps.
struct StepTextTests {
  private func titles(_ text: String) -> [String] {
    runbook("# T\n\(text)\n").playbooks.first?.steps.map(\.title) ?? []
  }

  private func fence(_ id: String, _ indent: String = "") -> String {
    "\(indent)```sh {#\(id)}\n\(indent)```\n"
  }

  @Test(arguments: [
    ("Stop it. Then wait.", "Stop it."), ("Stop `it` **now**! Yes", "Stop it now!"),
    ("Is it up? x", "Is it up?"),
    ("See a.b and 1.5 here", "See a.b and 1.5 here"), ("Two\nlines. x", "Two lines."),
    ("Put it back:", "Put it back:"),
    ("[Open](x) the &amp; page", "Open the & page"),
  ])
  func `a title is the first sentence before the fence`(text: String, expected: String) {
    #expect(titles("\(text)\n\n\(fence("a"))") == [expected])
    #expect(titles("1. \(text.replacing("\n", with: "\n   "))\n\n\(fence("a", "   "))") == [expected])
  }

  @Test func `the first step of an item has the item's words, the next the paragraph before it`() {
    #expect(
      titles(
        """
        1. One. Two.

           Three.

           \(fence("a", "   ").drop { $0 == " " })
           Four. Five.

           \(fence("b", "   ").drop { $0 == " " })
           \(fence("c", "   ").drop { $0 == " " })
        """) == ["One.", "Four.", "c"])
  }

  @Test func `a step in an item without words has the outer item's, once`() {
    #expect(
      titles(
        "- Outer.\n  - \(fence("a", "    ").drop { $0 == " " })  - \(fence("b", "    ").drop { $0 == " " })")
        == ["Outer.", "b"])
    #expect(titles("- Outer.\n  1. Inner.\n\n\(fence("a", "     "))") == ["Inner."])
  }

  @Test func `a paragraph of another step, phase or place is no title`() {
    #expect(titles("Words.\n\n\(fence("a"))\n\(fence("b"))") == ["Words.", "b"])
    #expect(titles("Words.\n#### Phase\n\(fence("a"))") == ["a"])
    #expect(titles("Words.\n\n> \(fence("a").replacing("\n", with: "\n> "))") == ["a"])
    #expect(titles("> Words.\n>\n> \(fence("a").replacing("\n", with: "\n> "))") == ["Words."])
  }

  @Test
  func `what stands between two steps is shown with the second, what follows in the item when it fails`() {
    #expect(
      read(
        """
        # T
        Intro.

        | table | x |

        1. Do a.

           ```sh {#a}
           ```

           If it persists:

           - call
           - cry

        Between.

        <!-- unseen -->

        2. Do b.

           ```sh {#b}
           ```

           ```text
           shown
           ```

           And

           ```sh {#c}
           ```

        End.
        """) == """
          t “T” docs/RUNBOOK.md:1-34
            8:4 a “Do a.”
              lead: Intro.⏎⏎| table | x |⏎⏎Do a.
              script: 
              remedy: If it persists:⏎⏎- call⏎- cry
            22:4 b “Do b.”
              lead: Between.⏎⏎Do b.
              script: 
            31:4 c “And”
              lead: ```text⏎shown⏎```⏎⏎And
              script: 
            closing: End.
          """)
  }

  @Test func `task items are manual steps in page order`() {
    #expect(
      read(
        """
        # T
        - [ ] Tell the **channel** you are starting
        - [x] Tell the channel you are starting
          - [X] 🚨 Page
        - no box
        - [ ]
        - [] none
        - \\[ ] none
        - [ ] !!!

        1. [ ] Look. Twice.

           ```sh {#look}
           ```
        2. [ ] Look

        ```sh {#end}
        ```
        > - [ ] Last
        """) == """
          t “T” docs/RUNBOOK.md:1-19
            2:3 tell-the-channel-you-are-starting manual “Tell the channel you are starting”
            3:3 tell-the-channel-you-are-starting-1 manual “Tell the channel you are starting”
            4:5 page manual “🚨 Page”
            9:3 manual manual “!!!”
              lead: no box⏎⏎[ ]⏎⏎[] none⏎⏎\\[ ] none
            13:4 look “Look.”
              lead: [ ] Look. Twice.
              script: 
            15:4 look-1 manual “Look”
            17:1 end “end”
              script: 
            19:5 last manual “Last”
          """)
  }

  @Test func `ids of other scripts are what is left of them`() {
    #expect(
      runbook("# T\n- [ ] Überprüfe 数据 jetzt_gleich\n- [ ] 数据\n- [ ] 数据\n\n\(fence("a"))").playbooks[0].steps
        .map(\.id.text)
        == ["berprfe--jetztgleich", "manual", "manual-1", "a"])
  }

  @Test func `an item that holds a step deep inside is its title`() {
    #expect(titles("- [ ] Do it. Now.\n  > - x\n  >   ```sh {#a}\n  >   ```\n") == ["x"])
    #expect(titles("- [ ] Do it. Now.\n  > ```sh {#a}\n  > ```\n") == ["Do it."])
  }

  @Test func `task items alone make no playbook`() {
    #expect(read("# T\n- [ ] x\n\n```sh\n```\n") == "")
  }

  @Test func `ten thousand equal task items are numbered in a blink`() {
    let steps = runbook("# T\n" + String(repeating: "- [ ] x\n", count: 10_000) + "\n\(fence("x"))")
      .playbooks[0].steps
    #expect(steps[9_999].id.text == "x-10000")
  }
}
