-- The embedded database's process searches in its own memory, exactly: an index of vectors would only make every passage slow to write.
DO $$
BEGIN
  IF version() LIKE '%wasm%' OR version() LIKE '%emscripten%' THEN
    DROP INDEX IF EXISTS "chunk_embedding_hnsw";
    DROP INDEX IF EXISTS "chunk_sentence_embedding_hnsw";
  END IF;
END $$;
