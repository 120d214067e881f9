ALTER TABLE "knowledge_source"
  ADD COLUMN "config" JSONB NOT NULL DEFAULT '{"kind": "files"}',
  ADD COLUMN "collection" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "audience" "Audience" NOT NULL DEFAULT 'public',
  ADD COLUMN "language" TEXT,
  ADD COLUMN "weight" DOUBLE PRECISION NOT NULL DEFAULT 1,
  ADD COLUMN "sync_every_hours" INTEGER,
  ADD COLUMN "next_sync_at" TIMESTAMPTZ(3),
  ADD COLUMN "enabled" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "updated_by" UUID;
UPDATE "knowledge_source" SET "config" = jsonb_build_object('kind', "kind");
ALTER TABLE "knowledge_source" DROP COLUMN "kind";
UPDATE "knowledge_source" SET "name" = 'Help articles' WHERE "name" = 'help articles';
CREATE INDEX "knowledge_source_next_sync_at_idx" ON "knowledge_source"("next_sync_at");

CREATE TYPE "DocumentStatus" AS ENUM ('draft', 'active', 'retired');

ALTER TABLE "document" RENAME COLUMN "category" TO "collection";
ALTER TABLE "document"
  ADD COLUMN "language" TEXT,
  ADD COLUMN "status" "DocumentStatus" NOT NULL DEFAULT 'active',
  ADD COLUMN "url" TEXT,
  ADD COLUMN "source_hash" TEXT,
  ADD COLUMN "etag" TEXT,
  ADD COLUMN "last_modified" TEXT,
  ADD COLUMN "links" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "vanished_at" TIMESTAMPTZ(3),
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "latest" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "generation" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "edits" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "index_token" UUID,
  ADD COLUMN "index_until" TIMESTAMPTZ(3),
  ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "updated_by" UUID;

-- What a document said, version by version; the newest ones may be waiting for their passages.
CREATE TABLE "document_version" (
    "document_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "pages" JSONB NOT NULL DEFAULT '[]',
    "reason" TEXT NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_version_pkey" PRIMARY KEY ("document_id", "version")
);
ALTER TABLE "document_version" ADD CONSTRAINT "document_version_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;
INSERT INTO "document_version" ("document_id", "version", "title", "body", "reason", "created_at")
  SELECT "id", 1, "title", "body", 'Imported', "created_at" FROM "document";
UPDATE "document" SET "version" = 1 WHERE "indexed_hash" IS NOT NULL;
ALTER TABLE "document" DROP COLUMN "body";
CREATE INDEX "document_status_idx" ON "document"("status");

-- Files as they were uploaded.
CREATE TABLE "document_original" (
    "document_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_original_pkey" PRIMARY KEY ("document_id")
);
ALTER TABLE "document_original" ADD CONSTRAINT "document_original_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "chunk"
  ADD COLUMN "generation" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "page" INTEGER,
  ADD COLUMN "enabled" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "original" TEXT,
  ADD COLUMN "edit" TEXT,
  ADD COLUMN "edit_base" TEXT,
  ADD COLUMN "edited_by" UUID,
  ADD COLUMN "edited_at" TIMESTAMPTZ(3),
  ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "token_vectors" BYTEA,
  ADD COLUMN "content_key" UUID NOT NULL GENERATED ALWAYS AS (text_key(fold_text("text"))) STORED;
-- Passages of the next generation stand beside those that serve.
DROP INDEX "chunk_document_id_position_key";
CREATE INDEX "chunk_document_id_position_idx" ON "chunk"("document_id", "position");
CREATE INDEX "chunk_content_key_idx" ON "chunk"("content_key");

CREATE TYPE "SyncState" AS ENUM ('queued', 'running', 'done', 'failed', 'cancelled');
CREATE TYPE "SyncItemState" AS ENUM ('waiting', 'working', 'added', 'changed', 'unchanged', 'retired', 'skipped', 'failed');

CREATE TABLE "sync_run" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "whole" BOOLEAN NOT NULL,
    "state" "SyncState" NOT NULL DEFAULT 'queued',
    "error" TEXT,
    "cancel_requested" BOOLEAN NOT NULL DEFAULT false,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "token" UUID,
    "heartbeat_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "sync_run_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "sync_run" ADD CONSTRAINT "sync_run_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "knowledge_source"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "sync_run_source_id_created_at_idx" ON "sync_run"("source_id", "created_at" DESC);
-- One sync of a whole source at a time.
CREATE UNIQUE INDEX "sync_run_one_whole" ON "sync_run"("source_id") WHERE "whole" AND "state" IN ('queued', 'running');
CREATE INDEX "sync_run_open_idx" ON "sync_run"("heartbeat_at") WHERE "state" IN ('queued', 'running');

CREATE TABLE "sync_item" (
    "id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT,
    "state" "SyncItemState" NOT NULL DEFAULT 'waiting',
    "reason" TEXT,
    "gone" BOOLEAN NOT NULL DEFAULT false,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "document_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sync_item_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "sync_item" ADD CONSTRAINT "sync_item_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "sync_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE UNIQUE INDEX "sync_item_run_id_key_key" ON "sync_item"("run_id", "key");
CREATE INDEX "sync_item_run_id_state_idx" ON "sync_item"("run_id", "state");

-- Bytes of an uploaded file until they were read; those of a file that failed stay for another try.
CREATE TABLE "sync_upload" (
    "item_id" UUID NOT NULL,
    "content_type" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "sync_upload_pkey" PRIMARY KEY ("item_id")
);
ALTER TABLE "sync_upload" ADD CONSTRAINT "sync_upload_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "sync_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TYPE "GapState" AS ENUM ('open', 'drafted', 'answered', 'dismissed');

-- Questions of one meaning that no passage answers; the vector is of the first.
CREATE TABLE "gap" (
    "id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "embedding" vector(384) NOT NULL,
    "encoder_hash" TEXT NOT NULL,
    "state" "GapState" NOT NULL DEFAULT 'open',
    "document_id" UUID,
    "first_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "gap_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "gap" ADD CONSTRAINT "gap_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "gap_state_last_at_idx" ON "gap"("state", "last_at" DESC);

CREATE TABLE "gap_question" (
    "turn_id" UUID NOT NULL,
    "gap_id" UUID NOT NULL,
    "visitor_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "gap_question_pkey" PRIMARY KEY ("turn_id")
);
ALTER TABLE "gap_question" ADD CONSTRAINT "gap_question_gap_id_fkey" FOREIGN KEY ("gap_id") REFERENCES "gap"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "gap_question_gap_id_idx" ON "gap_question"("gap_id");

-- `key` names what was found, so that it is found once however often it is looked for.
CREATE TABLE "finding" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "first_document_id" UUID NOT NULL,
    "first_chunk_id" UUID,
    "first_text" TEXT NOT NULL,
    "second_document_id" UUID,
    "second_chunk_id" UUID,
    "second_text" TEXT,
    "detail" TEXT NOT NULL,
    "dismissed_at" TIMESTAMPTZ(3),
    "dismissed_by" UUID,
    "found_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "finding_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "finding_kind_key_key" ON "finding"("kind", "key");
CREATE INDEX "finding_first_document_id_idx" ON "finding"("first_document_id");
CREATE INDEX "finding_second_document_id_idx" ON "finding"("second_document_id");
ALTER TABLE "finding" ADD CONSTRAINT "finding_first_document_id_fkey" FOREIGN KEY ("first_document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "finding" ADD CONSTRAINT "finding_second_document_id_fkey" FOREIGN KEY ("second_document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "retrieval_test" (
    "id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "document_id" UUID,
    "passed" BOOLEAN,
    "ran_at" TIMESTAMPTZ(3),
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "retrieval_test_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "retrieval_test" ADD CONSTRAINT "retrieval_test_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;
