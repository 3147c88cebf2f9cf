-- CreateTable
CREATE TABLE "IncentiveRule" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "seriesId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "fromMonth" TEXT,
    "headSeq" INTEGER NOT NULL,
    "headHash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "IncentiveRuleEvent" (
    "ruleId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "kind" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    PRIMARY KEY ("ruleId", "seq"),
    CONSTRAINT "IncentiveRuleEvent_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "IncentiveRule" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AwardProposal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "periodKey" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "ruleId" TEXT,
    "snapshotId" TEXT,
    "edition" INTEGER,
    "beforeSnapshotId" TEXT,
    "cost" BIGINT NOT NULL,
    "asked" BIGINT NOT NULL,
    "paid" INTEGER NOT NULL,
    "overlapping" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "until" TEXT,
    "headSeq" INTEGER NOT NULL,
    "headHash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "AwardProposalEvent" (
    "proposalId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "kind" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    PRIMARY KEY ("proposalId", "seq"),
    CONSTRAINT "AwardProposalEvent_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "AwardProposal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AwardLine" (
    "proposalId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "board" TEXT NOT NULL,
    "tier" INTEGER NOT NULL,
    "whole" INTEGER NOT NULL,
    "amount" INTEGER NOT NULL,
    "place" INTEGER,
    "why" TEXT NOT NULL,

    PRIMARY KEY ("proposalId", "subject")
);

-- CreateTable
CREATE TABLE "PoolDivision" (
    "periodKey" TEXT NOT NULL,
    "ruleId" TEXT NOT NULL,
    "branchId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "whole" BIGINT NOT NULL,
    "parts" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "actorId" TEXT NOT NULL,

    PRIMARY KEY ("periodKey", "ruleId", "branchId", "number")
);

-- CreateTable
CREATE TABLE "LedgerHead" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "seq" INTEGER NOT NULL,
    "hash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "LedgerEntry" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "actorId" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "periodKey" TEXT NOT NULL,
    "ruleId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "board" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Payout" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "periodKey" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "total" BIGINT NOT NULL,
    "paid" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "headSeq" INTEGER NOT NULL,
    "headHash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "PayoutEvent" (
    "payoutId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "kind" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    PRIMARY KEY ("payoutId", "seq"),
    CONSTRAINT "PayoutEvent_payoutId_fkey" FOREIGN KEY ("payoutId") REFERENCES "Payout" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PayoutLine" (
    "payoutId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "board" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,

    PRIMARY KEY ("payoutId", "subject")
);

-- CreateTable
CREATE TABLE "PayrollColumns" (
    "version" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "columns" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "actorId" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ModelSitting" (
    "honourId" TEXT NOT NULL PRIMARY KEY,
    "sittingId" TEXT NOT NULL,
    "sharedAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "IncentiveRule_state_idx" ON "IncentiveRule"("state");

-- CreateIndex
CREATE UNIQUE INDEX "IncentiveRule_seriesId_number_key" ON "IncentiveRule"("seriesId", "number");

-- CreateIndex
CREATE INDEX "AwardProposal_periodKey_idx" ON "AwardProposal"("periodKey");

-- CreateIndex
CREATE INDEX "AwardProposal_state_idx" ON "AwardProposal"("state");

-- CreateIndex
CREATE INDEX "AwardLine_subject_idx" ON "AwardLine"("subject");

-- CreateIndex
CREATE INDEX "LedgerEntry_subject_idx" ON "LedgerEntry"("subject");

-- CreateIndex
CREATE INDEX "LedgerEntry_account_periodKey_idx" ON "LedgerEntry"("account", "periodKey");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerEntry_account_periodKey_ruleId_subject_source_key" ON "LedgerEntry"("account", "periodKey", "ruleId", "subject", "source");

-- CreateIndex
CREATE INDEX "Payout_state_idx" ON "Payout"("state");

-- CreateIndex
CREATE UNIQUE INDEX "Payout_periodKey_account_number_key" ON "Payout"("periodKey", "account", "number");

-- CreateIndex
CREATE INDEX "AuditEntry_subject_idx" ON "AuditEntry"("subject");
