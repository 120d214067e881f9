-- Words by which two texts count as the same: letter case, punctuation, width and blanks aside.
CREATE FUNCTION fold_text(p_text text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(nullif(lower(btrim(regexp_replace(normalize(p_text, NFKC), '[[:space:][:punct:]]+', ' ', 'g'))), ''), lower(p_text))
$$;

-- A key of any text that fits an index, however long the text is.
CREATE FUNCTION text_key(p_text text) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT md5(p_text)::uuid
$$;

ALTER TABLE "intent"
  ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "updated_by" UUID;

ALTER TABLE "training_phrase"
  ADD COLUMN "entities" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "turn_id" UUID,
  ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "updated_by" UUID,
  ADD COLUMN "folded_key" UUID NOT NULL GENERATED ALWAYS AS (text_key(fold_text("text"))) STORED;
DROP INDEX "training_phrase_intent_id_text_key";
CREATE UNIQUE INDEX "training_phrase_intent_id_text_key" ON "training_phrase"("intent_id", text_key("text"));
CREATE INDEX "training_phrase_folded_key_idx" ON "training_phrase"("folded_key");
CREATE INDEX "training_phrase_intent_id_created_at_id_idx" ON "training_phrase"("intent_id", "created_at" DESC, "id");
CREATE INDEX "training_phrase_created_at_id_idx" ON "training_phrase"("created_at" DESC, "id");

ALTER TABLE "out_of_scope_phrase"
  ADD COLUMN "turn_id" UUID,
  ADD COLUMN "created_by" UUID,
  ADD COLUMN "folded_key" UUID NOT NULL GENERATED ALWAYS AS (text_key(fold_text("text"))) STORED;
DROP INDEX "out_of_scope_phrase_text_key";
CREATE UNIQUE INDEX "out_of_scope_phrase_text_key" ON "out_of_scope_phrase"(text_key("text"));
CREATE INDEX "out_of_scope_phrase_folded_key_idx" ON "out_of_scope_phrase"("folded_key");
CREATE INDEX "out_of_scope_phrase_created_at_id_idx" ON "out_of_scope_phrase"("created_at" DESC, "id");

-- The kind of an entity follows from what it is defined by: values, patterns, or phrases that mark it.
UPDATE "entity" SET "definition" =
  '{"values": [], "patterns": [], "roles": [], "groups": [], "typos": true}'::jsonb || ("definition" - 'kind');
ALTER TABLE "entity"
  DROP COLUMN "kind",
  ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "updated_by" UUID;

-- One row: the synonyms of `TrainingData`.
CREATE TABLE "nlu_synonyms" (
    "id" INTEGER NOT NULL DEFAULT 1 CHECK ("id" = 1),
    "synonyms" JSONB NOT NULL DEFAULT '[]',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "nlu_synonyms_pkey" PRIMARY KEY ("id")
);
INSERT INTO "nlu_synonyms" DEFAULT VALUES;

-- Pairs of phrases of two intents that mean nearly the same, as the model trained last found them.
CREATE TABLE "phrase_overlap" (
    "id" BIGSERIAL NOT NULL,
    "intent" TEXT NOT NULL,
    "text_key" UUID NOT NULL,
    "other_intent" TEXT NOT NULL,
    "other_text" TEXT NOT NULL,
    "similarity" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "phrase_overlap_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "phrase_overlap_text_key_idx" ON "phrase_overlap"("text_key");

-- Rows as they were before a bulk change, to put them back.
CREATE TABLE "nlu_undo" (
    "id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "nlu_undo_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "nlu_undo_created_at_idx" ON "nlu_undo"("created_at");

-- A new type, because a value added to a type cannot be used in the transaction that adds it.
ALTER TYPE "NluModelState" RENAME TO "NluModelStateBefore";
CREATE TYPE "NluModelState" AS ENUM ('queued', 'training', 'ready', 'failed', 'cancelled');
ALTER TABLE "nlu_model" ALTER COLUMN "state" DROP DEFAULT;
ALTER TABLE "nlu_model" ALTER COLUMN "state" TYPE "NluModelState" USING "state"::text::"NluModelState";
ALTER TABLE "nlu_model" ALTER COLUMN "state" SET DEFAULT 'queued';
DROP TYPE "NluModelStateBefore";
-- What was in training when the desk was stopped for this change has nobody at it.
UPDATE "nlu_model" SET "state" = 'failed', "error" = 'The desk was updated while this model was trained.' WHERE "state" = 'training';

ALTER TABLE "nlu_model"
  ADD COLUMN "stage" TEXT,
  ADD COLUMN "share" DOUBLE PRECISION NOT NULL DEFAULT 0,
  ADD COLUMN "attempt" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "attempt_token" UUID,
  ADD COLUMN "heartbeat_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "cancel_requested" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "trained_by" UUID,
  ADD COLUMN "ready_at" TIMESTAMPTZ(3),
  ADD COLUMN "load_error" TEXT,
  ADD COLUMN "fingerprint" TEXT,
  ADD COLUMN "data" JSONB,
  ADD COLUMN "report" JSONB,
  ADD COLUMN "predictions" JSONB,
  ADD COLUMN "quality" JSONB NOT NULL DEFAULT '{}';
UPDATE "nlu_model" SET "ready_at" = "created_at" WHERE "state" = 'ready';
-- One training at a time.
CREATE UNIQUE INDEX "nlu_model_one_training" ON "nlu_model"((true)) WHERE "state" IN ('queued', 'training');

-- Append-only; the newest row names the model that serves.
CREATE TABLE "nlu_activation" (
    "id" BIGSERIAL NOT NULL,
    "model_id" UUID NOT NULL,
    "activated_by" UUID,
    "activated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "nlu_activation_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "nlu_activation_model_id_idx" ON "nlu_activation"("model_id");
ALTER TABLE "nlu_activation" ADD CONSTRAINT "nlu_activation_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "nlu_model"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
INSERT INTO "nlu_activation" ("model_id", "activated_at")
  SELECT "id", "activated_at" FROM "nlu_model" WHERE "activated_at" IS NOT NULL ORDER BY "activated_at", "version";
DROP INDEX "nlu_model_activated_at_idx";
ALTER TABLE "nlu_model" DROP COLUMN "activated_at";

-- Sentence vectors by encoder and text (SHA-256), as little-endian floats, so that a new process need not encode again.
CREATE TABLE "phrase_vector" (
    "encoder_hash" TEXT NOT NULL,
    "text_hash" TEXT NOT NULL,
    "vector" BYTEA NOT NULL,
    "used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "phrase_vector_pkey" PRIMARY KEY ("encoder_hash", "text_hash")
);
CREATE INDEX "phrase_vector_used_at_idx" ON "phrase_vector"("used_at");

CREATE TYPE "LearningState" AS ENUM ('open', 'added', 'unknown', 'discarded');

-- Words of visitors that the bot was not sure of; `conversation_id`, `turn_id` and `seq` are of the first who said them.
CREATE TABLE "learning_item" (
    "id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "folded_key" UUID NOT NULL GENERATED ALWAYS AS (text_key(fold_text("text"))) STORED,
    "reasons" TEXT[] NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,
    "conversation_id" UUID NOT NULL,
    "turn_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "intents" JSONB NOT NULL,
    "out_of_scope" DOUBLE PRECISION NOT NULL,
    "state" "LearningState" NOT NULL DEFAULT 'open',
    "intent" TEXT,
    "phrase_id" UUID,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "learning_item_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "learning_item_folded_key_key" ON "learning_item"("folded_key");
CREATE INDEX "learning_item_state_last_at_id_idx" ON "learning_item"("state", "last_at" DESC, "id");

-- Turns that were counted, so that none is counted twice.
CREATE TABLE "learning_turn" (
    "turn_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,

    CONSTRAINT "learning_turn_pkey" PRIMARY KEY ("turn_id")
);
ALTER TABLE "learning_turn" ADD CONSTRAINT "learning_turn_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "learning_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- `hash` is the SHA-256 of the key, which itself is nowhere; `prefix` its first characters.
CREATE TABLE "api_key" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "scopes" TEXT[] NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "api_key_hash_key" ON "api_key"("hash");

-- What models are trained on, whole and in a fixed order: enabled intents that have phrases, entities, messages of no intent, synonyms.
CREATE FUNCTION training_data() RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(
    'intents', (SELECT coalesce(jsonb_agg(jsonb_build_object('name', i.name, 'phrases', i.phrases) ORDER BY i.name COLLATE "C"), '[]') FROM (
        SELECT i.name, jsonb_agg(jsonb_build_object('text', p.text, 'entities', p.entities) ORDER BY p.text COLLATE "C") AS phrases
          FROM intent i JOIN training_phrase p ON p.intent_id = i.id WHERE i.enabled GROUP BY i.name) i),
    'outOfScope', (SELECT coalesce(jsonb_agg(text ORDER BY text COLLATE "C"), '[]') FROM out_of_scope_phrase),
    'entities', (SELECT coalesce(jsonb_agg(definition ORDER BY name COLLATE "C"), '[]') FROM entity),
    'synonyms', coalesce((SELECT synonyms FROM nlu_synonyms), '[]'))
$$;

-- Not compressed, so that slices of it can be read: it hardly shrinks anyway.
ALTER TABLE "nlu_model" ALTER COLUMN "artifact" SET STORAGE EXTERNAL;
