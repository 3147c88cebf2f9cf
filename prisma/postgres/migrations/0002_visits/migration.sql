-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "firmId" TEXT,
ADD COLUMN     "seat" TEXT;

-- CreateTable
CREATE TABLE "Firm" (
    "id" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,

    CONSTRAINT "Firm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FormVersion" (
    "hash" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "rules" INTEGER NOT NULL,
    "publishedAt" TIMESTAMP(3) NOT NULL,
    "withdrawnAt" TIMESTAMP(3),

    CONSTRAINT "FormVersion_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "Visit" (
    "id" TEXT NOT NULL,
    "branchId" TEXT NOT NULL,
    "formHash" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "evaluatorId" TEXT NOT NULL,
    "reviewerId" TEXT,
    "state" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "plannedAt" TIMESTAMP(3) NOT NULL,
    "startedAt" TIMESTAMP(3),
    "submittedAt" TIMESTAMP(3),
    "publishedAt" TIMESTAMP(3),
    "visitedOn" TEXT,
    "period" TEXT,
    "headSeq" INTEGER NOT NULL,
    "headHash" TEXT NOT NULL,
    "score" TEXT,
    "total" DOUBLE PRECISION,
    "failed" BOOLEAN,

    CONSTRAINT "Visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VisitAnswer" (
    "visitId" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    "saveKey" TEXT NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "VisitAnswer_pkey" PRIMARY KEY ("visitId","item")
);

-- CreateTable
CREATE TABLE "VisitEvent" (
    "visitId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "VisitEvent_pkey" PRIMARY KEY ("visitId","seq")
);

-- CreateTable
CREATE TABLE "Observation" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "personId" TEXT,
    "branchId" TEXT,
    "regionId" TEXT,
    "post" TEXT,
    "slug" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "evaluatorId" TEXT,
    "period" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "total" DOUBLE PRECISION NOT NULL,
    "attitude" DOUBLE PRECISION,
    "efficiency" DOUBLE PRECISION,
    "knowledge" DOUBLE PRECISION,
    "solving" DOUBLE PRECISION,
    "premises" DOUBLE PRECISION,
    "failed" BOOLEAN NOT NULL,

    CONSTRAINT "Observation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "FormVersion_slug_version_key" ON "FormVersion"("slug", "version");

-- CreateIndex
CREATE INDEX "Visit_evaluatorId_state_idx" ON "Visit"("evaluatorId", "state");

-- CreateIndex
CREATE INDEX "Visit_branchId_state_idx" ON "Visit"("branchId", "state");

-- CreateIndex
CREATE INDEX "Visit_state_submittedAt_idx" ON "Visit"("state", "submittedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Observation_sourceId_key" ON "Observation"("sourceId");

-- CreateIndex
CREATE INDEX "Observation_kind_period_idx" ON "Observation"("kind", "period");

-- CreateIndex
CREATE INDEX "Observation_personId_period_idx" ON "Observation"("personId", "period");

-- CreateIndex
CREATE INDEX "Observation_branchId_period_idx" ON "Observation"("branchId", "period");

-- CreateIndex
CREATE INDEX "Person_firmId_idx" ON "Person"("firmId");

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_firmId_fkey" FOREIGN KEY ("firmId") REFERENCES "Firm"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_branchId_fkey" FOREIGN KEY ("branchId") REFERENCES "Branch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_formHash_fkey" FOREIGN KEY ("formHash") REFERENCES "FormVersion"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_evaluatorId_fkey" FOREIGN KEY ("evaluatorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitAnswer" ADD CONSTRAINT "VisitAnswer_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitEvent" ADD CONSTRAINT "VisitEvent_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
