import Playbook
import Testing

/// cli.md, "JSON": the frozen shapes of `list`, `show` and `check`, field by field.
struct RunbookJSONTests {
  @Test func `a playbook with every field`() {
    let page = """
      # Title
      ## Group
      <a id="fix"></a>
      ### Fix "it"
      - [ ] Tell <b>them</b>

      #### Look

      1. Look. Then wait.

         ```bash {#look probe enough timeout=1500ms exit=0,3}
         echo "é	$X" ${X:?the x} "${Y:-y z}"
         ```
         ```output {contains}
         a "b"

         ```

      ```sh {#go irreversible confirm="Sure?" when="look failed" within=90s tty}
      ```
      ```shell {#undo rollback-of=bg}
      ```
      ```sh {#bg background repeatable}
      ```
      ```sh {#verify gate within=1m every=250ms}
      ```
      """
    let book = runbook(page)
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    func step(
      _ id: String, _ title: String, _ line: Int, _ phase: String, _ language: String, _ kind: String,
      _ rest: String,
      script: String = "", digest: String? = nil
    ) -> String {
      #"{"id":"\#(id)","title":"\#(title)","file":"docs/RUNBOOK.md","line":\#(line),"phase":\#(phase),"#
        + #""language":"\#(language)","script":"\#(script)","sha256":"\#(digest ?? empty)","kind":"\#(kind)",\#(rest)}"#
    }
    let plain =
      #""timeoutSeconds":null,"withinSeconds":null,"everySeconds":null,"enough":false,"tty":false,"background":false,"repeatable":false,"expect":null,"inputs":[]"#
    let none = #""confirm":null,"irreversible":false,"rollbackOf":null,"when":null,"exit":[0],"#
    let steps = [
      step("tell-them", "Tell them", 5, "null", "", "manual", none + plain),
      step(
        "look", "Look.", 11, #""Look""#, "bash", "probe",
        #""confirm":null,"irreversible":false,"rollbackOf":null,"when":null,"exit":[0,3],"timeoutSeconds":1.500,"withinSeconds":null,"everySeconds":null,"enough":true,"tty":false,"background":false,"repeatable":false,"expect":{"mode":"contains","lines":["a \"b\"",""],"line":14},"inputs":[{"name":"X","prompt":"the x","default":null,"required":true},{"name":"Y","prompt":null,"default":"y z","required":false}]"#,
        script: #"echo \"é\t$X\" ${X:?the x} \"${Y:-y z}\"\n"#,
        digest: book.playbooks[0].steps[1].script.sha256),
      step(
        "go", "go", 19, #""Look""#, "sh", "step",
        #""confirm":"Sure?","irreversible":true,"rollbackOf":null,"when":"look failed","exit":[0],"timeoutSeconds":null,"withinSeconds":90,"everySeconds":5,"enough":false,"tty":true,"background":false,"repeatable":false,"expect":null,"inputs":[]"#
      ),
      step(
        "undo", "undo", 21, #""Look""#, "shell", "rollback",
        #""confirm":null,"irreversible":false,"rollbackOf":"bg","when":null,"exit":[0],"# + plain),
      step(
        "bg", "bg", 23, #""Look""#, "sh", "step",
        none
          + #""timeoutSeconds":null,"withinSeconds":null,"everySeconds":null,"enough":false,"tty":false,"background":true,"repeatable":true,"expect":null,"inputs":[]"#
      ),
      step(
        "verify", "verify", 25, #""Look""#, "sh", "gate",
        none
          + #""timeoutSeconds":60,"withinSeconds":60,"everySeconds":0.250,"enough":false,"tty":false,"background":false,"repeatable":false,"expect":null,"inputs":[]"#
      ),
    ]
    let playbook =
      #""name":"fix-it","aliases":["fix"],"title":"Fix \"it\"","file":"docs/RUNBOOK.md","line":4,"group":"Group","steps":["#
      + steps.joined(separator: ",") + "]}"
    #expect(
      RunbookJSON.list(book).line == #"{"schema":1,"runbook":"docs/RUNBOOK.md","playbooks":[{"# + playbook
        + "]}")
    #expect(RunbookJSON.show(book.playbooks[0]).line == #"{"schema":1,"# + playbook)
  }

  @Test func `problems with their place, rule and remedy`() {
    let book = runbook("# T\n```sh {#a confrim tty=1}\necho [name]\n```\n")
    #expect(
      RunbookJSON.problems(book.diagnostics).line
        == #"{"schema":1,"problems":[{"file":"docs/RUNBOOK.md","line":2,"column":11,"severity":"error","rule":"unknown-attribute","message":"unknown attribute `confrim`; did you mean `confirm`?","help":null},"#
        + #"{"file":"docs/RUNBOOK.md","line":2,"column":19,"severity":"error","rule":"bad-value","message":"`tty` takes no value","help":"write just `tty`"},"#
        + #"{"file":"docs/RUNBOOK.md","line":3,"column":6,"severity":"warning","rule":"maybe-placeholder","message":"`[name]` looks like a blank to fill in","help":"write `\"${NAME:?name}\"`, and the value is asked for"}]}"#
    )
  }

  @Test func `a page without playbooks`() {
    #expect(
      RunbookJSON.list(runbook("")).line == #"{"schema":1,"runbook":"docs/RUNBOOK.md","playbooks":[]}"#)
    #expect(RunbookJSON.problems([]).line == #"{"schema":1,"problems":[]}"#)
  }
}
