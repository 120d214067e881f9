-- While an upgrade is rolled out, workers of the version before write postings without a length. What they index counts as indexed in an
-- older way (`indexing_version` 0), so it is made anew.
ALTER TABLE "chunk_term" ALTER COLUMN "length" SET DEFAULT 0;
