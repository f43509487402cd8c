import Testing

@testable import Playbook

/// Which commands destroy something, and which steps may.
struct DestructionTests {
  private func found(_ script: String, _ attributes: String = "") -> [String] {
    let page = "## Help\n\nDo it.\n\n```sh {#it \(attributes)}\n\(script)\n```\n\nUndo it.\n"
    return diagnostics(page).filter { $0.rule == .destructive }.map {
      $0.message.split(separator: "`").first.map(String.init) ?? ""
    }
  }

  @Test(arguments: [
    ("rm -rf a", "rm -r"), ("sudo rm -fR a", "rm -r"), ("/bin/rm --recursive a", "rm -r"),
    ("find . -delete", "find -delete"),
    ("find . -exec rm {} +", "find -exec rm"), ("xargs -0 rm -r", "rm -r"),
    ("ssh db 'cd x && rm -r a'", "rm -r"),
    ("ssh db sudo rm -r a", "rm -r"), ("docker exec db rm -r a", "rm -r"), ("bash -c 'rm -r a'", "rm -r"),
    ("docker compose -f x.yml down", "docker compose down"),
    ("docker-compose down -v", "docker-compose down"),
    ("docker system prune -f", "docker system prune"), ("docker volume rm a", "docker volume rm"),
    ("docker rm -f a", "docker rm -f"),
    ("git -C x reset --hard HEAD", "git reset --hard"), ("git clean -fd", "git clean -f"),
    ("git push --force", "git push --force"),
    ("git branch -D x", "git branch -D"), ("kubectl -n x delete pod y", "kubectl delete"),
    ("helm uninstall x", "helm uninstall"),
    ("terraform destroy", "terraform destroy"), ("kill 12", "kill"), ("kill -9 12", "kill"),
    ("pkill -f x", "pkill"),
    ("kubectl exec -it p -- kill -s TERM 1", "kill"), ("dropdb x", "dropdb"),
    ("psql -c 'drop table x'", "DROP TABLE"),
    ("psql <<E\nDELETE FROM x;\nE", "DELETE FROM"),
    ("docker exec -i db psql <<E\nselect 1;\ntruncate x;\nE", "TRUNCATE"),
    ("mysql -e \"DROP DATABASE x\"", "DROP DATABASE"), ("redis-cli flushall", "flushall"),
    ("mkfs.ext4 /dev/sdb", "mkfs.ext4"),
    ("dd if=a of=/dev/sdb", "dd of=/dev/…"), ("aws ec2 terminate-instances --x", "aws … terminate-instances"),
    ("aws s3 rm s3://a", "aws s3 rm"), ("curl -X DELETE http://a", "curl -X DELETE"),
    ("rsync -a --delete a b", "rsync --delete"),
    ("crontab -r", "crontab -r"), ("gcloud compute instances delete x", "gcloud … delete"),
    ("truncate -s 0 log", "truncate"),
    ("shutdown -r now", "shutdown"), ("A=1 nohup rm -r a", "rm -r"), ("time rm -r a", "rm -r"),
  ])
  func `what destroys is known`(_ script: String, _ words: String) {
    #expect(found(script) == [words])
    #expect(found(script, "confirm") == [])
    #expect(found(script, "irreversible") == [])
  }

  @Test(arguments: [
    "rm a", "rm -f a", "echo rm -r a", "docker rm a", "docker run --rm x", "docker compose up -d",
    "docker ps", "git reset HEAD a",
    "git push", "git clean -n", "kill -0 12", "kill -HUP 1", "kill -l", "pkill -USR1 x", "kill $!",
    "sleep 9 & kill \"$!\"",
    "p=1; kill \"$p\"", "d=$(mktemp -d); rm -rf \"$d\"", "kubectl get x", "kubectl delete x --dry-run=client",
    "helm list",
    "psql -c 'SELECT date_trunc(x)'", "psql -c 'select deleted from x'", "aws ec2 describe-instances",
    "curl -X POST http://a",
    "find . -name x", "rsync -a a b", "crontab -l", "redis-cli info", "shutdown -c", "dd if=a of=b",
    "ls # rm -r a",
    "docker system df", "terraform plan", "grep -r 'rm -rf' .", "git stash", "zfs list",
  ])
  func `what destroys nothing is left alone`(_ script: String) {
    #expect(found(script) == [])
  }

  @Test func `a rollback need not ask, but guards what it takes from others`() {
    let page = """
      ## Help

      Choose.

      ```sh {#choose probe}
      D=x E=y
      ```

      Make it.

      ```sh {#make}
      mkdir "${D:?from step 1}"
      ```

      Take it away:

      ```sh {#unmake rollback-of=make}
      F=1; rm -r "$D" "$F"; rm -r "${E:?x}" "$E" "$D"
      ```

      Take more away:

      ```sh {#more confirm}
      echo "$D"; rm -r "$E"
      ```

      Look.

      ```sh {#gone gate}
      ls "$D"
      ```
      """
    #expect(findings(page) == ["18:13 unguarded-variable", "24:19 unguarded-variable"])
  }
}
