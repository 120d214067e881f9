-- A passage's vector stays in its row: looked up elsewhere, twice for each of 160 candidates, it costs a third of the search for the nearest.
-- Token vectors still stand elsewhere. Rows written before are found as well and gain with their next indexing, or at once by VACUUM FULL.
ALTER TABLE "chunk" SET (toast_tuple_target = 4080);
