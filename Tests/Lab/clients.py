"""Clients that do harm as real ones do, and one that only looks.

  clients.py hold N        N requests that stop in the middle, each keeping what it was given; ends when all are closed
  clients.py fill BYTES    one request with a body of that many bytes
  clients.py swell BYTES   one request that stops after that many bytes of a longer body
  clients.py websocket     prints how a WebSocket through the proxy fares: open, its status, or its close code
"""

import socket
import sys

ADDRESS = ("127.0.0.1", 8000)
HEAD = "POST /activities HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n"
UPGRADE = (
    "GET /clawdbot HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: bGFiIGxhYiBsYWIgbGFiIQ==\r\n\r\n"
)


def open_request(length):
    connection = socket.create_connection(ADDRESS)
    connection.sendall((HEAD % length).encode())
    return connection


def hold(count):
    for connection in [open_request(100) for _ in range(int(count))]:
        try:
            connection.recv(1)
        except OSError:
            pass


def send(connection, length):
    piece = b"x" * 1000000
    for _ in range(length // len(piece)):
        connection.sendall(piece)
    connection.recv(1)


def fill(length):
    send(open_request(int(length)), int(length))


def swell(length):
    send(open_request(2 * int(length)), int(length))


def websocket():
    connection = socket.create_connection(("127.0.0.1", 80), timeout=3)
    connection.sendall(UPGRADE.encode())
    answer = connection.recv(4096)
    status = answer.split()[1].decode()
    if status == "101":
        try:
            # A gateway that refuses closes at once; one that takes us says nothing.
            connection.settimeout(0.5)
            frame = answer.split(b"\r\n\r\n", 1)[1] or connection.recv(4096)
            status = str(int.from_bytes(frame[2:4], "big")) if frame else "1006"
        except TimeoutError:
            status = "open"
    print(status)


if __name__ == "__main__":
    {"hold": hold, "fill": fill, "swell": swell, "websocket": websocket}[sys.argv[1]](*sys.argv[2:])
