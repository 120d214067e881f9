-- CreateExtension
CREATE EXTENSION IF NOT EXISTS "pg_trgm";

-- CreateExtension
CREATE EXTENSION IF NOT EXISTS "vector";

-- CreateEnum
CREATE TYPE "ActionRunState" AS ENUM ('proposed', 'claimed', 'succeeded', 'failed', 'unknown', 'cancelled');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('visitor', 'viewer', 'agent', 'admin');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('web', 'api');

-- CreateEnum
CREATE TYPE "ConversationStatus" AS ENUM ('open', 'pending', 'snoozed', 'resolved');

-- CreateEnum
CREATE TYPE "ConversationOwner" AS ENUM ('bot', 'queue', 'human');

-- CreateEnum
CREATE TYPE "Sender" AS ENUM ('visitor', 'bot', 'agent', 'system');

-- CreateEnum
CREATE TYPE "TurnState" AS ENUM ('queued', 'running', 'done', 'failed');

-- CreateEnum
CREATE TYPE "TurnOutcome" AS ENUM ('answered', 'asked', 'acted', 'refused', 'escalated', 'silent', 'failed');

-- CreateEnum
CREATE TYPE "HandoffState" AS ENUM ('waiting', 'assigned', 'closed');

-- CreateEnum
CREATE TYPE "Audience" AS ENUM ('public', 'internal');

-- CreateEnum
CREATE TYPE "IntentKind" AS ENUM ('flow', 'social', 'knowledge');

-- CreateEnum
CREATE TYPE "NluModelState" AS ENUM ('training', 'ready', 'failed');

-- CreateEnum
CREATE TYPE "OrderStatus" AS ENUM ('pending', 'processing', 'shipped', 'delivered', 'cancelled');

-- CreateEnum
CREATE TYPE "OrderItemState" AS ENUM ('ordered', 'return_requested', 'returned', 'exchange_requested');

-- CreateTable
CREATE TABLE "action_run" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "turn_id" UUID NOT NULL,
    "action_id" TEXT NOT NULL,
    "business_key" TEXT NOT NULL,
    "state" "ActionRunState" NOT NULL DEFAULT 'proposed',
    "input" JSONB NOT NULL,
    "summary" JSONB NOT NULL,
    "receipt" JSONB,
    "error_code" TEXT,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "claim_token" UUID,
    "claimed_until" TIMESTAMPTZ(3),
    "confirmed_seq" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "action_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "password_hash" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visitor" (
    "id" UUID NOT NULL,
    "customer_id" UUID,
    "name" TEXT,
    "email" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "visitor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversation" (
    "id" UUID NOT NULL,
    "visitor_id" UUID NOT NULL,
    "channel" "Channel" NOT NULL DEFAULT 'web',
    "status" "ConversationStatus" NOT NULL DEFAULT 'open',
    "owner" "ConversationOwner" NOT NULL DEFAULT 'bot',
    "ownership_epoch" INTEGER NOT NULL DEFAULT 0,
    "assignee_id" UUID,
    "last_seq" INTEGER NOT NULL DEFAULT 0,
    "last_text" TEXT NOT NULL DEFAULT '',
    "last_message_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "sender" "Sender" NOT NULL,
    "client_message_id" TEXT,
    "turn_id" UUID,
    "author_id" UUID,
    "text" TEXT NOT NULL,
    "content" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "turn" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "state" "TurnState" NOT NULL DEFAULT 'queued',
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "attempt_token" UUID,
    "lease_until" TIMESTAMPTZ(3),
    "deadline_at" TIMESTAMPTZ(3) NOT NULL,
    "first_seq" INTEGER NOT NULL,
    "last_seq" INTEGER NOT NULL,
    "outcome" "TurnOutcome",
    "intent" TEXT,
    "error_code" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "turn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trace" (
    "turn_id" UUID NOT NULL,
    "data" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "trace_pkey" PRIMARY KEY ("turn_id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" BIGSERIAL NOT NULL,
    "job_name" TEXT NOT NULL,
    "job_id" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_feedback" (
    "message_id" UUID NOT NULL,
    "value" INTEGER NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_feedback_pkey" PRIMARY KEY ("message_id")
);

-- CreateTable
CREATE TABLE "dialog_state" (
    "conversation_id" UUID NOT NULL,
    "state" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dialog_state_pkey" PRIMARY KEY ("conversation_id")
);

-- CreateTable
CREATE TABLE "handoff" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "epoch" INTEGER NOT NULL,
    "state" "HandoffState" NOT NULL DEFAULT 'waiting',
    "reason" TEXT NOT NULL,
    "packet" JSONB NOT NULL,
    "assignee_id" UUID,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "assigned_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "handoff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "knowledge_source" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "knowledge_source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "category" TEXT NOT NULL DEFAULT '',
    "audience" "Audience" NOT NULL DEFAULT 'public',
    "body" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "indexed_hash" TEXT,
    "revised_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chunk" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "heading" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "embedding" vector(384) NOT NULL,
    "encoder_hash" TEXT NOT NULL,

    CONSTRAINT "chunk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chunk_sentence" (
    "id" UUID NOT NULL,
    "chunk_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "embedding" vector(384) NOT NULL,

    CONSTRAINT "chunk_sentence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chunk_term" (
    "chunk_id" UUID NOT NULL,
    "term" TEXT NOT NULL,
    "frequency" INTEGER NOT NULL,

    CONSTRAINT "chunk_term_pkey" PRIMARY KEY ("term","chunk_id")
);

-- CreateTable
CREATE TABLE "knowledge_state" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 0,
    "chunk_count" INTEGER NOT NULL DEFAULT 0,
    "term_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "knowledge_state_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "intent" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "kind" "IntentKind" NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "intent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "training_phrase" (
    "id" UUID NOT NULL,
    "intent_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "origin" TEXT NOT NULL DEFAULT 'seed',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "training_phrase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "out_of_scope_phrase" (
    "id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "origin" TEXT NOT NULL DEFAULT 'seed',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "out_of_scope_phrase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entity" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "entity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nlu_model" (
    "id" UUID NOT NULL,
    "version" SERIAL NOT NULL,
    "state" "NluModelState" NOT NULL DEFAULT 'training',
    "hash" TEXT,
    "data_hash" TEXT,
    "encoder_hash" TEXT,
    "metrics" JSONB NOT NULL DEFAULT '{}',
    "artifact" BYTEA,
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "activated_at" TIMESTAMPTZ(3),

    CONSTRAINT "nlu_model_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shop_customer" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shop_customer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shop_address" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "line1" TEXT NOT NULL,
    "line2" TEXT NOT NULL DEFAULT '',
    "city" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "zip" TEXT NOT NULL,
    "country" TEXT NOT NULL DEFAULT 'US',
    "is_default" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "shop_address_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shop_payment_method" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "label" TEXT NOT NULL,

    CONSTRAINT "shop_payment_method_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shop_product" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "material" TEXT NOT NULL,
    "care" TEXT NOT NULL,
    "final_sale" BOOLEAN NOT NULL DEFAULT false,
    "personalized" BOOLEAN NOT NULL DEFAULT false,
    "returnable" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "shop_product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shop_variant" (
    "id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "sku" TEXT NOT NULL,
    "color" TEXT NOT NULL,
    "size" TEXT NOT NULL,
    "price_cents" INTEGER NOT NULL,
    "stock" INTEGER NOT NULL,

    CONSTRAINT "shop_variant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shop_order" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "customer_id" UUID NOT NULL,
    "payment_method_id" UUID NOT NULL,
    "status" "OrderStatus" NOT NULL,
    "shipping_address" JSONB NOT NULL,
    "express" BOOLEAN NOT NULL DEFAULT false,
    "shipping_cents" INTEGER NOT NULL,
    "total_cents" INTEGER NOT NULL,
    "placed_at" TIMESTAMPTZ(3) NOT NULL,
    "delivered_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "cancel_reason" TEXT,

    CONSTRAINT "shop_order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shop_order_item" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "variant_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "price_cents" INTEGER NOT NULL,
    "state" "OrderItemState" NOT NULL DEFAULT 'ordered',

    CONSTRAINT "shop_order_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shop_shipment" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "carrier" TEXT NOT NULL,
    "tracking_number" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "estimated_at" TIMESTAMPTZ(3) NOT NULL,
    "delivered_at" TIMESTAMPTZ(3),
    "events" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "shop_shipment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shop_return" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "request_key" TEXT NOT NULL,
    "order_id" UUID NOT NULL,
    "order_item_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "replacement_variant_id" UUID,
    "status" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shop_return_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shop_refund" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "request_key" TEXT NOT NULL,
    "order_id" UUID NOT NULL,
    "return_id" UUID,
    "amount_cents" INTEGER NOT NULL,
    "method" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expected_at" TIMESTAMPTZ(3),
    "completed_at" TIMESTAMPTZ(3),

    CONSTRAINT "shop_refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shop_order_change" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "request_key" TEXT NOT NULL,
    "order_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shop_order_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "action_run_conversation_id_created_at_idx" ON "action_run"("conversation_id", "created_at");

-- CreateIndex
CREATE INDEX "action_run_business_key_idx" ON "action_run"("business_key");

-- CreateIndex
CREATE INDEX "action_run_state_claimed_until_idx" ON "action_run"("state", "claimed_until");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE INDEX "audit_entry_created_at_idx" ON "audit_entry"("created_at");

-- CreateIndex
CREATE INDEX "conversation_visitor_id_created_at_idx" ON "conversation"("visitor_id", "created_at");

-- CreateIndex
CREATE INDEX "conversation_last_message_at_idx" ON "conversation"("last_message_at");

-- CreateIndex
CREATE INDEX "conversation_owner_last_message_at_idx" ON "conversation"("owner", "last_message_at");

-- CreateIndex
CREATE INDEX "message_text_trgm" ON "message" USING GIN ("text" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "message_conversation_id_seq_key" ON "message"("conversation_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "message_conversation_id_sender_client_message_id_key" ON "message"("conversation_id", "sender", "client_message_id");

-- CreateIndex
CREATE INDEX "turn_conversation_id_first_seq_idx" ON "turn"("conversation_id", "first_seq");

-- CreateIndex
CREATE INDEX "turn_state_created_at_idx" ON "turn"("state", "created_at");

-- CreateIndex
CREATE INDEX "turn_created_at_idx" ON "turn"("created_at");

-- CreateIndex
CREATE INDEX "outbox_created_at_idx" ON "outbox"("created_at");

-- CreateIndex
CREATE INDEX "handoff_conversation_id_idx" ON "handoff"("conversation_id");

-- CreateIndex
CREATE INDEX "handoff_state_requested_at_idx" ON "handoff"("state", "requested_at");

-- CreateIndex
CREATE INDEX "handoff_assigned_at_idx" ON "handoff"("assigned_at");

-- CreateIndex
CREATE UNIQUE INDEX "knowledge_source_name_key" ON "knowledge_source"("name");

-- CreateIndex
CREATE UNIQUE INDEX "document_source_id_external_id_key" ON "document"("source_id", "external_id");

-- CreateIndex
CREATE INDEX "chunk_embedding_hnsw" ON "chunk" USING hnsw ("embedding" vector_cosine_ops);

-- CreateIndex
CREATE UNIQUE INDEX "chunk_document_id_position_key" ON "chunk"("document_id", "position");

-- CreateIndex
CREATE INDEX "chunk_sentence_embedding_hnsw" ON "chunk_sentence" USING hnsw ("embedding" vector_cosine_ops);

-- CreateIndex
CREATE UNIQUE INDEX "chunk_sentence_chunk_id_position_key" ON "chunk_sentence"("chunk_id", "position");

-- CreateIndex
CREATE INDEX "chunk_term_chunk_id_idx" ON "chunk_term"("chunk_id");

-- CreateIndex
CREATE UNIQUE INDEX "intent_name_key" ON "intent"("name");

-- CreateIndex
CREATE UNIQUE INDEX "training_phrase_intent_id_text_key" ON "training_phrase"("intent_id", "text");

-- CreateIndex
CREATE UNIQUE INDEX "out_of_scope_phrase_text_key" ON "out_of_scope_phrase"("text");

-- CreateIndex
CREATE UNIQUE INDEX "entity_name_key" ON "entity"("name");

-- CreateIndex
CREATE UNIQUE INDEX "nlu_model_version_key" ON "nlu_model"("version");

-- CreateIndex
CREATE INDEX "nlu_model_activated_at_idx" ON "nlu_model"("activated_at");

-- CreateIndex
CREATE UNIQUE INDEX "shop_customer_email_key" ON "shop_customer"("email");

-- CreateIndex
CREATE INDEX "shop_address_customer_id_idx" ON "shop_address"("customer_id");

-- CreateIndex
CREATE INDEX "shop_payment_method_customer_id_idx" ON "shop_payment_method"("customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "shop_product_slug_key" ON "shop_product"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "shop_variant_sku_key" ON "shop_variant"("sku");

-- CreateIndex
CREATE INDEX "shop_variant_product_id_idx" ON "shop_variant"("product_id");

-- CreateIndex
CREATE UNIQUE INDEX "shop_order_number_key" ON "shop_order"("number");

-- CreateIndex
CREATE INDEX "shop_order_customer_id_placed_at_idx" ON "shop_order"("customer_id", "placed_at");

-- CreateIndex
CREATE INDEX "shop_order_item_order_id_idx" ON "shop_order_item"("order_id");

-- CreateIndex
CREATE INDEX "shop_shipment_order_id_idx" ON "shop_shipment"("order_id");

-- CreateIndex
CREATE UNIQUE INDEX "shop_return_number_key" ON "shop_return"("number");

-- CreateIndex
CREATE UNIQUE INDEX "shop_return_request_key_key" ON "shop_return"("request_key");

-- CreateIndex
CREATE INDEX "shop_return_order_id_idx" ON "shop_return"("order_id");

-- CreateIndex
CREATE UNIQUE INDEX "shop_refund_number_key" ON "shop_refund"("number");

-- CreateIndex
CREATE UNIQUE INDEX "shop_refund_request_key_key" ON "shop_refund"("request_key");

-- CreateIndex
CREATE UNIQUE INDEX "shop_refund_return_id_key" ON "shop_refund"("return_id");

-- CreateIndex
CREATE INDEX "shop_refund_order_id_idx" ON "shop_refund"("order_id");

-- CreateIndex
CREATE UNIQUE INDEX "shop_order_change_number_key" ON "shop_order_change"("number");

-- CreateIndex
CREATE UNIQUE INDEX "shop_order_change_request_key_key" ON "shop_order_change"("request_key");

-- CreateIndex
CREATE INDEX "shop_order_change_order_id_idx" ON "shop_order_change"("order_id");

-- AddForeignKey
ALTER TABLE "action_run" ADD CONSTRAINT "action_run_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_visitor_id_fkey" FOREIGN KEY ("visitor_id") REFERENCES "visitor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "turn" ADD CONSTRAINT "turn_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trace" ADD CONSTRAINT "trace_turn_id_fkey" FOREIGN KEY ("turn_id") REFERENCES "turn"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialog_state" ADD CONSTRAINT "dialog_state_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "knowledge_source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chunk" ADD CONSTRAINT "chunk_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chunk_sentence" ADD CONSTRAINT "chunk_sentence_chunk_id_fkey" FOREIGN KEY ("chunk_id") REFERENCES "chunk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chunk_term" ADD CONSTRAINT "chunk_term_chunk_id_fkey" FOREIGN KEY ("chunk_id") REFERENCES "chunk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_phrase" ADD CONSTRAINT "training_phrase_intent_id_fkey" FOREIGN KEY ("intent_id") REFERENCES "intent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shop_address" ADD CONSTRAINT "shop_address_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "shop_customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shop_payment_method" ADD CONSTRAINT "shop_payment_method_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "shop_customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shop_variant" ADD CONSTRAINT "shop_variant_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "shop_product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shop_order" ADD CONSTRAINT "shop_order_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "shop_customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shop_order" ADD CONSTRAINT "shop_order_payment_method_id_fkey" FOREIGN KEY ("payment_method_id") REFERENCES "shop_payment_method"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shop_order_item" ADD CONSTRAINT "shop_order_item_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "shop_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shop_order_item" ADD CONSTRAINT "shop_order_item_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "shop_variant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shop_shipment" ADD CONSTRAINT "shop_shipment_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "shop_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shop_return" ADD CONSTRAINT "shop_return_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "shop_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shop_refund" ADD CONSTRAINT "shop_refund_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "shop_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shop_refund" ADD CONSTRAINT "shop_refund_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "shop_return"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shop_order_change" ADD CONSTRAINT "shop_order_change_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "shop_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Partial indexes, which the schema cannot state.

-- One turn of a conversation is queued and one runs, at most.
CREATE UNIQUE INDEX "turn_one_queued" ON "turn"("conversation_id") WHERE "state" = 'queued';
CREATE UNIQUE INDEX "turn_one_running" ON "turn"("conversation_id") WHERE "state" = 'running';

-- An effect is held by one run: a business key is taken until its run was cancelled or failed.
CREATE UNIQUE INDEX "action_run_held_key" ON "action_run"("business_key") WHERE "state" NOT IN ('cancelled', 'failed');
CREATE UNIQUE INDEX "action_run_one_proposed" ON "action_run"("conversation_id") WHERE "state" = 'proposed';

-- A conversation waits for, or is with, one person at a time.
CREATE UNIQUE INDEX "handoff_one_open" ON "handoff"("conversation_id") WHERE "state" <> 'closed';
