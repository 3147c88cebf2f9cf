-- CreateTable
CREATE TABLE "IncentiveRule" (
    "id" TEXT NOT NULL,
    "seriesId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "createdById" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "fromMonth" TEXT,
    "headSeq" INTEGER NOT NULL,
    "headHash" TEXT NOT NULL,

    CONSTRAINT "IncentiveRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IncentiveRuleEvent" (
    "ruleId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "IncentiveRuleEvent_pkey" PRIMARY KEY ("ruleId","seq")
);

-- CreateTable
CREATE TABLE "AwardProposal" (
    "id" TEXT NOT NULL,
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
    "createdAt" TIMESTAMP(3) NOT NULL,
    "createdById" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "until" TEXT,
    "headSeq" INTEGER NOT NULL,
    "headHash" TEXT NOT NULL,

    CONSTRAINT "AwardProposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AwardProposalEvent" (
    "proposalId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AwardProposalEvent_pkey" PRIMARY KEY ("proposalId","seq")
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

    CONSTRAINT "AwardLine_pkey" PRIMARY KEY ("proposalId","subject")
);

-- CreateTable
CREATE TABLE "PoolDivision" (
    "periodKey" TEXT NOT NULL,
    "ruleId" TEXT NOT NULL,
    "branchId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "whole" BIGINT NOT NULL,
    "parts" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "actorId" TEXT NOT NULL,

    CONSTRAINT "PoolDivision_pkey" PRIMARY KEY ("periodKey","ruleId","branchId","number")
);

-- CreateTable
CREATE TABLE "LedgerHead" (
    "id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "LedgerHead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LedgerEntry" (
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
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
    "hash" TEXT NOT NULL,

    CONSTRAINT "LedgerEntry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "Payout" (
    "id" TEXT NOT NULL,
    "periodKey" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "total" BIGINT NOT NULL,
    "paid" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "createdById" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "headSeq" INTEGER NOT NULL,
    "headHash" TEXT NOT NULL,

    CONSTRAINT "Payout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PayoutEvent" (
    "payoutId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "PayoutEvent_pkey" PRIMARY KEY ("payoutId","seq")
);

-- CreateTable
CREATE TABLE "PayoutLine" (
    "payoutId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "board" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "PayoutLine_pkey" PRIMARY KEY ("payoutId","subject")
);

-- CreateTable
CREATE TABLE "PayrollColumns" (
    "version" INTEGER NOT NULL,
    "columns" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "actorId" TEXT NOT NULL,

    CONSTRAINT "PayrollColumns_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "ModelSitting" (
    "honourId" TEXT NOT NULL,
    "sittingId" TEXT NOT NULL,
    "sharedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ModelSitting_pkey" PRIMARY KEY ("honourId")
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

-- AddForeignKey
ALTER TABLE "IncentiveRuleEvent" ADD CONSTRAINT "IncentiveRuleEvent_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "IncentiveRule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AwardProposalEvent" ADD CONSTRAINT "AwardProposalEvent_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "AwardProposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PayoutEvent" ADD CONSTRAINT "PayoutEvent_payoutId_fkey" FOREIGN KEY ("payoutId") REFERENCES "Payout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
