-- Neighbours are looked for by the signs of a vector's numbers, 48 bytes, and put in order by the vectors themselves. In the embedded database,
-- whose arithmetic is plain, an insert into an index of 16-bit numbers costs 50 ms, into one of 32-bit numbers 11, into this one 3.
DROP INDEX "chunk_embedding_hnsw";
CREATE INDEX "chunk_embedding_hnsw" ON "chunk" USING hnsw ((binary_quantize("embedding")::bit(384)) bit_hamming_ops);
DROP INDEX "chunk_sentence_embedding_hnsw";
CREATE INDEX "chunk_sentence_embedding_hnsw" ON "chunk_sentence" USING hnsw ((binary_quantize("embedding")::bit(384)) bit_hamming_ops);
