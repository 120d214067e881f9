-- What other tools wrote beside intents and phrases, handed back as it came.
ALTER TABLE "intent" ADD COLUMN "metadata" JSONB;
ALTER TABLE "training_phrase" ADD COLUMN "metadata" JSONB;
ALTER TABLE "out_of_scope_phrase" ADD COLUMN "metadata" JSONB;

-- A file that was read and previewed, until it is applied.
CREATE TABLE "nlu_import" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "base_hash" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "nlu_import_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "nlu_import_created_at_idx" ON "nlu_import"("created_at");
