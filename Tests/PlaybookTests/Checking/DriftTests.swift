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
    """

  private func found(_ words: String) -> [String] { findings(.drift, step(Self.steps) + "\n" + words + "\n") }

  @Test(arguments: [
    "`docker restart -t 5 aria-api`", "`docker restart aria-api`", "`docker restart aria-web`",
    "`docker stop aria-api`",
    "`docker logs -f aria-api`", "`docker logs aria-api`", "`curl localhost:8000/stats`",
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
  ])
  func `the same command, a shorter form and another one are fine`(_ words: String) {
    #expect(found(words) == [])
  }

  @Test(arguments: [
    (
      "Run `docker restart -t 9 aria-api`.", "17:6", "docker restart -t 9 aria-api", 6,
      "docker restart -t 5 aria-api"
    ),
    (
      "`docker restart --signal INT aria-api`", "17:2", "docker restart --signal INT aria-api", 6,
      "docker restart -t 5 aria-api"
    ),
    (
      "`docker-compose up -d aria-api`", "17:2", "docker-compose up -d aria-api", 7,
      "docker compose -f stacks/brain/docker-compose.yml up -d --no-deps aria-api"
    ),
    (
      "`docker compose -f docker-compose.yml up -d --no-deps aria-api`", "17:2",
      "docker compose -f docker-compose.yml up -d --no-deps aria-api", 7,
      "docker compose -f stacks/brain/docker-compose.yml up -d --no-deps aria-api"
    ),
    (
      "`docker logs --tail 100 aria-api`", "17:2", "docker logs --tail 100 aria-api", 8,
      "docker logs --tail 200 aria-api"
    ),
    (
      "| a | b |\n|---|---|\n| x | `curl -fsS --max-time 5 http://localhost:8080/health` |", "19:8",
      "curl -fsS --max-time 5 http://localhost:8080/health", 9,
      "curl -fsS --max-time 5 http://localhost:8000/health"
    ),
    (
      "| a | b |\n|---|---|\n| x | docker restart -t 9 aria-api |", "19:7", "docker restart -t 9 aria-api", 6,
      "docker restart -t 5 aria-api"
    ),
    (
      "`systemctl restart --now nginx.service`", "17:2", "systemctl restart --now nginx.service", 10,
      "systemctl restart nginx.service"
    ),
    (
      "- a\n  - `docker restart -t 9 aria-api`", "18:6", "docker restart -t 9 aria-api", 6,
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
}
