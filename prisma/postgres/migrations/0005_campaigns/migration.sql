-- AlterTable
ALTER TABLE "Visit" ADD COLUMN     "appealUntil" TEXT,
ADD COLUMN     "band" TEXT,
ADD COLUMN     "campaignId" TEXT,
ADD COLUMN     "endedAt" TIMESTAMP(3),
ADD COLUMN     "excluded" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "firmId" TEXT,
ADD COLUMN     "firstReviewerId" TEXT,
ADD COLUMN     "hearerId" TEXT,
ADD COLUMN     "offers" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "outcome" TEXT,
ADD COLUMN     "plannedOn" TEXT,
ADD COLUMN     "revisitOfId" TEXT,
ADD COLUMN     "twinId" TEXT;

-- CreateTable
CREATE TABLE "ActionPlan" (
    "id" TEXT NOT NULL,
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
    "openedAt" TIMESTAMP(3) NOT NULL,
    "doneAt" TIMESTAMP(3),
    "failedId" TEXT,
    "closedById" TEXT,
    "closedAt" TIMESTAMP(3),
    "relapseId" TEXT,
    "relapsedAt" TIMESTAMP(3),
    "cancelledAt" TIMESTAMP(3),
    "cancelled" TEXT,

    CONSTRAINT "ActionPlan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Campaign" (
    "id" TEXT NOT NULL,
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
    "createdAt" TIMESTAMP(3) NOT NULL,
    "releasedAt" TIMESTAMP(3),

    CONSTRAINT "Campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Qualification" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "formHash" TEXT NOT NULL,
    "caseName" TEXT NOT NULL,
    "caseHash" TEXT NOT NULL,
    "answers" TEXT NOT NULL,
    "share" DOUBLE PRECISION NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Qualification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Conflict" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "branchId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "declaredAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "Conflict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Expense" (
    "id" TEXT NOT NULL,
    "visitId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "fen" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "key" TEXT NOT NULL,
    "decision" TEXT,
    "reason" TEXT,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMP(3),

    CONSTRAINT "Expense_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VisitTap" (
    "visitId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "mark" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "undoes" TEXT,
    "at" TIMESTAMP(3),
    "receivedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "VisitTap_pkey" PRIMARY KEY ("visitId","seq")
);

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

-- CreateIndex
CREATE INDEX "Visit_campaignId_state_idx" ON "Visit"("campaignId", "state");

-- CreateIndex
CREATE INDEX "Visit_firmId_state_idx" ON "Visit"("firmId", "state");

-- CreateIndex
CREATE INDEX "Visit_twinId_idx" ON "Visit"("twinId");

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_firmId_fkey" FOREIGN KEY ("firmId") REFERENCES "Firm"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_firstReviewerId_fkey" FOREIGN KEY ("firstReviewerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_hearerId_fkey" FOREIGN KEY ("hearerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_revisitOfId_fkey" FOREIGN KEY ("revisitOfId") REFERENCES "Visit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionPlan" ADD CONSTRAINT "ActionPlan_branchId_fkey" FOREIGN KEY ("branchId") REFERENCES "Branch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionPlan" ADD CONSTRAINT "ActionPlan_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionPlan" ADD CONSTRAINT "ActionPlan_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionPlan" ADD CONSTRAINT "ActionPlan_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionPlan" ADD CONSTRAINT "ActionPlan_failedId_fkey" FOREIGN KEY ("failedId") REFERENCES "Visit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionPlan" ADD CONSTRAINT "ActionPlan_closedById_fkey" FOREIGN KEY ("closedById") REFERENCES "Visit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionPlan" ADD CONSTRAINT "ActionPlan_relapseId_fkey" FOREIGN KEY ("relapseId") REFERENCES "Visit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Qualification" ADD CONSTRAINT "Qualification_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Qualification" ADD CONSTRAINT "Qualification_formHash_fkey" FOREIGN KEY ("formHash") REFERENCES "FormVersion"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conflict" ADD CONSTRAINT "Conflict_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conflict" ADD CONSTRAINT "Conflict_branchId_fkey" FOREIGN KEY ("branchId") REFERENCES "Branch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Expense" ADD CONSTRAINT "Expense_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Expense" ADD CONSTRAINT "Expense_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitTap" ADD CONSTRAINT "VisitTap_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
