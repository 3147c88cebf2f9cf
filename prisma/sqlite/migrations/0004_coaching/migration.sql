-- AlterTable
ALTER TABLE "Sitting" ADD COLUMN "fromId" TEXT;
ALTER TABLE "Sitting" ADD COLUMN "fromTurn" INTEGER;
ALTER TABLE "Sitting" ADD COLUMN "hints" INTEGER;

-- CreateTable
CREATE TABLE "SittingShare" (
    "sittingId" TEXT NOT NULL PRIMARY KEY,
    "sharedAt" DATETIME NOT NULL,
    CONSTRAINT "SittingShare_sittingId_fkey" FOREIGN KEY ("sittingId") REFERENCES "Sitting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Remark" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sittingId" TEXT NOT NULL,
    "turn" INTEGER,
    "authorId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Remark_sittingId_fkey" FOREIGN KEY ("sittingId") REFERENCES "Sitting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Remark_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Objection" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "sittingId" TEXT NOT NULL,
    "turn" INTEGER NOT NULL,
    "scenarioHash" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "beat" TEXT NOT NULL,
    "reply" TEXT,
    "text" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "outcome" TEXT,
    "reason" TEXT,
    "settledById" TEXT,
    "settledAt" DATETIME,
    CONSTRAINT "Objection_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Objection_sittingId_fkey" FOREIGN KEY ("sittingId") REFERENCES "Sitting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Objection_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Appeal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "sittingId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "outcome" TEXT,
    "reason" TEXT,
    "settledById" TEXT,
    "settledAt" DATETIME,
    CONSTRAINT "Appeal_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Appeal_sittingId_fkey" FOREIGN KEY ("sittingId") REFERENCES "Sitting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Appeal_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AssignmentBatch" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "byId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "standard" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "AssignmentBatch_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "batchId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "times" INTEGER NOT NULL,
    "dueOn" TEXT NOT NULL,
    "assignedAt" DATETIME NOT NULL,
    "cancelledAt" DATETIME,
    "formerDueOn" TEXT,
    "extendedAt" DATETIME,
    CONSTRAINT "Assignment_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "AssignmentBatch" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Assignment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "showFrom" DATETIME NOT NULL,
    "readAt" DATETIME,
    CONSTRAINT "Notice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ObservationRetraction" (
    "sourceId" TEXT NOT NULL PRIMARY KEY,
    "reason" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "ObservationRetraction_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Observation" ("sourceId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Remark_key_key" ON "Remark"("key");

-- CreateIndex
CREATE INDEX "Remark_sittingId_at_idx" ON "Remark"("sittingId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Objection_key_key" ON "Objection"("key");

-- CreateIndex
CREATE INDEX "Objection_settledAt_at_idx" ON "Objection"("settledAt", "at");

-- CreateIndex
CREATE INDEX "Objection_slug_idx" ON "Objection"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Objection_sittingId_turn_key" ON "Objection"("sittingId", "turn");

-- CreateIndex
CREATE UNIQUE INDEX "Appeal_sittingId_key" ON "Appeal"("sittingId");

-- CreateIndex
CREATE INDEX "Appeal_settledAt_at_idx" ON "Appeal"("settledAt", "at");

-- CreateIndex
CREATE UNIQUE INDEX "AssignmentBatch_key_key" ON "AssignmentBatch"("key");

-- CreateIndex
CREATE INDEX "AssignmentBatch_byId_at_idx" ON "AssignmentBatch"("byId", "at");

-- CreateIndex
CREATE INDEX "Assignment_personId_cancelledAt_idx" ON "Assignment"("personId", "cancelledAt");

-- CreateIndex
CREATE INDEX "Assignment_batchId_idx" ON "Assignment"("batchId");

-- CreateIndex
CREATE INDEX "Assignment_cancelledAt_dueOn_idx" ON "Assignment"("cancelledAt", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_key_key" ON "Notice"("key");

-- CreateIndex
CREATE INDEX "Notice_personId_showFrom_idx" ON "Notice"("personId", "showFrom");

-- CreateIndex
CREATE INDEX "Sitting_scenarioHash_mode_state_idx" ON "Sitting"("scenarioHash", "mode", "state");
