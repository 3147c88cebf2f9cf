-- DropIndex
DROP INDEX "Observation_kind_period_idx";

-- DropIndex
DROP INDEX "Observation_branchId_period_idx";

-- AlterTable
ALTER TABLE "Person" ADD COLUMN "spelling" TEXT;

-- CreateTable
CREATE TABLE "ObservationDue" (
    "sourceId" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL,
    "doneAt" DATETIME
);

-- CreateTable
CREATE TABLE "StandingsPolicyVersion" (
    "version" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "policy" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Board" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "span" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "fitId" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "askedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "BoardFit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "boardId" TEXT NOT NULL,
    "policy" TEXT NOT NULL,
    "policyVersion" INTEGER NOT NULL,
    "fromDay" TEXT NOT NULL,
    "toDay" TEXT NOT NULL,
    "fittedAt" DATETIME NOT NULL,
    "observations" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "provisional" INTEGER NOT NULL,
    "distinguishable" BOOLEAN NOT NULL,
    "connected" BOOLEAN NOT NULL,
    "parameters" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "BoardEntry" (
    "fitId" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "ranked" INTEGER NOT NULL,
    "depth" INTEGER NOT NULL,
    "value" REAL NOT NULL,
    "sd" REAL NOT NULL,
    "n" INTEGER NOT NULL,
    "evaluators" INTEGER NOT NULL,
    "rawMean" REAL NOT NULL,
    "adjustedMean" REAL NOT NULL,
    "weight" REAL NOT NULL,
    "best" INTEGER NOT NULL,
    "worst" INTEGER NOT NULL,
    "band" INTEGER,
    "former" INTEGER,
    "branchId" TEXT,
    "regionId" TEXT,
    "post" TEXT,
    "adjustedSum" REAL NOT NULL DEFAULT 0,
    "inverseSum" REAL NOT NULL DEFAULT 0,

    PRIMARY KEY ("fitId", "subjectId")
);

-- CreateTable
CREATE TABLE "BoardCount" (
    "fitId" TEXT NOT NULL,
    "tenths" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("fitId", "tenths")
);

-- CreateTable
CREATE TABLE "ObservationStandard" (
    "sourceId" TEXT NOT NULL,
    "standard" TEXT NOT NULL,
    "possible" REAL NOT NULL,
    "kept" REAL NOT NULL,

    PRIMARY KEY ("sourceId", "standard")
);

-- CreateTable
CREATE TABLE "ObservationSummed" (
    "sourceId" TEXT NOT NULL PRIMARY KEY
);

-- CreateTable
CREATE TABLE "ScoreMonth" (
    "level" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "regionId" TEXT NOT NULL,
    "branchId" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "sum" REAL NOT NULL,
    "squares" REAL NOT NULL,
    "failed" INTEGER NOT NULL,
    "bin0" INTEGER NOT NULL,
    "bin1" INTEGER NOT NULL,
    "bin2" INTEGER NOT NULL,
    "bin3" INTEGER NOT NULL,
    "bin4" INTEGER NOT NULL,
    "bin5" INTEGER NOT NULL,
    "bin6" INTEGER NOT NULL,
    "bin7" INTEGER NOT NULL,
    "bin8" INTEGER NOT NULL,
    "bin9" INTEGER NOT NULL,

    PRIMARY KEY ("level", "period", "regionId", "branchId", "post", "kind", "measure")
);

-- CreateTable
CREATE TABLE "StandardMonth" (
    "level" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "regionId" TEXT NOT NULL,
    "branchId" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "standard" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "possible" REAL NOT NULL,
    "kept" REAL NOT NULL,
    "shares" REAL NOT NULL,
    "squares" REAL NOT NULL,

    PRIMARY KEY ("level", "period", "regionId", "branchId", "post", "kind", "standard")
);

-- CreateTable
CREATE TABLE "OutsideImport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "number" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "fileName" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "undoneAt" DATETIME,
    "undoneById" TEXT,
    CONSTRAINT "OutsideImport_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "OutsideImport_undoneById_fkey" FOREIGN KEY ("undoneById") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OutsideFigure" (
    "importId" TEXT NOT NULL,
    "branchId" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "standard" TEXT NOT NULL DEFAULT '',
    "value" REAL NOT NULL,
    "n" INTEGER,

    PRIMARY KEY ("importId", "branchId", "month", "kind", "standard"),
    CONSTRAINT "OutsideFigure_importId_fkey" FOREIGN KEY ("importId") REFERENCES "OutsideImport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "OutsideFigure_branchId_fkey" FOREIGN KEY ("branchId") REFERENCES "Branch" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ObservationDue_doneAt_idx" ON "ObservationDue"("doneAt");

-- CreateIndex
CREATE INDEX "Board_span_idx" ON "Board"("span");

-- CreateIndex
CREATE INDEX "BoardFit_boardId_idx" ON "BoardFit"("boardId");

-- CreateIndex
CREATE INDEX "BoardEntry_fitId_ranked_depth_subjectId_idx" ON "BoardEntry"("fitId", "ranked", "depth", "subjectId");

-- CreateIndex
CREATE INDEX "BoardEntry_fitId_branchId_ranked_depth_subjectId_idx" ON "BoardEntry"("fitId", "branchId", "ranked", "depth", "subjectId");

-- CreateIndex
CREATE INDEX "BoardEntry_fitId_regionId_ranked_depth_subjectId_idx" ON "BoardEntry"("fitId", "regionId", "ranked", "depth", "subjectId");

-- CreateIndex
CREATE INDEX "BoardEntry_fitId_post_ranked_depth_subjectId_idx" ON "BoardEntry"("fitId", "post", "ranked", "depth", "subjectId");

-- CreateIndex
CREATE INDEX "ScoreMonth_level_branchId_period_idx" ON "ScoreMonth"("level", "branchId", "period");

-- CreateIndex
CREATE INDEX "StandardMonth_level_branchId_period_idx" ON "StandardMonth"("level", "branchId", "period");

-- CreateIndex
CREATE UNIQUE INDEX "OutsideImport_number_key" ON "OutsideImport"("number");

-- CreateIndex
CREATE UNIQUE INDEX "OutsideImport_key_key" ON "OutsideImport"("key");

-- CreateIndex
CREATE INDEX "OutsideImport_undoneAt_number_idx" ON "OutsideImport"("undoneAt", "number");

-- CreateIndex
CREATE INDEX "OutsideFigure_kind_month_branchId_idx" ON "OutsideFigure"("kind", "month", "branchId");

-- CreateIndex
CREATE INDEX "OutsideFigure_branchId_month_idx" ON "OutsideFigure"("branchId", "month");

-- CreateIndex
CREATE INDEX "Person_leftAt_idx" ON "Person"("leftAt");

-- CreateIndex
CREATE INDEX "Observation_kind_period_id_idx" ON "Observation"("kind", "period", "id");

-- CreateIndex
CREATE INDEX "Observation_branchId_period_id_idx" ON "Observation"("branchId", "period", "id");

-- CreateIndex
CREATE INDEX "Observation_regionId_period_id_idx" ON "Observation"("regionId", "period", "id");

-- CreateIndex
CREATE INDEX "Observation_failed_period_id_idx" ON "Observation"("failed", "period", "id");

-- CreateIndex
CREATE INDEX "Observation_period_id_idx" ON "Observation"("period", "id");
