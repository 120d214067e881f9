-- With the passage's length beside the frequency a posting is scored where it stands; the room was there. Written anew, in order.
CREATE TABLE "posting" AS
  SELECT t."chunk_id", t."term", t."frequency", c."length" FROM "chunk_term" t JOIN "chunk" c ON c."id" = t."chunk_id"
  ORDER BY t."term", t."chunk_id";
DROP TABLE "chunk_term";
ALTER TABLE "posting" RENAME TO "chunk_term";
ALTER TABLE "chunk_term" ALTER COLUMN "chunk_id" SET NOT NULL, ALTER COLUMN "term" SET NOT NULL, ALTER COLUMN "frequency" SET NOT NULL,
  ALTER COLUMN "length" SET NOT NULL;
CREATE UNIQUE INDEX "chunk_term_pkey" ON "chunk_term" ("term", "chunk_id") INCLUDE ("frequency", "length");
ALTER TABLE "chunk_term" ADD CONSTRAINT "chunk_term_pkey" PRIMARY KEY USING INDEX "chunk_term_pkey";
CREATE INDEX "chunk_term_chunk_id_idx" ON "chunk_term" ("chunk_id");
ALTER TABLE "chunk_term" ADD CONSTRAINT "chunk_term_chunk_id_fkey" FOREIGN KEY ("chunk_id") REFERENCES "chunk" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
