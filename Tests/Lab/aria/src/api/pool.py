"""A connection pool with the bounds of the real API: some kept open, some on top, a wait and then an error."""

import contextlib
import threading
import time

import psycopg2


class PoolTimeout(Exception):
    """No connection came free within the pool's wait."""


class Pool:
    def __init__(self, url, size=10, overflow=20, wait=30.0, recycle=3600.0):
        """wait and recycle are seconds; recycle is the age at which a kept connection is replaced."""
        self.url, self.size, self.overflow, self.wait, self.recycle = url, size, overflow, wait, recycle
        self.slots = threading.BoundedSemaphore(size + overflow)
        self.lock = threading.Lock()
        self.kept = []

    @contextlib.contextmanager
    def connection(self):
        """A live connection in a transaction; raises PoolTimeout or psycopg2.OperationalError."""
        if not self.slots.acquire(timeout=self.wait):
            raise PoolTimeout(
                "QueuePool limit of size %d overflow %d reached, connection timed out, timeout %.2f"
                % (self.size, self.overflow, self.wait)
            )
        try:
            connection, born = self.take()
            try:
                yield connection
                connection.commit()
            except BaseException:
                connection.close()
                raise
            self.keep(connection, born)
        finally:
            self.slots.release()

    def take(self):
        """A kept connection that still answers, else a new one, so the pool recovers by itself after a restart."""
        while True:
            with self.lock:
                if not self.kept:
                    break
                connection, born = self.kept.pop()
            if time.monotonic() - born < self.recycle and answers(connection):
                return connection, born
            connection.close()
        connection = psycopg2.connect(self.url, connect_timeout=3, application_name="aria-api")
        answers(connection)
        return connection, time.monotonic()

    def keep(self, connection, born):
        with self.lock:
            if len(self.kept) < self.size:
                self.kept.append((connection, born))
                return
        connection.close()


def answers(connection):
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        return True
    except psycopg2.Error:
        return False
