"""The lab's aria-api: one process on port 8000, a thread for each request, one connection pool."""

import http.server
import json
import os
import signal
import sys

import answers
from pool import Pool

pool = Pool(os.environ["DATABASE_URL"], wait=float(os.environ.get("POOL_WAIT_SECONDS", "30")))
routes = {
    "/health": lambda: answers.health(),
    "/health/db": lambda: answers.health_db(pool),
    "/stats": lambda: answers.stats(pool),
    "/jobs/live": lambda: answers.jobs_live(),
}
routes.update({path: lambda: (200, []) for path in answers.LISTS})


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.reply(routes.get(self.path.split("?")[0], not_found))

    def do_POST(self):
        length = int(self.headers.get("Content-Length", "0"))
        if self.path == "/activities":
            self.reply(lambda: answers.add_activity(pool, lambda: self.rfile.read(length)))
        else:
            self.reply(not_found)

    def reply(self, answer):
        try:
            status, body = answer()
        except Exception as error:
            status, body = answers.failure(error)
            print("ERROR %s: %s: %s" % (self.path, body["type"], body["error"]))
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format, *arguments):
        print("%s - %s" % (self.client_address[0], format % arguments))


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128


def not_found():
    return 404, {"detail": "Not Found"}


answers.ensure_schema(pool)
signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
print("aria-api %s listens on 8000" % answers.VERSION)
Server(("", 8000), Handler).serve_forever()
