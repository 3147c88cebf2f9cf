-- CreateTable
CREATE TABLE "Region" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Branch" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "regionId" TEXT NOT NULL,
    CONSTRAINT "Branch_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "account" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "passwordHash" TEXT,
    "post" TEXT NOT NULL,
    "branchId" TEXT,
    "hiredOn" TEXT NOT NULL,
    "language" TEXT,
    "theme" TEXT,
    "allowance" INTEGER NOT NULL DEFAULT 100,
    "allowanceReason" TEXT,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "leftAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Person_branchId_fkey" FOREIGN KEY ("branchId") REFERENCES "Branch" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RoleGrant" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "scopeId" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "RoleGrant_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Session" (
    "idHash" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "seenAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SignInThrottle" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "failures" INTEGER NOT NULL,
    "until" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "OneTimeLink" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "purpose" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "actorId" TEXT,
    "deed" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Job" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "lockedBy" TEXT,
    "lockedUntil" DATETIME,
    "lastRunAt" DATETIME,
    "lastOutcome" TEXT
);

-- CreateTable
CREATE TABLE "ScenarioVersion" (
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
CREATE TABLE "PolicyVersion" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Sitting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "scenarioHash" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "policyHash" TEXT NOT NULL,
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
    CONSTRAINT "Sitting_policyHash_fkey" FOREIGN KEY ("policyHash") REFERENCES "PolicyVersion" ("hash") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SittingEvent" (
    "sittingId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "kind" TEXT NOT NULL,
    "turn" INTEGER,
    "body" TEXT NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    PRIMARY KEY ("sittingId", "seq"),
    CONSTRAINT "SittingEvent_sittingId_fkey" FOREIGN KEY ("sittingId") REFERENCES "Sitting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Branch_regionId_idx" ON "Branch"("regionId");

-- CreateIndex
CREATE UNIQUE INDEX "Person_account_key" ON "Person"("account");

-- CreateIndex
CREATE INDEX "Person_branchId_idx" ON "Person"("branchId");

-- CreateIndex
CREATE UNIQUE INDEX "RoleGrant_personId_role_scope_scopeId_key" ON "RoleGrant"("personId", "role", "scope", "scopeId");

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "Session"("personId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "ScenarioVersion_slug_version_key" ON "ScenarioVersion"("slug", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Sitting_openKey_key" ON "Sitting"("openKey");

-- CreateIndex
CREATE UNIQUE INDEX "Sitting_attemptKey_key" ON "Sitting"("attemptKey");

-- CreateIndex
CREATE INDEX "Sitting_personId_startedAt_idx" ON "Sitting"("personId", "startedAt");

-- CreateIndex
CREATE INDEX "Sitting_state_pulseAt_idx" ON "Sitting"("state", "pulseAt");
