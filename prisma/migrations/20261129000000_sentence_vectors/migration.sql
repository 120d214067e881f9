-- Sentences are many: with 16 bits a number their vectors and the index take half the room. Scores are computed from them in full precision.
DROP INDEX "chunk_sentence_embedding_hnsw";
ALTER TABLE "chunk_sentence" ALTER COLUMN "embedding" TYPE halfvec(384) USING "embedding"::halfvec(384);
CREATE INDEX "chunk_sentence_embedding_hnsw" ON "chunk_sentence" USING hnsw ("embedding" halfvec_cosine_ops);

-- Bytes of vectors do not compress; trying costs time.
ALTER TABLE "chunk" ALTER COLUMN "token_vectors" SET STORAGE EXTERNAL;
