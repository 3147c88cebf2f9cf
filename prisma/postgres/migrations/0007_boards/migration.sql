-- DropIndex
DROP INDEX "Observation_kind_period_idx";

-- DropIndex
DROP INDEX "Observation_branchId_period_idx";

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "spelling" TEXT;

-- CreateTable
CREATE TABLE "ObservationDue" (
    "sourceId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "doneAt" TIMESTAMP(3),

    CONSTRAINT "ObservationDue_pkey" PRIMARY KEY ("sourceId")
);

-- CreateTable
CREATE TABLE "StandingsPolicyVersion" (
    "version" INTEGER NOT NULL,
    "policy" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "StandingsPolicyVersion_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "Board" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "span" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "fitId" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "askedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Board_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BoardFit" (
    "id" TEXT NOT NULL,
    "boardId" TEXT NOT NULL,
    "policy" TEXT NOT NULL,
    "policyVersion" INTEGER NOT NULL,
    "fromDay" TEXT NOT NULL,
    "toDay" TEXT NOT NULL,
    "fittedAt" TIMESTAMP(3) NOT NULL,
    "observations" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "provisional" INTEGER NOT NULL,
    "distinguishable" BOOLEAN NOT NULL,
    "connected" BOOLEAN NOT NULL,
    "parameters" TEXT NOT NULL,

    CONSTRAINT "BoardFit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BoardEntry" (
    "fitId" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "ranked" INTEGER NOT NULL,
    "depth" INTEGER NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "sd" DOUBLE PRECISION NOT NULL,
    "n" INTEGER NOT NULL,
    "evaluators" INTEGER NOT NULL,
    "rawMean" DOUBLE PRECISION NOT NULL,
    "adjustedMean" DOUBLE PRECISION NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "best" INTEGER NOT NULL,
    "worst" INTEGER NOT NULL,
    "band" INTEGER,
    "former" INTEGER,
    "branchId" TEXT,
    "regionId" TEXT,
    "post" TEXT,
    "adjustedSum" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "inverseSum" DOUBLE PRECISION NOT NULL DEFAULT 0,

    CONSTRAINT "BoardEntry_pkey" PRIMARY KEY ("fitId","subjectId")
);

-- CreateTable
CREATE TABLE "BoardCount" (
    "fitId" TEXT NOT NULL,
    "tenths" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "BoardCount_pkey" PRIMARY KEY ("fitId","tenths")
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
CREATE INDEX "Person_leftAt_idx" ON "Person"("leftAt");

-- CreateIndex
CREATE INDEX "Observation_kind_period_id_idx" ON "Observation"("kind", "period", "id");

-- CreateIndex
CREATE INDEX "Observation_branchId_kind_period_idx" ON "Observation"("branchId", "kind", "period");
