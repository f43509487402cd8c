CREATE EXTENSION IF NOT EXISTS "uuid-ossp";
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS vector;

CREATE TABLE activity_log (id bigserial PRIMARY KEY, at timestamptz NOT NULL DEFAULT now(), action text NOT NULL);
CREATE TABLE thoughts (id bigserial PRIMARY KEY, at timestamptz NOT NULL DEFAULT now(), content text NOT NULL);
CREATE TABLE memories (id bigserial PRIMARY KEY, at timestamptz NOT NULL DEFAULT now(), content text NOT NULL);
CREATE TABLE goals (id bigserial PRIMARY KEY, at timestamptz NOT NULL DEFAULT now(), title text NOT NULL);
CREATE TABLE social_posts (id bigserial PRIMARY KEY, at timestamptz NOT NULL DEFAULT now(), content text NOT NULL);
CREATE TABLE knowledge_entities (id bigserial PRIMARY KEY, at timestamptz NOT NULL DEFAULT now(), name text NOT NULL);
CREATE TABLE heartbeat_log (id bigserial PRIMARY KEY, at timestamptz NOT NULL DEFAULT now(), beat integer NOT NULL);

INSERT INTO activity_log (action) SELECT 'action ' || n FROM generate_series(1, 200) AS n;
INSERT INTO thoughts (content) SELECT 'thought ' || n FROM generate_series(1, 80) AS n;
INSERT INTO memories (content) SELECT 'memory ' || n FROM generate_series(1, 60) AS n;
INSERT INTO goals (title) SELECT 'goal ' || n FROM generate_series(1, 12) AS n;
INSERT INTO heartbeat_log (beat) SELECT n FROM generate_series(1, 500) AS n;
