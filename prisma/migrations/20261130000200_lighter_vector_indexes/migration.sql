-- Half the neighbours, and a narrower search for them: an insert costs half, a search a quarter less. What decides which neighbours are found
-- is that their signs are compared first: of the 40 nearest of 50,000 passages 81 in 100 are among the candidates, with 16 neighbours or with 8.
DROP INDEX "chunk_embedding_hnsw";
CREATE INDEX "chunk_embedding_hnsw" ON "chunk" USING hnsw ((binary_quantize("embedding")::bit(384)) bit_hamming_ops)
  WITH (m = 8, ef_construction = 32);
DROP INDEX "chunk_sentence_embedding_hnsw";
CREATE INDEX "chunk_sentence_embedding_hnsw" ON "chunk_sentence" USING hnsw ((binary_quantize("embedding")::bit(384)) bit_hamming_ops)
  WITH (m = 8, ef_construction = 32);
