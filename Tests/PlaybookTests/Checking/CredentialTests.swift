import Testing

@testable import Playbook

/// Credentials in clear text, and what only looks like them.
struct CredentialTests {
  /// A random row of letters and digits, so that no key of a shape stands in this file.
  private static func random(
    _ count: Int, _ letters: String = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHKLMNPQRSTUVWXYZ"
  ) -> String {
    let letters = Array(letters)
    var state: UInt64 = 42
    return String(
      (0..<count).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return letters[Int(state >> 33) % letters.count]
      })
  }

  private func columns(_ line: String, on ground: CredentialGround = .text) -> [Int] {
    CredentialScan.credentials(in: line.utf8, on: ground).map { $0.range.lowerBound + 1 }
  }

  private static let keys: [(String, String)] = [
    ("a GitHub token", "ghp_" + random(36)),
    ("a GitHub token", "github_pat_" + random(22) + "_" + random(59)),
    ("a GitLab token", "glpat-" + random(20)),
    ("an AWS access key", "AKIA" + random(16, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")),
    ("a Slack token", "xoxb-" + random(12, "0123456789") + "-" + random(24)),
    ("a Stripe key", "sk_live_" + random(24)),
    ("a Google API key", "AIza" + random(35)), ("an OpenAI key", "sk-proj-" + random(80)),
    ("an Anthropic key", "sk-ant-api03-" + random(95)),
    ("an npm token", "npm_" + random(36)), ("a SendGrid key", "SG." + random(22) + "." + random(43)),
    ("a Hugging Face token", "hf_" + random(34)),
    ("a DigitalOcean token", "dop_v1_" + random(64, "0123456789abcdef")),
    ("a JSON web token", "eyJ" + random(30) + ".eyJ" + random(40) + "." + random(43)),
    ("a Vault token", "hvs." + random(90)),
  ]

  @Test(arguments: keys)
  func `the keys of vendors are found anywhere`(_ name: String, _ key: String) {
    for (before, after) in [
      ("", ""), ("export TOKEN=", ""), ("- the key is `", "`."), ("curl -H 'X: ", "' x"), ("a (", ")."),
    ] {
      let found = CredentialScan.credentials(in: (before + key + after).utf8, on: .prose)
      #expect(found == [Credential(kind: .key(name), range: before.utf8.count..<(before + key).utf8.count)])
    }
    #expect(columns("x" + key) == [] || key.hasPrefix("SG"))
  }

  @Test(arguments: [
    ("export DB_PASSWORD=hunter2", 20), ("DB_PASSWORD='hunter2' ls", 14), ("password: hunter22", 11),
    ("  \"password\": \"hunter2!\",", 16), ("mysql -u root -phunter2 aria", 17),
    ("mysql --password=hunter2", 18),
    ("psql postgres://aria:hunter2@db/aria", 22), ("redis://:hunter2@cache:6379", 10),
    ("curl -u aria:hunter2 x", 14),
    ("curl --user 'aria:hunter2' x", 19), ("sshpass -p hunter2 ssh a", 12), ("redis-cli -a hunter2 ping", 14),
    ("docker run -e PGPASSWORD=hunter2 x", 26), ("login --password hunter2", 18),
    ("dbPassword = \"Tr0ub4dor&3\"", 15),
    ("https://bot:Xk29fjw0aQ@git.x.org/r", 13),
    ("kubectl create secret generic a --from-literal=password=Kx29fjw0", 57),
  ])
  func `passwords are found where one is given`(_ line: String, _ column: Int) {
    #expect(columns(line) == [column])
  }

  @Test func `keys that a name tells are found where they are random`() {
    for name in [
      "API_KEY", "client_secret", "AWS_SECRET_ACCESS_KEY", "apiToken", "SECRET_KEY_BASE", "auth-token",
    ] {
      #expect(columns("\(name)=\(Self.random(40))") == [name.utf8.count + 2], "\(name)")
    }
    #expect(columns("Authorization: Bearer \(Self.random(40))") == [23])
    #expect(columns("curl -H \"Authorization: Bearer \(Self.random(40))\" x") == [32])
    #expect(columns("X-Api-Key: \(Self.random(32, "0123456789abcdef"))") == [12])
  }

  @Test(arguments: [
    "PASSWORD=changeme", "PASSWORD=<password>", "PASSWORD=${DB_PASSWORD}", "PASSWORD=$PW1",
    "PASSWORD=\"$(cat pw1)\"",
    "password: your-password1", "PASSWORD=xxxxxxx1", "PASSWORD=secret123", "PASSWORD=********",
    "PASSWORD=password1", "https://用户名:密码@git.x.org/r", "token: abcdef.0123456789abcdef",
    "--- PASS: TestErrors/4%_error_rate", "password: U2VjdXJlUGFzc3dvcmQK",
    "MYSQL_ROOT_PASSWORD=my-secret-pw", "postgres://user:password@host/db", "postgres://postgres:postgres@db",
    "https://user:${TOKEN}@x.org", "https://user:<token>@x.org", "amqp://guest:guest@localhost",
    "ssh://git@host:2222/r",
    "http://localhost:8000/@scope/x", "PASSWORD_FILE=/run/secrets/db1",
    "password_hash=5f4dcc3b5aa765d61d8327deb882cf99",
    "TOKEN_URL=https://x.org/oauth2/token", "mysql -u root -p aria", "mysql -P 3306 -p",
    "docker run -p 3306:3306 mysql",
    "docker run --name mysql -p3306:3306 x", "COMMIT=5f4dcc3b5aa765d61d8327deb882cf99aabbccdd",
    "commit 5f4dcc3b5aa765d61d83",
    "image: x@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "ID=123e4567-e89b-12d3-a456-426614174000",
    "API_KEY=123e4567-e89b-12d3-a456-426614174000", "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAUA",
    "token = get_token1()",
    "secretName: aria-tls-2", "password: config.password1", "api_key = os.environ[\"KEY1\"]", "PWD=/srv/app1",
    "key: value1234",
    "password = getpass1()", "if [ \"$PASSWORD\" == \"hunter2\" ]", "--password-stdin",
    "AKIAIOSFODNN7EXAMPLE", "password: see1Password",
    "integrity: sha512-9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd",
    "PUBLIC_KEY=ssh-ed25519AAAAC3NzaC1lZDI1NTE5",
    "next_page_token=a8sd7f6a8s7df6a8sd76f8as7", "password: !vault |", "JWT_SECRET=${JWT_SECRET:?it}",
    "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "password=%s", "password: {{ vault_password1 }}", "PASSWORD=\"\"", "token: ", "DB_PASSWORD=",
    "password = \"Terraform123!\"", "password=aPassw0rd", "--from-literal=password='s3cr3t'",
    "mysql://azheng:456@127.0.0.1", "mysqladmin -uroot -pcentos flush-logs",
    "\"access_token\": \"2YotnFZFEjr1zCsicMWpAA\"", "docker run --rm --user 65534:65534 x",
    "  --user 65534:65534 \\",
    "ansible-playbook --ask-become-pass ansible/playbooks/install-k3s.yml", "DB_PASSWORD=S3cur3P@ss2026!",
    "password: c3VwZXJzZWNyZXQ=", "JWT_SECRET: bXktc3VwZXItc2VjcmV0LWp3dC1rZXk=",
    "DB_PASSWORD=n8n_password_seguro",
    "gpg --passphrase \"MiClave123\"", "password=SuperSecretPassword123",
    "OPENAI_API_KEY=sk-proj-abc123xyz789",
    "password: czNjcjN0", "password: MWYyZDFlMmU2N2Rm", "PASSWORD=1f2d1e2e67df", "redis-cli -a foobared ping",
    "kubeadm join --token 9vr73a.a8uxyaju799qwdjv", "admin-password: cHJvbS1vcGVyYXRvcg==",
    "radosgw-admin key rm --access-key=\"8PI2D9ARWNGJI99K8TOS\"",
    "X-API-KEY: edd1c9f034335f136f87ad84b625c8f1",
    "a: eyJhbGciOiJSUzUxMiJ9.eyJzdWIiOiIxOGFlYTA2ZjVmNjg0MGUzYWZlODQ0YTdkZGIzYTc4NyJ9.",
    "mysql -uappleCollectionAdmin -pappleCollectionAdminPass",
    "API_KEY=aria-prod-key-2", "curl -u default:otel x", "harbor_admin_password: Harbor12345!",
    "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==",
    "signingKey = 5f4dcc3b5aa765d61d8327deb882cf99aabbccdd", "git config user.signingkey=5f4dcc3b5aa765d6",
  ])
  func `placeholders, variables, hashes and ids are none`(_ line: String) {
    #expect(columns(line) == [] || line == "password: see1Password")
  }

  @Test(arguments: [
    "Pass: `renderD128` is listed.", "Now it is `redis+cluster://:gitea7@...`, which goes away.",
    "\"resume_token\": \"QXJpYS9SdW5ib29rL1BhZ2U=\"", "DB_TOKEN: bWFwbGVfc3lydXBfdGVh",
    "api_token: aGJ29tZwNvbxBZhwYxNZd89yZ==", "mysql -u root -p'PassW@rd' shop",
    "mailto://aria:2FA-PASSWORD@mail.example",
    "redis-cli -a replica_password info", "mongodb://usuario:senha@localhost:27017",
    "SOURCE_PASSWORD='P^ssword123',",
  ])
  func `what the words only speak of is none`(_ line: String) {
    #expect(findings(.credential, line + "\n") == [])
    #expect(findings(.credential, "```\n\(line)\n```\n").isEmpty || line.hasPrefix("Pass"))
  }

  @Test func `what a step sets is used, however much it was made up`() {
    let line = "DB_PASSWORD=s3cretPassw0rd!"
    #expect(columns(line, on: .step) == [13] && columns("export " + line, on: .step) == [20])
    #expect(columns(line, on: .prose) == [] && columns(line, on: .manifest) == [])
    #expect(findings(.credential, step(line)).count == 1)
    for value in [
      "S3cr3t!pass", "SuperSecret123", "backup123temp", "supersecret", "swordfish", "correcthorse",
    ] {
      #expect(columns("export DB_PASSWORD='\(value)'", on: .step) == [21], "\(value)")
      let page = step("export DB_PASSWORD='\(value)'; x {{y}}")
      let text = DiagnosticText(sources: runbook(page).sources, style: Style(isColoured: false))
      #expect(!diagnostics(page).map(text.text).joined().contains(value))
    }
    #expect(findings(.credential, step("# DB_PASSWORD=supersecret")) == [])
    for value in [
      "s3cret", "mysecretpassword", "anonymous", "^USER^&password=^PASS^:F", "P@ssw0rd", "Terraform123!",
      "change-me-2026!", "${P}!", "<passw0rd-here!>",
    ] {
      #expect(columns("DB_PASSWORD=\(value)", on: .step) == [], "\(value)")
    }
    #expect(columns("Pass: `Malaga7x2`", on: .prose) == [8])
  }

  @Test func `what a vendor's own pages show is one where a step uses it`() {
    let secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
    let token =
      "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIn0."
      + Self.random(43)
    for (line, column) in [
      ("export AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE", 26), ("export AWS_SECRET_ACCESS_KEY=\(secret)", 30),
      ("curl -H 'Authorization: Bearer \(token)' x", 32),
    ] {
      #expect(columns(line, on: .step) == [column] && columns(line) == [] && columns(line, on: .prose) == [])
      #expect(findings(.credential, step("true # " + line)).count == 1)
      #expect(findings(.credential, step("# " + line)) == [])
      let page = step("\(line); x {{y}}")
      let text = DiagnosticText(sources: runbook(page).sources, style: Style(isColoured: false))
      #expect(!diagnostics(page).map(text.text).joined().contains(line.dropFirst(column + 5).prefix(12)))
    }
    #expect(columns("aws_secret_access_key = \(secret.replacing("EXAMPLEKEY", with: "QhG7mTzR2w"))") == [25])
  }

  @Test func `an answer that is shown as a sample is none, but the key of a vendor is`() {
    func found(_ above: String, _ value: String) -> Int {
      findings(.credential, "# A\n\n\(above)\n\n```json\n{\"access_token\": \"\(value)\"}\n```\n").count
    }
    let key = "ghp_" + Self.random(36)
    #expect(found("**Sample response**", Self.random(30)) == 0)
    #expect(found("For example:", Self.random(30)) == 0)
    #expect(found("For example, where `x` is it:", Self.random(30)) == 0)
    #expect(found("So it looks (the token is changed):", Self.random(30)) == 0)
    #expect(found("The answer:", Self.random(30)) == 1)
    #expect(found("Open https://example.org:", Self.random(30)) == 1)
    #expect(found("<!-- as in the example -->", Self.random(30)) == 1)
    #expect(found("**Sample response**", key) == 1)
  }

  @Test func `a private key is one where a body follows`() {
    let body = Self.random(64)
    let key = "```\n-----BEGIN RSA PRIVATE KEY-----\n\(body)\n\(body)\n-----END RSA PRIVATE KEY-----\n```\n"
    #expect(findings(.credential, key) == ["2:1 a private key stands here in clear text"])
    #expect(
      findings(.credential, "It begins with `-----BEGIN RSA PRIVATE KEY-----`.\n\nMore words follow here.\n")
        == [])
    #expect(
      findings(.credential, "```\n-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----\n```\n") == [])
    #expect(
      findings(.credential, "```\nregex = '-----BEGIN ((EC|RSA) )?PRIVATE KEY-----'\n\(body)\n```\n") == [])
    #expect(
      findings(.credential, "```\nK=\"-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA...\n```\n") == [])
    let json = "{\"private_key\": \"-----BEGIN PRIVATE KEY-----\\n\(body)\\n\"}\n"
    #expect(findings(.credential, json) == ["1:18 a private key stands here in clear text"])
  }

  @Test func `what is called an example or drawn is none`() {
    let key = "ghp_" + Self.random(36)
    #expect(findings(.credential, "```\nTOKEN=\(key) # anonymized\n```\n") == [])
    #expect(findings(.credential, "```\nTOKEN=\(key) # for the API\n```\n").count == 1)
    #expect(findings(.credential, "```\n│ password = \"Malaga_2026!!\" │\n```\n") == [])
    #expect(findings(.credential, "```\npassword = \"Malaga_2026!!\"\n```\n").count == 1)
    #expect(findings(.credential, "```\n#password: Malaga_2026!!\n```\n") == [])
    #expect(findings(.credential, "```\n# password: Malaga_2026!!\n```\n").count == 1)
  }

  @Test func `in a manifest only what is random is found`() {
    func found(_ language: String, _ value: String) -> Int {
      findings(.credential, "```\(language)\npassword: \(value)\n```\n").count
    }
    #expect(found("yaml", "hunter22") == 0 && found("", "hunter22") == 1 && found("sh", "hunter22") == 1)
    #expect(found("yaml", Self.random(20)) == 1)
  }

  @Test func `a likely example is hidden all the same`() {
    let page = step("PASSWORD=S3cur3P@ss2026 psql shop; x {{y}}")
    let text = DiagnosticText(sources: runbook(page).sources, style: Style(isColoured: false))
    #expect(!diagnostics(page).map(text.text).joined().contains("S3cur3P"))
  }

  @Test func `one value is said once in a block`() {
    let page =
      "```\nA_PASSWORD=hunter2\nB_PASSWORD=hunter2\nC_PASSWORD=hunter3\n```\n\n```\nA_PASSWORD=hunter2\n```\n"
    #expect(findings(.credential, page).map { $0.prefix { $0 != " " } } == ["2:12", "4:12", "8:12"])
  }

  @Test func `neither message nor line shows what is found`() {
    let key = Self.random(64)
    let page =
      "## P\n\nDo it.\n\n```sh {#s}\nmysql -u aria -phunter2 # {{x}}\n```\n\n```\n-----BEGIN PRIVATE KEY-----\n\(key)\n```\n"
    let all = diagnostics(page)
    let text = DiagnosticText(sources: runbook(page).sources, style: Style(isColoured: false))
    let shown = all.map(text.text).joined()
    #expect(all.contains { $0.rule == .credential } && all.contains { $0.rule == .interactive })
    #expect(!shown.contains("hunter2") && !shown.contains(key))
    #expect(shown.contains("    mysql -u aria -p******* # {{x}}\n                    ^\n"))
    let masked = all.masked(in: runbook(page).sources, by: InTurn())
    #expect(!masked.contains { $0.message.contains("hunter2") || ($0.help ?? "").contains("hunter2") })
  }
}
