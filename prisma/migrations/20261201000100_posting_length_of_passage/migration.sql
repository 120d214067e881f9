-- While an upgrade is rolled out, workers of the version before write postings without a length. A document that they index for the first
-- time is made anew (`indexing_version` 0), one that they index again is not: its postings get the length of their passage as they come.
CREATE FUNCTION fill_posting_length() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.length := coalesce((SELECT length FROM chunk WHERE id = NEW.chunk_id), 0);
  RETURN NEW;
END $$;
CREATE TRIGGER "chunk_term_without_length" BEFORE INSERT ON "chunk_term"
  FOR EACH ROW WHEN (NEW."length" = 0) EXECUTE FUNCTION fill_posting_length();
UPDATE "chunk_term" t SET "length" = c."length" FROM "chunk" c WHERE c."id" = t."chunk_id" AND t."length" = 0;
