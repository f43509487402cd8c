"""The lab's aria-web: a shell of pages from a template read once, and a way to the API below /api."""
import http.server
import os
import signal
import sys
import urllib.error
import urllib.request

API = os.environ["API_BASE_URL"]
PAGES = [
    "dashboard", "activities", "thoughts", "memories", "records", "search", "services", "models", "wallets", "goals",
    "sprint-board",
    "heartbeat", "knowledge", "skill-graph", "social", "performance", "security", "operations", "sessions",
    "working-memory", "skills", "proposals", "skill-stats", "soul", "model-usage", "rate-limits", "api-key-rotations",
]
with open("templates/page.html", encoding="utf-8") as file:
    TEMPLATE = file.read()


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        name = self.path.split("?")[0].strip("/")
        if name.startswith("api/"):
            self.pass_on(self.path[len("/api"):])
        elif name == "" or name in PAGES:
            self.answer(200, "text/html", TEMPLATE.replace("{{ page }}", name or "home").encode())
        else:
            self.answer(404, "text/html", b"Not Found")

    def pass_on(self, path):
        try:
            with urllib.request.urlopen(API + path, timeout=30) as reply:
                self.answer(reply.status, "application/json", reply.read())
        except urllib.error.HTTPError as error:
            self.answer(error.code, "application/json", error.read())
        except OSError as error:
            self.answer(502, "text/plain", str(error).encode())

    def answer(self, status, kind, data):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format, *arguments):
        print("%s - %s" % (self.client_address[0], format % arguments))


signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
print("aria-web listens on 5000")
http.server.ThreadingHTTPServer(("", 5000), Handler).serve_forever()
