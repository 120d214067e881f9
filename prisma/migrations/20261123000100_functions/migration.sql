-- Verbs that read, decide and write under a conversation's lock, in one round trip each.
-- Whatever changes a conversation locks its row first (FOR NO KEY UPDATE), so no two of them interleave;
-- whatever also takes a business key's lock takes that one before. Rows go out as JSON under "kind".

-- Takes the next seq. A system message leaves the preview text alone.
CREATE FUNCTION add_message(
  p_id uuid, p_conversation uuid, p_sender "Sender", p_client_message_id text, p_turn uuid, p_author uuid, p_text text, p_content jsonb
) RETURNS message LANGUAGE plpgsql AS $$
DECLARE
  v_seq int;
  v_message message;
BEGIN
  UPDATE conversation
     SET last_seq = last_seq + 1,
         last_text = CASE WHEN p_sender = 'system' THEN last_text ELSE left(p_text, 200) END,
         last_message_at = clock_timestamp()
   WHERE id = p_conversation
   RETURNING last_seq INTO v_seq;
  INSERT INTO message (id, conversation_id, seq, sender, client_message_id, turn_id, author_id, text, content, created_at)
  VALUES (p_id, p_conversation, v_seq, p_sender, p_client_message_id, p_turn, p_author, p_text, coalesce(p_content, '{}'), clock_timestamp())
  RETURNING * INTO v_message;
  RETURN v_message;
END $$;

-- A system message {id, text, content}; null posts nothing.
CREATE FUNCTION add_note(p_conversation uuid, p_note jsonb) RETURNS json LANGUAGE plpgsql AS $$
BEGIN
  IF p_note IS NULL THEN RETURN NULL; END IF;
  RETURN row_to_json(add_message(
    (p_note->>'id')::uuid, p_conversation, 'system', NULL, NULL, NULL, p_note->>'text', p_note->'content'));
END $$;

CREATE FUNCTION add_audit(p_actor_kind text, p_actor_id text, p_action text, p_subject text, p_data jsonb) RETURNS void LANGUAGE sql AS $$
  INSERT INTO audit_entry (id, actor_kind, actor_id, action, subject, data)
  VALUES (gen_random_uuid(), p_actor_kind, p_actor_id, p_action, p_subject, coalesce(p_data, '{}'))
$$;

-- Every change of hands raises the epoch, so that whoever acts on an older one can be refused.
CREATE FUNCTION change_owner(
  p_conversation uuid, p_owner "ConversationOwner", p_status "ConversationStatus", p_assignee uuid
) RETURNS conversation LANGUAGE sql AS $$
  UPDATE conversation
     SET owner = p_owner, status = p_status, assignee_id = p_assignee, ownership_epoch = ownership_epoch + 1
   WHERE id = p_conversation
   RETURNING *
$$;

CREATE FUNCTION close_handoff(p_conversation uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE handoff SET state = 'closed', closed_at = clock_timestamp() WHERE conversation_id = p_conversation AND state <> 'closed'
$$;

CREATE FUNCTION open_handoff(p_conversation uuid, p_handoff jsonb) RETURNS conversation LANGUAGE plpgsql AS $$
DECLARE
  v_conversation conversation;
BEGIN
  v_conversation := change_owner(p_conversation, 'queue', 'pending', NULL);
  INSERT INTO handoff (id, conversation_id, epoch, state, reason, packet, requested_at)
  VALUES ((p_handoff->>'id')::uuid, p_conversation, v_conversation.ownership_epoch, 'waiting',
          p_handoff->>'reason', p_handoff->'packet', clock_timestamp());
  RETURN v_conversation;
END $$;

-- The conversation as clients see it; the wait is the median of the last 20 people who waited, in minutes.
CREATE FUNCTION conversation_view(p_conversation uuid) RETURNS json LANGUAGE sql STABLE AS $$
  SELECT json_build_object(
    'id', c.id, 'visitorId', c.visitor_id, 'channel', c.channel, 'status', c.status, 'owner', c.owner,
    'ownershipEpoch', c.ownership_epoch, 'assigneeId', c.assignee_id, 'lastSeq', c.last_seq, 'lastText', c.last_text,
    'lastMessageAt', c.last_message_at, 'createdAt', c.created_at,
    'agentName', CASE WHEN c.owner = 'human' THEN (SELECT u.name FROM app_user u WHERE u.id = c.assignee_id) END,
    'busy', EXISTS (SELECT FROM turn t WHERE t.conversation_id = c.id AND t.state IN ('queued', 'running')),
    'queuePlace', CASE WHEN c.owner = 'queue' THEN (
      SELECT count(*) FROM handoff mine JOIN handoff h ON h.state = 'waiting' AND (h.requested_at, h.id) <= (mine.requested_at, mine.id)
       WHERE mine.conversation_id = c.id AND mine.state = 'waiting') END,
    'estimatedWaitMinutes', CASE WHEN c.owner = 'queue' THEN (
      SELECT ceil(percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM w.waited)) / 60)::int
        FROM (SELECT assigned_at - requested_at AS waited FROM handoff
               WHERE assigned_at > requested_at ORDER BY assigned_at DESC LIMIT 20) w) END)
    FROM conversation c WHERE c.id = p_conversation
$$;

CREATE FUNCTION append_visitor_message(
  p_conversation uuid, p_visitor uuid, p_message uuid, p_turn uuid, p_client_message_id text, p_text text, p_content jsonb, p_deadline_ms int
) RETURNS json LANGUAGE plpgsql AS $$
DECLARE
  v_conversation conversation;
  v_message message;
  v_turn uuid;
  v_outbox bigint;
BEGIN
  SELECT * INTO v_conversation FROM conversation WHERE id = p_conversation FOR NO KEY UPDATE;
  IF NOT FOUND OR v_conversation.visitor_id IS DISTINCT FROM p_visitor THEN
    RETURN json_build_object('kind', 'not-found');
  END IF;

  SELECT * INTO v_message FROM message
   WHERE conversation_id = p_conversation AND sender = 'visitor' AND client_message_id = p_client_message_id;
  IF FOUND THEN
    IF v_message.text = p_text AND v_message.content->'reply' IS NOT DISTINCT FROM p_content->'reply' THEN
      RETURN json_build_object('kind', 'replayed', 'message', row_to_json(v_message), 'turnId', v_message.turn_id);
    END IF;
    RETURN json_build_object('kind', 'conflict');
  END IF;

  IF v_conversation.status = 'resolved' AND v_conversation.owner <> 'bot' THEN
    v_conversation := change_owner(p_conversation, 'bot', 'open', NULL);
  ELSIF v_conversation.status IN ('resolved', 'snoozed') THEN
    UPDATE conversation SET status = 'open' WHERE id = p_conversation;
  END IF;

  IF v_conversation.owner = 'bot' THEN
    SELECT id INTO v_turn FROM turn WHERE conversation_id = p_conversation AND state = 'queued';
    IF FOUND THEN
      UPDATE turn SET last_seq = v_conversation.last_seq + 1 WHERE id = v_turn;
    ELSE
      v_turn := p_turn;
      INSERT INTO turn (id, conversation_id, deadline_at, first_seq, last_seq, created_at)
      VALUES (p_turn, p_conversation, clock_timestamp() + p_deadline_ms * interval '1 millisecond',
              v_conversation.last_seq + 1, v_conversation.last_seq + 1, clock_timestamp());
      INSERT INTO outbox (job_name, job_id, payload)
      VALUES ('turn.run', 'turn-' || p_turn || '-0', jsonb_build_object('turnId', p_turn))
      RETURNING id INTO v_outbox;
    END IF;
  END IF;
  v_message := add_message(p_message, p_conversation, 'visitor', p_client_message_id, v_turn, NULL, p_text, p_content);
  RETURN json_build_object(
    'kind', 'created', 'message', row_to_json(v_message), 'turnId', v_turn, 'turnCreated', v_outbox IS NOT NULL,
    'outboxId', v_outbox, 'owner', v_conversation.owner);
END $$;

CREATE FUNCTION post_message(
  p_conversation uuid, p_message uuid, p_sender "Sender", p_author uuid, p_client_message_id text, p_text text, p_content jsonb,
  p_expected_epoch int, p_require_owner "ConversationOwner"
) RETURNS json LANGUAGE plpgsql AS $$
DECLARE
  v_conversation conversation;
  v_message message;
BEGIN
  SELECT * INTO v_conversation FROM conversation WHERE id = p_conversation FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RETURN json_build_object('kind', 'not-found');
  END IF;

  SELECT * INTO v_message FROM message
   WHERE conversation_id = p_conversation AND sender = p_sender AND client_message_id = p_client_message_id;
  IF FOUND THEN
    IF v_message.text = p_text AND v_message.author_id IS NOT DISTINCT FROM p_author THEN
      RETURN json_build_object('kind', 'replayed', 'message', row_to_json(v_message));
    END IF;
    RETURN json_build_object('kind', 'conflict');
  END IF;

  IF v_conversation.ownership_epoch <> p_expected_epoch
     OR v_conversation.owner <> p_require_owner
     OR (p_require_owner = 'human' AND p_author IS DISTINCT FROM v_conversation.assignee_id) THEN
    RETURN json_build_object('kind', 'not-owner', 'owner', v_conversation.owner, 'ownershipEpoch', v_conversation.ownership_epoch);
  END IF;

  IF p_sender = 'agent' AND v_conversation.status IN ('resolved', 'snoozed') THEN
    UPDATE conversation SET status = 'open' WHERE id = p_conversation;
  END IF;
  v_message := add_message(p_message, p_conversation, p_sender, p_client_message_id, NULL, p_author, p_text, p_content);
  RETURN json_build_object('kind', 'created', 'message', row_to_json(v_message));
END $$;

CREATE FUNCTION claim_turn(p_turn uuid, p_token uuid, p_lease_ms int) RETURNS json LANGUAGE plpgsql AS $$
DECLARE
  v_conversation conversation;
  v_turn turn;
BEGIN
  SELECT c.* INTO v_conversation FROM conversation c
   WHERE c.id = (SELECT conversation_id FROM turn WHERE id = p_turn) FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN NULL; END IF;

  SELECT * INTO v_turn FROM turn WHERE id = p_turn;
  IF v_turn.state = 'queued' THEN
    IF EXISTS (SELECT FROM turn WHERE conversation_id = v_turn.conversation_id AND state = 'running') THEN RETURN NULL; END IF;
  ELSIF v_turn.state <> 'running' OR v_turn.lease_until >= clock_timestamp() THEN
    RETURN NULL;
  END IF;

  UPDATE turn
     SET state = 'running', attempt = attempt + 1, attempt_token = p_token,
         lease_until = clock_timestamp() + p_lease_ms * interval '1 millisecond',
         started_at = coalesce(started_at, clock_timestamp())
   WHERE id = p_turn
   RETURNING * INTO v_turn;

  RETURN json_build_object(
    'turn', row_to_json(v_turn),
    'overdue', v_turn.deadline_at <= clock_timestamp(),
    'conversation', row_to_json(v_conversation),
    'customer', (SELECT json_build_object('id', v.customer_id, 'name', coalesce(v.name, s.name, ''), 'email', coalesce(v.email, s.email, ''))
                   FROM visitor v LEFT JOIN shop_customer s ON s.id = v.customer_id
                  WHERE v.id = v_conversation.visitor_id AND v.customer_id IS NOT NULL),
    'messages', (SELECT coalesce(json_agg(row_to_json(m) ORDER BY m.seq), '[]') FROM message m
                  WHERE m.conversation_id = v_conversation.id AND m.sender = 'visitor'
                    AND m.seq BETWEEN v_turn.first_seq AND v_turn.last_seq),
    'history', (SELECT coalesce(json_agg(row_to_json(h) ORDER BY h.seq), '[]')
                  FROM (SELECT * FROM message m WHERE m.conversation_id = v_conversation.id AND m.seq < v_turn.first_seq
                         ORDER BY m.seq DESC LIMIT 12) h),
    'dialogState', (SELECT state FROM dialog_state WHERE conversation_id = v_conversation.id),
    'runs', (SELECT coalesce(json_agg(row_to_json(r) ORDER BY r.created_at), '[]')
               FROM (SELECT * FROM action_run a WHERE a.conversation_id = v_conversation.id ORDER BY a.created_at DESC LIMIT 10) r));
END $$;

-- Gives a claimed turn up, so that it can be claimed again at once.
CREATE FUNCTION release_turn(p_turn uuid, p_token uuid) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  UPDATE turn SET lease_until = clock_timestamp() - interval '1 millisecond', attempt_token = NULL
   WHERE id = p_turn AND state = 'running' AND attempt_token = p_token;
  RETURN FOUND;
END $$;

-- Ends a turn. Without a token only a turn nobody holds, or one past its deadline, may be ended.
CREATE FUNCTION close_turn(
  p_turn uuid, p_token uuid, p_state "TurnState", p_replies jsonb, p_dialog_state jsonb, p_trace jsonb,
  p_outcome "TurnOutcome", p_intent text, p_error_code text, p_handoff jsonb
) RETURNS json LANGUAGE plpgsql AS $$
DECLARE
  v_conversation conversation;
  v_turn turn;
  v_silent boolean;
  v_reply record;
  v_messages json;
BEGIN
  SELECT c.* INTO v_conversation FROM conversation c
   WHERE c.id = (SELECT conversation_id FROM turn WHERE id = p_turn) FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN json_build_object('kind', 'fenced'); END IF;

  SELECT * INTO v_turn FROM turn WHERE id = p_turn;
  IF p_token IS NOT NULL AND (v_turn.state <> 'running' OR v_turn.attempt_token IS DISTINCT FROM p_token)
     OR p_token IS NULL AND v_turn.state NOT IN ('queued', 'running')
     OR p_token IS NULL AND v_turn.state = 'running' AND v_turn.lease_until >= clock_timestamp() AND v_turn.deadline_at > clock_timestamp() THEN
    RETURN json_build_object('kind', 'fenced');
  END IF;

  v_silent := v_conversation.owner <> 'bot';
  UPDATE turn
     SET state = p_state, outcome = CASE WHEN v_silent THEN 'silent' ELSE p_outcome END, intent = p_intent, error_code = p_error_code,
         attempt_token = NULL, lease_until = NULL, finished_at = clock_timestamp()
   WHERE id = p_turn
   RETURNING * INTO v_turn;
  IF p_trace IS NOT NULL THEN
    INSERT INTO trace (turn_id, data) VALUES (p_turn, p_trace) ON CONFLICT (turn_id) DO UPDATE SET data = excluded.data;
  END IF;

  IF NOT v_silent THEN
    FOR v_reply IN SELECT value, ordinality FROM jsonb_array_elements(coalesce(p_replies, '[]')) WITH ORDINALITY LOOP
      PERFORM add_message((v_reply.value->>'id')::uuid, v_conversation.id, 'bot', p_turn || '-' || (v_reply.ordinality - 1),
                          p_turn, NULL, v_reply.value->>'text', v_reply.value->'content');
    END LOOP;
    IF p_dialog_state IS NOT NULL THEN
      INSERT INTO dialog_state (conversation_id, state) VALUES (v_conversation.id, p_dialog_state)
      ON CONFLICT (conversation_id) DO UPDATE SET state = excluded.state, updated_at = clock_timestamp();
    END IF;
    IF p_handoff IS NOT NULL THEN
      PERFORM open_handoff(v_conversation.id, p_handoff);
      PERFORM add_audit('system', NULL, 'handoff.request', v_conversation.id::text,
                        jsonb_build_object('turnId', p_turn, 'reason', p_handoff->>'reason'));
    END IF;
  END IF;

  SELECT coalesce(json_agg(row_to_json(m) ORDER BY m.seq), '[]') INTO v_messages FROM message m
   WHERE m.conversation_id = v_conversation.id AND m.seq > v_conversation.last_seq;
  RETURN json_build_object(
    'kind', 'finished', 'outcome', v_turn.outcome, 'messages', v_messages,
    'conversation', CASE WHEN p_handoff IS NOT NULL AND NOT v_silent THEN conversation_view(v_conversation.id) END,
    'nextTurnId', (SELECT id FROM turn WHERE conversation_id = v_conversation.id AND state = 'queued'));
END $$;

-- A person is asked for. Whoever already has one, or waits for one, changes nothing.
CREATE FUNCTION request_handoff(
  p_conversation uuid, p_visitor uuid, p_handoff jsonb, p_note jsonb, p_actor_kind text, p_actor_id text
) RETURNS json LANGUAGE plpgsql AS $$
DECLARE
  v_conversation conversation;
  v_message json;
BEGIN
  SELECT * INTO v_conversation FROM conversation WHERE id = p_conversation FOR NO KEY UPDATE;
  IF NOT FOUND OR v_conversation.visitor_id <> p_visitor THEN
    RETURN json_build_object('kind', 'not-found');
  END IF;
  IF v_conversation.owner <> 'bot' AND v_conversation.status <> 'resolved' THEN
    RETURN json_build_object('kind', 'already-requested', 'conversation', conversation_view(p_conversation));
  END IF;
  PERFORM open_handoff(p_conversation, p_handoff);
  v_message := add_note(p_conversation, p_note);
  PERFORM add_audit(p_actor_kind, p_actor_id, 'handoff.request', p_conversation::text, jsonb_build_object('reason', p_handoff->>'reason'));
  RETURN json_build_object('kind', 'requested', 'conversation', conversation_view(p_conversation), 'message', v_message);
END $$;

-- One agent wins. p_handoff {id, packet} is recorded when nobody had asked for a person.
CREATE FUNCTION take_handoff(p_conversation uuid, p_user uuid, p_handoff jsonb, p_note jsonb) RETURNS json LANGUAGE plpgsql AS $$
DECLARE
  v_conversation conversation;
  v_previous "ConversationOwner";
  v_message json;
  v_now timestamptz := clock_timestamp();
BEGIN
  SELECT * INTO v_conversation FROM conversation WHERE id = p_conversation FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RETURN json_build_object('kind', 'not-found');
  END IF;
  v_previous := v_conversation.owner;
  IF v_previous = 'human' AND v_conversation.status <> 'resolved' THEN
    RETURN json_build_object(
      'kind', CASE WHEN v_conversation.assignee_id = p_user THEN 'already-yours' ELSE 'taken' END,
      'conversation', conversation_view(p_conversation),
      'agentName', (SELECT name FROM app_user WHERE id = v_conversation.assignee_id));
  END IF;

  v_conversation := change_owner(p_conversation, 'human', 'open', p_user);
  UPDATE handoff SET state = 'assigned', assignee_id = p_user, assigned_at = v_now
   WHERE conversation_id = p_conversation AND state = 'waiting';
  IF NOT FOUND THEN
    INSERT INTO handoff (id, conversation_id, epoch, state, reason, packet, assignee_id, requested_at, assigned_at)
    VALUES ((p_handoff->>'id')::uuid, p_conversation, v_conversation.ownership_epoch, 'assigned', 'requested',
            p_handoff->'packet', p_user, v_now, v_now);
  END IF;
  v_message := add_note(p_conversation, p_note);
  PERFORM add_audit('user', p_user::text, 'handoff.take', p_conversation::text, jsonb_build_object('from', v_previous));
  RETURN json_build_object('kind', 'assigned', 'conversation', conversation_view(p_conversation), 'message', v_message);
END $$;

-- The conversation goes back to the bot from p_from; p_user or p_visitor, whichever is given, must be the one it is with.
CREATE FUNCTION return_to_bot(
  p_conversation uuid, p_from "ConversationOwner", p_user uuid, p_visitor uuid, p_note jsonb, p_action text
) RETURNS json LANGUAGE plpgsql AS $$
DECLARE
  v_conversation conversation;
  v_message json;
BEGIN
  SELECT * INTO v_conversation FROM conversation WHERE id = p_conversation FOR NO KEY UPDATE;
  IF NOT FOUND OR v_conversation.visitor_id <> p_visitor THEN
    RETURN json_build_object('kind', 'not-found');
  END IF;
  IF v_conversation.owner <> p_from OR (p_user IS NOT NULL AND v_conversation.assignee_id IS DISTINCT FROM p_user) THEN
    RETURN json_build_object('kind', 'not-owner', 'conversation', conversation_view(p_conversation));
  END IF;
  PERFORM change_owner(p_conversation, 'bot', 'open', NULL);
  PERFORM close_handoff(p_conversation);
  v_message := add_note(p_conversation, p_note);
  PERFORM add_audit(CASE WHEN p_user IS NULL THEN 'visitor' ELSE 'user' END, coalesce(p_user, p_visitor)::text, p_action, p_conversation::text, NULL);
  RETURN json_build_object('kind', 'returned', 'conversation', conversation_view(p_conversation), 'message', v_message);
END $$;

-- A resolved conversation stays with its agent in name until the visitor writes again; one in the queue leaves it.
CREATE FUNCTION resolve_conversation(p_conversation uuid, p_user uuid, p_note jsonb) RETURNS json LANGUAGE plpgsql AS $$
DECLARE
  v_conversation conversation;
  v_message json;
BEGIN
  SELECT * INTO v_conversation FROM conversation WHERE id = p_conversation FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RETURN json_build_object('kind', 'not-found');
  END IF;
  IF v_conversation.status = 'resolved' THEN
    RETURN json_build_object('kind', 'already-resolved', 'conversation', conversation_view(p_conversation));
  END IF;
  IF v_conversation.owner = 'human' AND v_conversation.assignee_id IS DISTINCT FROM p_user THEN
    RETURN json_build_object('kind', 'not-owner', 'conversation', conversation_view(p_conversation));
  END IF;
  IF v_conversation.owner = 'queue' THEN
    PERFORM change_owner(p_conversation, 'bot', 'resolved', NULL);
  ELSE
    UPDATE conversation SET status = 'resolved' WHERE id = p_conversation;
  END IF;
  PERFORM close_handoff(p_conversation);
  v_message := add_note(p_conversation, p_note);
  PERFORM add_audit('user', p_user::text, 'conversation.resolve', p_conversation::text, NULL);
  RETURN json_build_object('kind', 'resolved', 'conversation', conversation_view(p_conversation), 'message', v_message);
END $$;

-- Writes down an intended effect. An older proposal of the conversation, or of the same effect, gives way to it.
CREATE FUNCTION propose_run(
  p_run uuid, p_conversation uuid, p_turn uuid, p_turn_token uuid, p_action text, p_key text, p_input jsonb, p_summary jsonb
) RETURNS json LANGUAGE plpgsql AS $$
DECLARE
  v_run action_run;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(p_key, 0));
  PERFORM FROM conversation WHERE id = p_conversation FOR NO KEY UPDATE;
  IF p_turn_token IS NOT NULL
     AND NOT EXISTS (SELECT FROM turn WHERE id = p_turn AND conversation_id = p_conversation AND state = 'running' AND attempt_token = p_turn_token) THEN
    RETURN json_build_object('kind', 'fenced');
  END IF;
  SELECT * INTO v_run FROM action_run WHERE business_key = p_key AND state IN ('claimed', 'unknown', 'succeeded');
  IF FOUND THEN
    RETURN json_build_object('kind', 'held', 'run', row_to_json(v_run));
  END IF;
  -- Locked in one order everywhere, so that proposals of two conversations cannot wait for each other.
  PERFORM FROM action_run WHERE state = 'proposed' AND (conversation_id = p_conversation OR business_key = p_key) ORDER BY id FOR UPDATE;
  UPDATE action_run SET state = 'cancelled', finished_at = clock_timestamp()
   WHERE state = 'proposed' AND (conversation_id = p_conversation OR business_key = p_key);
  -- A claim may have won the row while the update waited for it.
  SELECT * INTO v_run FROM action_run WHERE business_key = p_key AND state IN ('claimed', 'unknown', 'succeeded');
  IF FOUND THEN
    RETURN json_build_object('kind', 'held', 'run', row_to_json(v_run));
  END IF;
  INSERT INTO action_run (id, conversation_id, turn_id, action_id, business_key, input, summary, created_at)
  VALUES (p_run, p_conversation, p_turn, p_action, p_key, p_input, p_summary, clock_timestamp())
  RETURNING * INTO v_run;
  RETURN json_build_object('kind', 'proposed', 'run', row_to_json(v_run));
END $$;

-- Gives the right to execute, until the lease ends, to whoever names the token. "resumed": an earlier holder may have made the effect.
CREATE FUNCTION claim_run(p_run uuid, p_conversation uuid, p_token uuid, p_claim_ms int, p_confirmed_seq int) RETURNS json LANGUAGE plpgsql AS $$
DECLARE
  v_run action_run;
  v_resumed boolean;
BEGIN
  SELECT * INTO v_run FROM action_run WHERE id = p_run FOR UPDATE;
  IF NOT FOUND OR v_run.conversation_id <> p_conversation THEN
    RETURN json_build_object('kind', 'not-found');
  END IF;
  IF v_run.state IN ('succeeded', 'failed', 'cancelled') THEN
    RETURN json_build_object('kind', 'ended', 'run', row_to_json(v_run));
  END IF;
  IF v_run.state = 'claimed' AND v_run.claimed_until >= clock_timestamp() THEN
    RETURN json_build_object('kind', 'busy', 'run', row_to_json(v_run));
  END IF;
  v_resumed := v_run.state <> 'proposed';
  UPDATE action_run
     SET state = 'claimed', attempt = attempt + 1, claim_token = p_token,
         claimed_until = clock_timestamp() + p_claim_ms * interval '1 millisecond',
         confirmed_seq = coalesce(p_confirmed_seq, confirmed_seq)
   WHERE id = p_run
   RETURNING * INTO v_run;
  RETURN json_build_object('kind', 'claimed', 'run', row_to_json(v_run), 'resumed', v_resumed);
END $$;
