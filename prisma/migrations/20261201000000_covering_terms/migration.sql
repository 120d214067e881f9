-- A question reads thousands of postings, each in another place of the table: with the frequency in the index none is fetched from there.
CREATE UNIQUE INDEX "chunk_term_covering" ON "chunk_term" ("term", "chunk_id") INCLUDE ("frequency");
ALTER TABLE "chunk_term" DROP CONSTRAINT "chunk_term_pkey";
ALTER TABLE "chunk_term" ADD CONSTRAINT "chunk_term_pkey" PRIMARY KEY USING INDEX "chunk_term_covering";
