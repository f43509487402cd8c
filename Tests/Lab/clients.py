"""Clients that do harm as real ones do.

  clients.py hold N      N requests that stop in the middle, each keeping what it was given; ends when all are closed
  clients.py fill BYTES  one request with a body of that many bytes
"""

import socket
import sys

ADDRESS = ("127.0.0.1", 8000)
HEAD = "POST /activities HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n"


def open_request(length):
    connection = socket.create_connection(ADDRESS)
    connection.sendall((HEAD % length).encode())
    return connection


def hold(count):
    for connection in [open_request(100) for _ in range(count)]:
        try:
            connection.recv(1)
        except OSError:
            pass


def fill(length):
    connection = open_request(length)
    piece = b"x" * 1000000
    for _ in range(length // len(piece)):
        connection.sendall(piece)
    connection.recv(1)


if __name__ == "__main__":
    {"hold": hold, "fill": fill}[sys.argv[1]](int(sys.argv[2]))
