"""What the API answers. /health says what it always says; /health/db and /stats ask the database."""

import json
import time

import psycopg2

VERSION = "3.0.0"
TABLES = ["activity_log", "thoughts", "memories", "goals", "social_posts", "knowledge_entities", "heartbeat_log"]
COUNTED = ["activity_log", "thoughts", "memories", "goals"]
# What answers with a list, or anything at all, on a good day.
LISTS = (
    "/activities /thoughts /memories /goals /goals/board /hourly-goals /sessions /security-events /knowledge-graph "
    "/knowledge-graph/entities /skill-graph /social /rate-limits /heartbeat /heartbeat/latest /performance /tasks "
    "/schedule /jobs /records /models/config /models/pricing /working-memory /skills /lessons /proposals"
).split()
JOBS = "/openclaw/cron/jobs.json"
started = time.monotonic()


def ensure_schema(pool):
    """Creates the tables that are missing, at the start; a database that is away is asked again at the next one."""
    try:
        with pool.connection() as connection, connection.cursor() as cursor:
            for table in TABLES:
                cursor.execute("CREATE TABLE IF NOT EXISTS %s (id bigserial PRIMARY KEY, at timestamptz DEFAULT now())" % table)
    except Exception as error:
        print("ERROR ensure_schema: " + first_line(error))


def health():
    """Constant but for the uptime: it is healthy as long as the process answers, whatever the database does."""
    return 200, {
        "status": "healthy",
        "uptime_seconds": int(time.monotonic() - started),
        "database": "connected",
        "version": VERSION,
    }


def health_db(pool):
    """Always 200; the body says ok, degraded (a table is missing) or error (the database cannot be asked)."""
    try:
        with pool.connection() as connection, connection.cursor() as cursor:
            cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
            present = {row[0] for row in cursor.fetchall()}
            cursor.execute("SELECT extname FROM pg_extension ORDER BY extname")
            extensions = [row[0] for row in cursor.fetchall()]
    except Exception as error:
        return 200, {"status": "error", "error": first_line(error), "type": kind(error)}
    missing = [table for table in TABLES if table not in present]
    return 200, {
        "status": "degraded" if missing else "ok",
        "tables": {table: table in present for table in TABLES},
        "missing": missing,
        "existing_count": len(TABLES) - len(missing),
        "expected_count": len(TABLES),
        "pgvector_installed": "vector" in extensions,
        "extensions": extensions,
    }


def stats(pool):
    """Four counts through the pool; raises what the pool and the database raise."""
    counts = {}
    with pool.connection() as connection, connection.cursor() as cursor:
        for table in COUNTED:
            cursor.execute("SELECT count(*) FROM " + table)
            counts[table + "_count"] = cursor.fetchone()[0]
    return 200, counts


def add_activity(pool, read):
    """Stores the request's body as an activity; the connection is taken before the body is read."""
    with pool.connection() as connection:
        action = read().decode("utf-8", "replace")
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO activity_log (action) VALUES (%s) RETURNING id", (action,))
            return 200, {"id": cursor.fetchone()[0], "created": True}


def jobs_live():
    """What clawdbot's volume says, which is there while clawdbot is not."""
    try:
        with open(JOBS, encoding="utf-8") as file:
            return 200, {"jobs": json.load(file)["jobs"]}
    except FileNotFoundError:
        return 200, {"jobs": []}


def failure(error):
    """The status and body for an error: 503 where the database is at fault, 500 for the pool and all else."""
    at_fault = isinstance(error, (psycopg2.OperationalError, psycopg2.ProgrammingError))
    return (503 if at_fault else 500), {"error": first_line(error), "type": kind(error)}


def kind(error):
    return "TimeoutError" if type(error).__name__ == "PoolTimeout" else type(error).__name__


def first_line(error):
    return (str(error).strip().splitlines() or [""])[0]
