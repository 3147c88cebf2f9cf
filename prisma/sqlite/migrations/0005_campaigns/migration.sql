-- CreateTable
CREATE TABLE "ActionPlan" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "standard" TEXT NOT NULL,
    "questionZh" TEXT NOT NULL,
    "questionEn" TEXT NOT NULL,
    "visitId" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "openedById" TEXT NOT NULL,
    "openedAt" DATETIME NOT NULL,
    "doneAt" DATETIME,
    "failedId" TEXT,
    "closedById" TEXT,
    "closedAt" DATETIME,
    "relapseId" TEXT,
    "relapsedAt" DATETIME,
    "cancelledAt" DATETIME,
    "cancelled" TEXT,
    CONSTRAINT "ActionPlan_branchId_fkey" FOREIGN KEY ("branchId") REFERENCES "Branch" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ActionPlan_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ActionPlan_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ActionPlan_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ActionPlan_failedId_fkey" FOREIGN KEY ("failedId") REFERENCES "Visit" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ActionPlan_closedById_fkey" FOREIGN KEY ("closedById") REFERENCES "Visit" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ActionPlan_relapseId_fkey" FOREIGN KEY ("relapseId") REFERENCES "Visit" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Campaign" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "fromOn" TEXT NOT NULL,
    "toOn" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "settings" TEXT NOT NULL,
    "slots" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "releasedAt" DATETIME,
    CONSTRAINT "Campaign_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Qualification" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "formHash" TEXT NOT NULL,
    "caseName" TEXT NOT NULL,
    "caseHash" TEXT NOT NULL,
    "answers" TEXT NOT NULL,
    "share" REAL NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Qualification_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Qualification_formHash_fkey" FOREIGN KEY ("formHash") REFERENCES "FormVersion" ("hash") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Conflict" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "branchId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "declaredAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "Conflict_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Conflict_branchId_fkey" FOREIGN KEY ("branchId") REFERENCES "Branch" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Expense" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "visitId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "fen" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "key" TEXT NOT NULL,
    "decision" TEXT,
    "reason" TEXT,
    "decidedById" TEXT,
    "decidedAt" DATETIME,
    CONSTRAINT "Expense_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Expense_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "VisitTap" (
    "visitId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "mark" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "undoes" TEXT,
    "at" DATETIME,
    "receivedAt" DATETIME NOT NULL,

    PRIMARY KEY ("visitId", "seq"),
    CONSTRAINT "VisitTap_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Visit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "formHash" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "factsHash" TEXT,
    "mode" TEXT NOT NULL,
    "evaluatorId" TEXT NOT NULL,
    "reviewerId" TEXT,
    "firmId" TEXT,
    "offers" BOOLEAN NOT NULL DEFAULT false,
    "firstReviewerId" TEXT,
    "hearerId" TEXT,
    "campaignId" TEXT,
    "twinId" TEXT,
    "revisitOfId" TEXT,
    "state" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "plannedOn" TEXT,
    "band" TEXT,
    "plannedAt" DATETIME NOT NULL,
    "startedAt" DATETIME,
    "submittedAt" DATETIME,
    "publishedAt" DATETIME,
    "endedAt" DATETIME,
    "appealUntil" TEXT,
    "outcome" TEXT,
    "excluded" BOOLEAN NOT NULL DEFAULT false,
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
    CONSTRAINT "Visit_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Visit_firmId_fkey" FOREIGN KEY ("firmId") REFERENCES "Firm" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Visit_firstReviewerId_fkey" FOREIGN KEY ("firstReviewerId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Visit_hearerId_fkey" FOREIGN KEY ("hearerId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Visit_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Visit_revisitOfId_fkey" FOREIGN KEY ("revisitOfId") REFERENCES "Visit" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Visit" ("branchId", "dueOn", "evaluatorId", "factsHash", "failed", "formHash", "headHash", "headSeq", "id", "mode", "period", "plannedAt", "publishedAt", "reviewerId", "score", "slug", "startedAt", "state", "submittedAt", "total", "visitedOn") SELECT "branchId", "dueOn", "evaluatorId", "factsHash", "failed", "formHash", "headHash", "headSeq", "id", "mode", "period", "plannedAt", "publishedAt", "reviewerId", "score", "slug", "startedAt", "state", "submittedAt", "total", "visitedOn" FROM "Visit";
DROP TABLE "Visit";
ALTER TABLE "new_Visit" RENAME TO "Visit";
CREATE INDEX "Visit_evaluatorId_state_idx" ON "Visit"("evaluatorId", "state");
CREATE INDEX "Visit_branchId_state_idx" ON "Visit"("branchId", "state");
CREATE INDEX "Visit_state_submittedAt_idx" ON "Visit"("state", "submittedAt");
CREATE INDEX "Visit_campaignId_state_idx" ON "Visit"("campaignId", "state");
CREATE INDEX "Visit_firmId_state_idx" ON "Visit"("firmId", "state");
CREATE INDEX "Visit_twinId_idx" ON "Visit"("twinId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "ActionPlan_branchId_closedAt_idx" ON "ActionPlan"("branchId", "closedAt");

-- CreateIndex
CREATE INDEX "ActionPlan_ownerId_closedAt_idx" ON "ActionPlan"("ownerId", "closedAt");

-- CreateIndex
CREATE UNIQUE INDEX "ActionPlan_visitId_item_key" ON "ActionPlan"("visitId", "item");

-- CreateIndex
CREATE INDEX "Campaign_state_fromOn_idx" ON "Campaign"("state", "fromOn");

-- CreateIndex
CREATE INDEX "Qualification_personId_slug_at_idx" ON "Qualification"("personId", "slug", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Conflict_personId_branchId_key" ON "Conflict"("personId", "branchId");

-- CreateIndex
CREATE UNIQUE INDEX "Expense_key_key" ON "Expense"("key");

-- CreateIndex
CREATE INDEX "Expense_visitId_idx" ON "Expense"("visitId");

-- CreateIndex
CREATE INDEX "Expense_decision_decidedAt_idx" ON "Expense"("decision", "decidedAt");

-- CreateIndex
CREATE UNIQUE INDEX "VisitTap_visitId_key_key" ON "VisitTap"("visitId", "key");
