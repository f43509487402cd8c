import Testing

@testable import Playbook

/// Commands in words beside the steps that do the same.
struct DriftTests {
  private static let steps = """
    docker restart -t 5 aria-api
    docker compose -f stacks/brain/docker-compose.yml up -d --no-deps aria-api
    docker logs --tail 200 aria-api 2>&1 | tail -n 20
    curl -fsS --max-time 5 http://localhost:8000/health
    sudo systemctl restart nginx.service
    git switch -c "$BRANCH" "${COMMIT:?it}"
    ./scripts/deploy.sh --env prod
    kubectl -n aria rollout restart deployment/api
    docker exec aria-db pg_isready
    kubectl apply -f stacks/api.yaml -n aria
    kubectl get pods -n aria -l app=api
    docker run -d --name cache --memory 1g redis:7
    docker build -t aria-api:1 .
    git stash push -m "before the patch"
    git reset --soft HEAD~1
    pip install aria-tools
    mv app.conf app.conf.old
    nc -zv aria-db 5432
    docker exec aria-db psql -h aria-db shop
    aws rds reboot-db-instance --db-instance-identifier aria --region eu-west-1
    tar -czf aria.tar.gz stacks/
    curl -fsS 'http://aria-metrics:9090/api/v1/query?query=up'
    docker run -d --name db2 -e PASSWORD=<password> postgres:16
    just install-all
    """

  private func found(_ words: String) -> [String] { findings(.drift, step(Self.steps) + "\n" + words + "\n") }

  @Test(arguments: [
    "`docker restart -t 5 aria-api`", "`docker restart aria-api`", "`docker restart aria-web`",
    "`docker stop aria-api`",
    "`docker logs -f aria-api`", "`docker logs aria-api`", "`docker logs --tail 100 aria-api`",
    "`curl localhost:8000/stats`",
    "`curl -s http://localhost:8000/health`",
    "`curl -I http://localhost:8000/health`", "`systemctl restart nginx.service`",
    "`systemctl status nginx.service`",
    "`docker restart <container>`", "Never use `docker restart -t 0 aria-api`.",
    "Do not `docker restart -t 0 aria-api`.",
    "It is `docker restart` that does it.", "`aria-api`", "`git switch main`", "`docker compose up -d`",
    "`scripts/deploy.sh --env prod`",
    "`docker compose -f stacks/brain/docker-compose.yml up -d`", "`kubectl get pods -n aria`",
    "`docker ps -a`",
    "| a | b |\n|---|---|\n| x | docker restart aria-api |", "```\ndocker restart -t 9 aria-api\n```",
    "`docker exec aria-db psql`",
    "`kubectl rollout restart deployment/api`", "`docker exec -it aria-db sh`", "`${X}`",
    "`docker restart -t 5 aria-api` and more",
    // A blank to fill in, whatever it looks like.
    "`docker restart -t 9 CONTAINER`", "`docker build --no-cache -t NAME:TAG .`",
    "`docker logs --tail LINES aria-api`", "`docker exec -it aria-xxx pg_isready -t 3`",
    "`kubectl apply -f path/to/api.yaml -n aria`",
    // Another thing, though its last word is the same.
    "`docker run -d --name cache2 --memory 2g redis:7`", "`docker run -it --rm redis:7`",
    "`docker build -t aria-web:1 .`", "`nc -zv aria-api 5432`", "`docker exec aria-web psql -h aria-db shop`",
    "`kubectl get pods -n aria -l app=web`", "`kubectl get pods -n web -l app=api`",
    "`kubectl apply -f stacks/web.yaml -n aria`", "`kubectl apply -f api.yaml -n aria`",
    "`kubectl apply -f web/api.yaml -n aria`", "`docker run -d --name cache --memory 1g redis`",
    "`aws rds reboot-db-instance --db-instance-identifier web --region eu-west-1`",
    "`aws rds reboot-db-instance --region eu-west-1`", "`tar -czf web.tar.gz stacks/`",
    "`curl -fsS 'http://aria-metrics:9090/api/v1/query?query=down'`",
    "`docker run -d --name db2 -e PASSWORD=hunter2 postgres:16`",
    // Another thing to do with it.
    "`docker restart --help aria-api`",
    "`git reset --hard HEAD~1`", "`pip install --upgrade aria-tools`", "`git stash push -m \"what it was\"`",
    // More words that change nothing, or say more to what each page uses as it needs it.
    "`mv -iv app.conf app.conf.old`", "`just install-all -l aria-dependencies`",
    // A choice.
    "`docker restart -t 9 aria-api` or `docker restart -t 60 aria-api`",
    "| a | b |\n|---|---|\n| x | `docker restart -t 9 aria-api` |\n| y | `docker restart -t 5 aria-api` |",
  ])
  func `the same command, a shorter form and another one are fine`(_ words: String) {
    #expect(found(words) == [])
  }

  @Test(arguments: [
    (
      "Run `docker restart -t 9 aria-api`.", "32:6", "docker restart -t 9 aria-api", 6,
      "docker restart -t 5 aria-api"
    ),
    (
      "`docker restart --signal INT aria-api`", "32:2", "docker restart --signal INT aria-api", 6,
      "docker restart -t 5 aria-api"
    ),
    (
      "`docker-compose up -d aria-api`", "32:2", "docker-compose up -d aria-api", 7,
      "docker compose -f stacks/brain/docker-compose.yml up -d --no-deps aria-api"
    ),
    (
      "`docker compose -f docker-compose.yml up -d --no-deps aria-api`", "32:2",
      "docker compose -f docker-compose.yml up -d --no-deps aria-api", 7,
      "docker compose -f stacks/brain/docker-compose.yml up -d --no-deps aria-api"
    ),
    (
      "| a | b |\n|---|---|\n| x | `curl -fsS --max-time 5 http://localhost:8080/health` |", "34:8",
      "curl -fsS --max-time 5 http://localhost:8080/health", 9,
      "curl -fsS --max-time 5 http://localhost:8000/health"
    ),
    (
      "| a | b |\n|---|---|\n| x | docker restart -t 9 aria-api |", "34:7", "docker restart -t 9 aria-api", 6,
      "docker restart -t 5 aria-api"
    ),
    (
      "`systemctl restart --now nginx.service`", "32:2", "systemctl restart --now nginx.service", 10,
      "systemctl restart nginx.service"
    ),
    (
      "`kubectl apply -f stacks/api.yaml -n shop`", "32:2", "kubectl apply -f stacks/api.yaml -n shop", 15,
      "kubectl apply -f stacks/api.yaml -n aria"
    ),
    (
      "`docker run -d --name cache --memory 2g redis:7`", "32:2",
      "docker run -d --name cache --memory 2g redis:7", 17, "docker run -d --name cache --memory 1g redis:7"
    ),
    (
      "`docker exec -u root aria-db pg_isready`", "32:2", "docker exec -u root aria-db pg_isready", 14,
      "docker exec aria-db pg_isready"
    ),
    (
      "- a\n  - `docker restart -t 9 aria-api`", "33:6", "docker restart -t 9 aria-api", 6,
      "docker restart -t 5 aria-api"
    ),
  ])
  func `a command that differs is found, with both lines`(
    _ words: String, _ place: String, _ text: String, _ line: Int, _ other: String
  ) {
    #expect(found(words) == ["\(place) `\(text)` differs from the step at line \(line): `\(other)`"])
  }

  @Test func `a step of another page is named with its file`() {
    let page = "## P\n\nSee [more](more.md), or `docker restart -t 9 aria-api`.\n"
    let more = "# More\n\nDo it.\n\n```sh {#m}\ndocker restart -t 5 aria-api\n```\n"
    #expect(
      findings(.drift, page, ["docs/more.md": more]) == [
        "3:26 `docker restart -t 9 aria-api` differs from the step at docs/more.md:6: `docker restart -t 5 aria-api`"
      ])
  }

  @Test(arguments: [
    // What a program reads and writes.
    (
      "scan --storage-file /data/case.plaso /data/evidence",
      "`scan --storage-file /data/out.plaso /data/evidence`"
    ),
    ("bash x.sh --file a.md --json", "`bash x.sh --file b/c.md --json`"),
    ("pveum user modify root@pam -enable 0", "`pveum user modify root@pam -enable 1`"),
    ("gh api -X POST repos/a/b/protection", "`gh api -X DELETE repos/a/b/protection`"),
    ("gh api -X POST repos/a/b/protection", "`gh api repos/a/b/protection --jq .enabled`"),
    // Other lines of a log.
    ("kubectl logs deploy/dns --tail=100", "`kubectl logs deploy/dns --tail=50`"),
    ("tail -n 200 /var/log/aria.log", "`tail -n 20 /var/log/aria.log`"),
    ("journalctl -u aria.service --since today", "`journalctl -u aria.service --since yesterday`"),
    // A container is not the service of a Compose project.
    ("docker compose restart web", "`docker restart web`"),
    // Another site of the server.
    (
      "curl -H 'Host: a.lab' http://127.0.0.1/x", "`curl -H 'Host: b.lab' http://127.0.0.1:8080/x`"
    ),
    // More to make it with.
    ("podman pod create --name web", "`podman pod create --name web -a redis:7`"),
    // Another use of the same program.
    ("age-keygen -o ~/keys/a.txt", "`age-keygen -y ~/keys/a.txt`"), ("ssh -i k me@db", "`ssh -vvv me@db`"),
    // Typed into a session.
    ("ssh db\nsudo systemctl restart --now nginx.service", "`sudo systemctl restart --force nginx.service`"),
  ])
  func `what is no other way to do a step is fine`(_ script: String, _ words: String) {
    #expect(findings(.drift, step(script) + "\n" + words + "\n") == [])
  }

  @Test(arguments: [
    ("docker restart -t 10 api", "| Do | Command |\n|---|---|\n| Restart | docker restart -t 60 api |"),
    ("docker compose restart web\ndocker restart -t 5 web", "`docker restart -t 9 web`"),
    ("curl -H 'Host: a.lab' http://127.0.0.1/x", "`curl -H 'Host: a.lab' http://127.0.0.1:8080/x`"),
  ])
  func `another way to do a step is found`(_ script: String, _ words: String) {
    #expect(findings(.drift, step(script) + "\n" + words + "\n").count == 1)
  }

  @Test func `a changelog says what was`() {
    let page = "## P\n\nSee [changes](CHANGELOG.md).\n\n```sh {#s}\ndocker restart -t 5 aria-api\n```\n"
    #expect(findings(.drift, page, ["docs/CHANGELOG.md": "- `docker restart -t 9 aria-api`\n"]) == [])
  }
}
