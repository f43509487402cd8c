"""How skills reach the API."""
import os
import urllib.request


def get(path):
    return urllib.request.urlopen(os.environ.get("ARIA_API_URL", "http://aria-api") + path, timeout=10).read()
