-- AlterTable
ALTER TABLE "ScenarioVersion" ADD COLUMN     "publisherId" TEXT;

-- AlterTable
ALTER TABLE "FormVersion" ADD COLUMN     "publisherId" TEXT;

-- AlterTable
ALTER TABLE "Sitting" ADD COLUMN     "factsHash" TEXT;

-- AlterTable
ALTER TABLE "Visit" ADD COLUMN     "factsHash" TEXT;

-- CreateTable
CREATE TABLE "FactSheet" (
    "hash" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "personId" TEXT,
    "publishedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "FactSheet_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "ScenarioDraft" (
    "id" TEXT NOT NULL,
    "slug" TEXT,
    "fileName" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    "personId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ScenarioDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftTrial" (
    "id" TEXT NOT NULL,
    "draftId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "events" TEXT NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DraftTrial_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "FactSheet_version_key" ON "FactSheet"("version");

-- CreateIndex
CREATE INDEX "ScenarioDraft_updatedAt_idx" ON "ScenarioDraft"("updatedAt");

-- CreateIndex
CREATE UNIQUE INDEX "DraftTrial_draftId_personId_key" ON "DraftTrial"("draftId", "personId");

-- AddForeignKey
ALTER TABLE "ScenarioVersion" ADD CONSTRAINT "ScenarioVersion_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FactSheet" ADD CONSTRAINT "FactSheet_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScenarioDraft" ADD CONSTRAINT "ScenarioDraft_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftTrial" ADD CONSTRAINT "DraftTrial_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "ScenarioDraft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftTrial" ADD CONSTRAINT "DraftTrial_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormVersion" ADD CONSTRAINT "FormVersion_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sitting" ADD CONSTRAINT "Sitting_factsHash_fkey" FOREIGN KEY ("factsHash") REFERENCES "FactSheet"("hash") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_factsHash_fkey" FOREIGN KEY ("factsHash") REFERENCES "FactSheet"("hash") ON DELETE SET NULL ON UPDATE CASCADE;
