-- DropIndex
DROP INDEX "Observation_branchId_period_idx";

-- CreateTable
CREATE TABLE "ObservationStandard" (
    "sourceId" TEXT NOT NULL,
    "standard" TEXT NOT NULL,
    "possible" DOUBLE PRECISION NOT NULL,
    "kept" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "ObservationStandard_pkey" PRIMARY KEY ("sourceId","standard")
);

-- CreateTable
CREATE TABLE "ObservationSummed" (
    "sourceId" TEXT NOT NULL,

    CONSTRAINT "ObservationSummed_pkey" PRIMARY KEY ("sourceId")
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
    "sum" DOUBLE PRECISION NOT NULL,
    "squares" DOUBLE PRECISION NOT NULL,
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

    CONSTRAINT "ScoreMonth_pkey" PRIMARY KEY ("level","period","regionId","branchId","post","kind","measure")
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
    "possible" DOUBLE PRECISION NOT NULL,
    "kept" DOUBLE PRECISION NOT NULL,
    "shares" DOUBLE PRECISION NOT NULL,
    "squares" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "StandardMonth_pkey" PRIMARY KEY ("level","period","regionId","branchId","post","kind","standard")
);

-- CreateIndex
CREATE INDEX "ScoreMonth_level_branchId_period_idx" ON "ScoreMonth"("level", "branchId", "period");

-- CreateIndex
CREATE INDEX "StandardMonth_level_branchId_period_idx" ON "StandardMonth"("level", "branchId", "period");

-- CreateIndex
CREATE INDEX "Observation_branchId_period_id_idx" ON "Observation"("branchId", "period", "id");

-- CreateIndex
CREATE INDEX "Observation_regionId_period_id_idx" ON "Observation"("regionId", "period", "id");

-- CreateIndex
CREATE INDEX "Observation_failed_period_id_idx" ON "Observation"("failed", "period", "id");

-- CreateIndex
CREATE INDEX "Observation_period_id_idx" ON "Observation"("period", "id");
