-- CreateTable
CREATE TABLE "Firm" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "FormVersion" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "rules" INTEGER NOT NULL,
    "publishedAt" DATETIME NOT NULL,
    "withdrawnAt" DATETIME
);

-- CreateTable
CREATE TABLE "Visit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "formHash" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
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
    CONSTRAINT "Visit_evaluatorId_fkey" FOREIGN KEY ("evaluatorId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Visit_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "VisitAnswer" (
    "visitId" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    "saveKey" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL,

    PRIMARY KEY ("visitId", "item"),
    CONSTRAINT "VisitAnswer_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "VisitEvent" (
    "visitId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "kind" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    PRIMARY KEY ("visitId", "seq"),
    CONSTRAINT "VisitEvent_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Observation" (
    "id" TEXT NOT NULL PRIMARY KEY,
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
    "at" DATETIME NOT NULL,
    "total" REAL NOT NULL,
    "attitude" REAL,
    "efficiency" REAL,
    "knowledge" REAL,
    "solving" REAL,
    "premises" REAL,
    "failed" BOOLEAN NOT NULL
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "account" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "passwordHash" TEXT,
    "post" TEXT NOT NULL,
    "branchId" TEXT,
    "firmId" TEXT,
    "hiredOn" TEXT NOT NULL,
    "language" TEXT,
    "theme" TEXT,
    "seat" TEXT,
    "allowance" INTEGER NOT NULL DEFAULT 100,
    "allowanceReason" TEXT,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "leftAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Person_branchId_fkey" FOREIGN KEY ("branchId") REFERENCES "Branch" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Person_firmId_fkey" FOREIGN KEY ("firmId") REFERENCES "Firm" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Person" ("account", "allowance", "allowanceReason", "branchId", "createdAt", "demonstration", "hiredOn", "id", "language", "leftAt", "nameEn", "nameZh", "passwordHash", "post", "theme") SELECT "account", "allowance", "allowanceReason", "branchId", "createdAt", "demonstration", "hiredOn", "id", "language", "leftAt", "nameEn", "nameZh", "passwordHash", "post", "theme" FROM "Person";
DROP TABLE "Person";
ALTER TABLE "new_Person" RENAME TO "Person";
CREATE UNIQUE INDEX "Person_account_key" ON "Person"("account");
CREATE INDEX "Person_branchId_idx" ON "Person"("branchId");
CREATE INDEX "Person_firmId_idx" ON "Person"("firmId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

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
