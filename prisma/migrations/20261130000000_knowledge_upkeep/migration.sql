-- Who made a document's passages, and in which way: what waits for being made anew is found without a look at passages.
ALTER TABLE "document" ADD COLUMN "encoder_hash" TEXT, ADD COLUMN "indexing_version" INTEGER NOT NULL DEFAULT 0;
UPDATE "document" d SET "indexing_version" = 1,
  "encoder_hash" = (SELECT min(c."encoder_hash") FROM "chunk" c WHERE c."document_id" = d."id" AND c."generation" <= d."generation")
WHERE "version" > 0;

-- Passages and terms that have come and gone since the sums were brought up to date: whoever does that need not read all passages, and
-- those who write side by side do not wait for one row.
CREATE TABLE "corpus_change" (
    "id" BIGSERIAL NOT NULL,
    "chunks" INTEGER NOT NULL,
    "terms" INTEGER NOT NULL,

    CONSTRAINT "corpus_change_pkey" PRIMARY KEY ("id")
);
CREATE FUNCTION note_corpus_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO corpus_change (chunks, terms)
    SELECT sum(sign), sum(sign * length) FROM (SELECT CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END AS sign, length FROM changed) AS rows
    HAVING count(*) > 0;
  RETURN NULL;
END $$;
CREATE TRIGGER "chunk_inserted" AFTER INSERT ON "chunk" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_corpus_change();
CREATE TRIGGER "chunk_deleted" AFTER DELETE ON "chunk" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_corpus_change();
INSERT INTO "knowledge_state" ("id", "version", "chunk_count", "term_count")
  SELECT 1, 1, count(*), coalesce(sum("length"), 0) FROM "chunk"
  ON CONFLICT ("id") DO UPDATE SET "version" = "knowledge_state"."version" + 1,
    "chunk_count" = excluded."chunk_count", "term_count" = excluded."term_count";
