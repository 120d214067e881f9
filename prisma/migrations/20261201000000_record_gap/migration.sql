-- Writes down a question that no passage answered, with those that mean the same; false where the turn's is there already. `p_distance` is
-- how far (cosine distance) another may be from a gap's first question to mean the same.
CREATE FUNCTION record_gap(
  p_id uuid, p_turn uuid, p_visitor uuid, p_question text, p_vector text, p_encoder_hash text, p_distance float8
) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  v_vector vector := p_vector::vector;
  v_gap uuid;
BEGIN
  -- Any number, the same wherever gaps are written: two questions of one meaning at once must not make two gaps.
  PERFORM pg_advisory_xact_lock(72707370);
  IF EXISTS (SELECT FROM gap_question WHERE turn_id = p_turn) THEN RETURN false; END IF;

  SELECT id INTO v_gap FROM gap
   WHERE encoder_hash = p_encoder_hash AND embedding <=> v_vector <= p_distance ORDER BY embedding <=> v_vector LIMIT 1;
  IF v_gap IS NULL THEN
    INSERT INTO gap (id, question, embedding, encoder_hash) VALUES (p_id, p_question, v_vector, p_encoder_hash);
    v_gap := p_id;
  ELSE
    -- What was answered and is asked again without an answer is open again; what was dismissed stays so.
    UPDATE gap SET last_at = clock_timestamp(), state = CASE WHEN state = 'answered' THEN 'open' ELSE state END WHERE id = v_gap;
  END IF;
  INSERT INTO gap_question (turn_id, gap_id, visitor_id, text) VALUES (p_turn, v_gap, p_visitor, p_question);
  RETURN true;
END $$;
