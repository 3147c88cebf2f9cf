-- CreateTable
CREATE TABLE "FactSheet" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "personId" TEXT,
    "publishedAt" DATETIME NOT NULL,
    CONSTRAINT "FactSheet_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ScenarioDraft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT,
    "fileName" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    "personId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "ScenarioDraft_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DraftTrial" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "draftId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "events" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "DraftTrial_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "ScenarioDraft" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DraftTrial_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ScenarioVersion" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "publisherId" TEXT,
    "rules" INTEGER NOT NULL,
    "publishedAt" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    CONSTRAINT "ScenarioVersion_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_ScenarioVersion" ("hash", "origin", "publishedAt", "rules", "slug", "source", "version", "withdrawnAt") SELECT "hash", "origin", "publishedAt", "rules", "slug", "source", "version", "withdrawnAt" FROM "ScenarioVersion";
DROP TABLE "ScenarioVersion";
ALTER TABLE "new_ScenarioVersion" RENAME TO "ScenarioVersion";
CREATE UNIQUE INDEX "ScenarioVersion_slug_version_key" ON "ScenarioVersion"("slug", "version");
CREATE TABLE "new_FormVersion" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "publisherId" TEXT,
    "rules" INTEGER NOT NULL,
    "publishedAt" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    CONSTRAINT "FormVersion_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_FormVersion" ("hash", "origin", "publishedAt", "rules", "slug", "source", "version", "withdrawnAt") SELECT "hash", "origin", "publishedAt", "rules", "slug", "source", "version", "withdrawnAt" FROM "FormVersion";
DROP TABLE "FormVersion";
ALTER TABLE "new_FormVersion" RENAME TO "FormVersion";
CREATE UNIQUE INDEX "FormVersion_slug_version_key" ON "FormVersion"("slug", "version");
CREATE TABLE "new_Sitting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "scenarioHash" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "policyHash" TEXT NOT NULL,
    "factsHash" TEXT,
    "mode" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "openKey" TEXT,
    "attemptKey" TEXT,
    "startedAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    "pulseAt" DATETIME NOT NULL,
    "headSeq" INTEGER NOT NULL,
    "headHash" TEXT NOT NULL,
    "snapshot" TEXT NOT NULL,
    "grade" TEXT,
    "outcome" TEXT,
    "total" REAL,
    "failed" BOOLEAN,
    "passed" BOOLEAN,
    CONSTRAINT "Sitting_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Sitting_scenarioHash_fkey" FOREIGN KEY ("scenarioHash") REFERENCES "ScenarioVersion" ("hash") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Sitting_policyHash_fkey" FOREIGN KEY ("policyHash") REFERENCES "PolicyVersion" ("hash") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Sitting_factsHash_fkey" FOREIGN KEY ("factsHash") REFERENCES "FactSheet" ("hash") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Sitting" ("attempt", "attemptKey", "endedAt", "failed", "grade", "headHash", "headSeq", "id", "mode", "openKey", "outcome", "passed", "period", "personId", "policyHash", "pulseAt", "scenarioHash", "slug", "snapshot", "startedAt", "state", "total") SELECT "attempt", "attemptKey", "endedAt", "failed", "grade", "headHash", "headSeq", "id", "mode", "openKey", "outcome", "passed", "period", "personId", "policyHash", "pulseAt", "scenarioHash", "slug", "snapshot", "startedAt", "state", "total" FROM "Sitting";
DROP TABLE "Sitting";
ALTER TABLE "new_Sitting" RENAME TO "Sitting";
CREATE UNIQUE INDEX "Sitting_openKey_key" ON "Sitting"("openKey");
CREATE UNIQUE INDEX "Sitting_attemptKey_key" ON "Sitting"("attemptKey");
CREATE INDEX "Sitting_personId_startedAt_idx" ON "Sitting"("personId", "startedAt");
CREATE INDEX "Sitting_state_pulseAt_idx" ON "Sitting"("state", "pulseAt");
CREATE TABLE "new_Visit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "formHash" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "factsHash" TEXT,
    "mode" TEXT NOT NULL,
    "evaluatorId" TEXT NOT NULL,
    "reviewerId" TEXT,
    "state" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "plannedAt" DATETIME NOT NULL,
    "startedAt" DATETIME,
    "submittedAt" DATETIME,
    "publishedAt" DATETIME,
    "visitedOn" TEXT,
    "period" TEXT,
    "headSeq" INTEGER NOT NULL,
    "headHash" TEXT NOT NULL,
    "score" TEXT,
    "total" REAL,
    "failed" BOOLEAN,
    CONSTRAINT "Visit_branchId_fkey" FOREIGN KEY ("branchId") REFERENCES "Branch" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Visit_formHash_fkey" FOREIGN KEY ("formHash") REFERENCES "FormVersion" ("hash") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Visit_factsHash_fkey" FOREIGN KEY ("factsHash") REFERENCES "FactSheet" ("hash") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Visit_evaluatorId_fkey" FOREIGN KEY ("evaluatorId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Visit_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Visit" ("branchId", "dueOn", "evaluatorId", "failed", "formHash", "headHash", "headSeq", "id", "mode", "period", "plannedAt", "publishedAt", "reviewerId", "score", "slug", "startedAt", "state", "submittedAt", "total", "visitedOn") SELECT "branchId", "dueOn", "evaluatorId", "failed", "formHash", "headHash", "headSeq", "id", "mode", "period", "plannedAt", "publishedAt", "reviewerId", "score", "slug", "startedAt", "state", "submittedAt", "total", "visitedOn" FROM "Visit";
DROP TABLE "Visit";
ALTER TABLE "new_Visit" RENAME TO "Visit";
CREATE INDEX "Visit_evaluatorId_state_idx" ON "Visit"("evaluatorId", "state");
CREATE INDEX "Visit_branchId_state_idx" ON "Visit"("branchId", "state");
CREATE INDEX "Visit_state_submittedAt_idx" ON "Visit"("state", "submittedAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "FactSheet_version_key" ON "FactSheet"("version");

-- CreateIndex
CREATE INDEX "ScenarioDraft_updatedAt_idx" ON "ScenarioDraft"("updatedAt");

-- CreateIndex
CREATE UNIQUE INDEX "DraftTrial_draftId_personId_key" ON "DraftTrial"("draftId", "personId");
