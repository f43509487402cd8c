import Testing

@testable import Playbook

/// Links, images and anchors that lead nowhere.
struct LinkRuleTests {
  private static let files = [
    "README.md": "# Aria\n\n## Set-up & start\n\n## Notes\n\n## Notes\n\n<a id=\"old\"></a>\n",
    "docs/img/a b.png": "", "docs/more.md": "# More\n", "scripts/run.sh": "#!/bin/sh\n",
    "site/page.md": "# Page\n",
    "docs/guide/index.md": "# Guide\n",
  ]

  private func found(_ text: String) -> [String] {
    findings(
      .deadLink, "## P `ls -a` 🚀 go\n\n## Ünï (x)\n\n<h2 align=\"left\">By <b>hand</b></h2>\n\n\(text)\n",
      Self.files)
  }

  @Test(arguments: [
    "[a](more.md)", "[a](./more.md#more)", "[a](../README.md#set-up--start)", "[a](/README.md#notes-1)",
    "[a](#p-ls--a--go)",
    "[a](#ünï-x)", "[a](#%C3%BCn%C3%AF-x)", "[a](#by-hand)", "[a](../README.md#old)", "![a](img/a%20b.png)",
    "![a](<img/a b.png>)", "[a](https://x.example/none.md)", "[a](mailto:a@b.c)", "<https://x.example>",
    "[a](//x.example/a)",
    "[a](../scripts)", "[a](../scripts/)", "[a](../scripts/run.sh#L10-L20)", "[a](../README.md?plain=1#L3)",
    "[a](#)",
    "[a](#top)", "[a](../../issues/5)", "[a]()", "[a](guide)", "[a](more.html)", "[a](more)",
    "[a]({{ site.url }}/x)",
    "[a](../README.md#Notes)", "[a][r]\n\n[r]: more.md", "`[a](none.md)`", "a[^1]\n\n[^1]: none.md",
    "<!-- [a](none.md) -->",
    "```\n[a](none.md)\n```", "\\[a](none.md)", "<a href=\"more.md\">a</a>", "<img src=\"img/a b.png\">",
    "[a](RUNBOOK.md#by-hand)",
    "[a](more.md#:~:text=More)", "[a](#howto:restore)", "[a](more.md#topic:disks:full)",
    "[a](/assets/logo.png)",
  ])
  func `a link that leads somewhere, or elsewhere, is fine`(_ text: String) {
    #expect(found(text) == [])
  }

  @Test(arguments: [
    ("[a](none.md)", "7:5 `none.md` leads nowhere: there is no `docs/none.md`"),
    ("Ünï [a](none.md)", "7:9 `none.md` leads nowhere: there is no `docs/none.md`"),
    ("![a](img/b.png)", "7:6 `img/b.png` leads nowhere: there is no `docs/img/b.png`"),
    ("[a](/docs/none.md)", "7:5 `/docs/none.md` leads nowhere: there is no `docs/none.md`"),
    ("[a](../README.md#note)", "7:5 `#note` is no anchor of `README.md`; did you mean `#notes`?"),
    ("[a](#by-hands)", "7:5 `#by-hands` is no anchor of this page; did you mean `#by-hand`?"),
    ("[a](../README.md#notes-2)", "7:5 `#notes-2` is no anchor of `README.md`; did you mean `#notes-1`?"),
    ("[a][r]\n\n[r]: none.md", "9:6 `none.md` leads nowhere: there is no `docs/none.md`"),
    (
      "| a | b |\n|---|---|\n| x | [a](none.md) |", "9:11 `none.md` leads nowhere: there is no `docs/none.md`"
    ),
    ("- a\n  - b `](` [a](none.md)", "8:16 `none.md` leads nowhere: there is no `docs/none.md`"),
    ("> text\n> [a](none.md)", "8:7 `none.md` leads nowhere: there is no `docs/none.md`"),
    ("<a href=\"none.md\">a</a>", "7:10 `none.md` leads nowhere: there is no `docs/none.md`"),
    ("<p>\n<img src=\"none.png\">\n</p>", "8:11 `none.png` leads nowhere: there is no `docs/none.png`"),
    ("[![a](none.png)](more.md)", "7:7 `none.png` leads nowhere: there is no `docs/none.png`"),
    ("[a](more.md#nothing-at-all)", "7:5 `#nothing-at-all` is no anchor of `docs/more.md`"),
    ("[a](#step-1:-do)", "7:5 `#step-1:-do` is no anchor of this page"),
    ("[a](./none/)", "7:5 `./none/` leads nowhere: there is no `docs/none`"),
    ("### [a](none.md)", "7:9 `none.md` leads nowhere: there is no `docs/none.md`"),
  ])
  func `a link that leads nowhere is found where it says so`(_ text: String, _ finding: String) {
    #expect(found(text) == [finding])
  }

  @Test func `the pages of a runbook are looked at, too`() {
    let page = "## P\n\nDo it.\n\n```sh {#s}\nls\n```\n\nThen [more](more.md).\n"
    let more = "# More\n\nSee [this](../none.md) or [that](RUNBOOK.md#q).\n\n```sh {#m}\nls\n```\n"
    #expect(
      findings(.deadLink, page, ["docs/more.md": more]) == [
        "docs/more.md:3:12 `../none.md` leads nowhere: there is no `none.md`",
        "docs/more.md:3:34 `#q` is no anchor of `docs/RUNBOOK.md`",
      ])
  }

  @Test(arguments: [
    ("./scripts/none.sh", ["6:1"]), ("bash scripts/none.sh -x", ["6:6"]),
    ("bash -x scripts/none.sh", ["6:9"]),
    ("sudo ./scripts/none.sh", ["6:6"]), (". scripts/none.sh", ["6:3"]), ("python3 scripts/none.py", ["6:9"]),
    ("cd docs\n./none.sh", ["7:1"]), ("ls && scripts/none.sh", ["6:7"]), ("A=1 ./none.sh", ["6:5"]),
    ("./scripts/run.sh", []), ("bash ./scripts/run.sh", []), ("cd scripts && ./run.sh", []),
    ("cd /srv && ./none.sh", []),
    ("cd \"$DIR\" && ./none.sh", []), ("curl -o none.sh https://x.example\nbash none.sh", []),
    ("ls /bin/none.sh", []),
    ("[ -x ./none.sh ] && ./none.sh", []), ("ssh a ./none.sh", []), ("docker exec a ./none.sh", []),
    ("\"$DIR/none.sh\"", []),
    ("git clone https://x.example/r\n./none.sh", []), ("cat >none.sh <<E\nls\nE\nsh none.sh", []),
    ("./build/none", []),
    ("bash -c './none.sh'", []), ("python3 -m none.py", []), ("source .env", []), ("(cd none && ./x.sh)", []),
    ("0 2 1 * * cd /srv/x && ./none.sh >>log", []), ("*/5 * * * * ./none.sh\n./none.sh", ["7:1"]),
    ("source venv/bin/activate", []), ("~/none.sh", []), ("bash none", []), ("tar xf a.tar\n./none.sh", []),
  ])
  func `a script that is called and not there is found`(_ script: String, _ places: [String]) {
    let found = findings(.missingScript, step(script), Self.files)
    #expect(found.map { $0.prefix { $0 != " " } } == places.map { $0[...] })
  }

  /// A page in `guides/`, with words and a script of its own.
  private func found(after words: String, _ script: String) -> [String] {
    let page = "# Guide\n\n## P\n\n\(words)\n\n```sh {#s}\n\(script)\n```\n"
    return findings(
      .missingScript, "## A\n\nSee [this](../guides/this.md).\n",
      ["guides/this.md": page, "guides/beside.sh": "", "tools/x.sh": ""])
  }

  @Test(arguments: [
    ("In [other-tools](https://x.example/a/other-tools):", "setup/all.sh", false),
    ("From the `paas-cf` repository, run:", "./scripts/none.sh", false),
    ("Clone our tools, then:", "setup/all.sh", false), ("Clone our tools, then:", "./none.sh", false),
    ("Install it from Some/Tools:", "./none.sh", false),
    ("It generates `setup/none.py`.\n\nRun it:", "python3 setup/none.py", false),
    ("Save this as `none.sh`:\n\n```python\nx\n```\n\nThen:", "bash none.sh", false),
    ("On the server we have a script `none.pl`.\n\nGo to its log:", "./none.pl", false),
    ("Drop this in as `setup/none.py`.\n\nRun it:", "python3 setup/none.py", false),
    ("On the router:", "./none.sh", false), ("Run from the Proxmox host.", "./none.sh", false),
    ("Do it:", "# On Proxmox host\n./none.sh", false), ("Do it:", "# On the router\n./beside.sh", true),
    ("Export it:", "./filebrowser users", false),
    ("### Before\n\nI wrote `tools/old/none.sh`.\n\n### Now", "./none.sh", false),
    ("The file:\n\n```python\nx = 1\n```\n\nThen:", "python3 setup/none.py", false),
    ("The file:\n\n```\n#!/bin/sh\nls\n```\n\nThen:", "bash none.sh", false),
    ("The file:\n\n```python\nx = 1\n```\n\nThen:", "bash none.sh", true),
    ("This runs:", "node app.js", false), ("The tool:", "python3 GetAll.py x", false),
    ("Build it:", "./configure", false), ("Build it:", "./gradlew build", false),
    ("Try it:", "./my_script.sh", false), ("Try it:", "./start-my-app.sh", false),
    ("Try it:", "./mydb.sh", true),
    // It is this repository's all the same.
    ("In the root of this repository:", "./none.sh", true), ("In the `tools` directory:", "./none.sh", true),
    ("Clone our tools, then:", "tools/none.sh", true), ("Clone our tools, then:", "./beside.sh", true),
    ("From our repository:", "./setup/none.sh", true), ("Do it:", "setup/none.sh", true),
    ("Do it:", "./none.sh", true), ("Do it:", "./none.py", true), ("Do it:", "python3 setup/none.py", true),
  ])
  func `a script of another repository is none of this one's`(
    _ words: String, _ script: String, _ isFound: Bool
  ) {
    #expect(!found(after: words, script).isEmpty == isFound)
  }

  @Test func `what an earlier playbook of the page fetched or named is there`() {
    func found(_ first: String, _ second: String) -> [String] {
      findings(
        .missingScript,
        "# A\n\n## P\n\nX.\n\n```sh {#s}\n\(first)\n```\n\n## Q\n\nY.\n\n```sh {#t}\n\(second)\n```\n")
    }
    #expect(found("tar xf harbor.tgz\ncd harbor", "sudo ./install.sh").isEmpty)
    #expect(found("cd ~/other", "./install.sh").isEmpty)
    #expect(found("ssh db", "./none.sh").isEmpty)
    #expect(found("vim none.sh", "bash none.sh").isEmpty)
    #expect(found("bash none.sh", "bash none.sh").count == 2)
    #expect(found("ls", "./install.sh").count == 1)
  }

  @Test(arguments: [
    ("docs/a.md", "../b/#x", []), ("docs/a.md", "b.html", []), ("docs/a.md", "../deep/none/", ["3:9"]),
    ("shown/x/a.md", "shown/none.md", []), ("shown/x/a.md", "#-x", []), ("vault/x/a.md", "none.png", []),
    ("vault/x/a.md", "y/none.png", ["3:9"]),
    ("site/a.md", "#step-1-go", []), ("docs/a.md", "#step-1-go", ["3:9"]),
    ("docs/a.md", "none.html", ["3:9"]), ("site/a.md", "../deep/none/", []), ("site/a.md", "none.html", []),
    ("site/a.md", "none.md", ["3:9"]), ("site/a.md", "none.png", ["3:9"]),
  ])
  func `the addresses of a site are its generator's`(
    _ page: String, _ destination: String, _ places: [String]
  ) {
    let found = findings(
      .deadLink, "## A\n\nSee [it](../\(page)).\n",
      [
        page: "# Step 1 - go\n\nSee [x](\(destination)).\n\n```sh {#x}\nls\n```\n", "docs/b.md": "",
        "site/mkdocs.yml": "", "vault/.obsidian/app.json": "", "shown/_sidebar.md": "",
      ])
    #expect(found.map { $0.prefix { $0 != " " }.dropFirst(page.utf8.count + 1) } == places.map { $0[...] })
  }

  @Test func `the links of a template are those of other pages`() {
    #expect(
      findings(
        .deadLink, "## A\n\nSee [it](template.md).\n",
        ["docs/template.md": "# A\n\nSee [x](none.md).\n\n```sh {#x}\nls\n```\n"]) == [])
  }

  @Test func `a changelog says what was`() {
    let page = "# Changes\n\n## P\n\nDo it.\n\n```sh {#s}\n./none.sh\n```\n"
    #expect(
      findings(.missingScript, "## A\n\nSee [it](../CHANGELOG.md).\n", ["CHANGELOG.md": page]).isEmpty)
  }
}
