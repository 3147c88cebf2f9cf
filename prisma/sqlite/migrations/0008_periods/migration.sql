-- CreateTable
CREATE TABLE "Period" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "headSeq" INTEGER NOT NULL,
    "headHash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "PeriodEvent" (
    "periodKey" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "kind" TEXT NOT NULL,
    "actorId" TEXT,
    "body" TEXT NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    PRIMARY KEY ("periodKey", "seq"),
    CONSTRAINT "PeriodEvent_periodKey_fkey" FOREIGN KEY ("periodKey") REFERENCES "Period" ("key") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Snapshot" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "periodKey" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "restatesId" TEXT,
    "startedAt" DATETIME NOT NULL,
    "policy" TEXT NOT NULL,
    "results" TEXT,
    "resultCount" INTEGER,
    "hash" TEXT,
    "sealedAt" DATETIME,
    CONSTRAINT "Snapshot_periodKey_fkey" FOREIGN KEY ("periodKey") REFERENCES "Period" ("key") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SnapshotBoard" (
    "snapshotId" TEXT NOT NULL,
    "board" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "ranked" INTEGER NOT NULL,
    "distinguishable" BOOLEAN NOT NULL,
    "connected" BOOLEAN NOT NULL,
    "hash" TEXT NOT NULL,

    PRIMARY KEY ("snapshotId", "board", "measure"),
    CONSTRAINT "SnapshotBoard_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SnapshotRow" (
    "snapshotId" TEXT NOT NULL,
    "board" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "branchId" TEXT,
    "regionId" TEXT,
    "post" TEXT,
    "n" INTEGER NOT NULL,
    "evaluators" INTEGER NOT NULL,
    "failures" INTEGER NOT NULL,
    "value" INTEGER,
    "sd" INTEGER,
    "weight" INTEGER,
    "place" INTEGER,
    "best" INTEGER,
    "worst" INTEGER,
    "chance10" INTEGER NOT NULL,
    "chance25" INTEGER NOT NULL,
    "chance50" INTEGER NOT NULL,
    "band" INTEGER,

    PRIMARY KEY ("snapshotId", "board", "measure", "subject")
);

-- CreateTable
CREATE TABLE "Honour" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "periodKey" TEXT NOT NULL,
    "snapshotId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "branchId" TEXT,
    "regionId" TEXT,
    "rule" TEXT NOT NULL,
    "chance" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "until" TEXT,
    "headSeq" INTEGER NOT NULL,
    "headHash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "HonourEvent" (
    "honourId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "kind" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    PRIMARY KEY ("honourId", "seq"),
    CONSTRAINT "HonourEvent_honourId_fkey" FOREIGN KEY ("honourId") REFERENCES "Honour" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Period_state_idx" ON "Period"("state");

-- CreateIndex
CREATE INDEX "Snapshot_periodKey_idx" ON "Snapshot"("periodKey");

-- CreateIndex
CREATE INDEX "SnapshotRow_snapshotId_board_measure_place_subject_idx" ON "SnapshotRow"("snapshotId", "board", "measure", "place", "subject");

-- CreateIndex
CREATE INDEX "Honour_state_periodKey_idx" ON "Honour"("state", "periodKey");

-- CreateIndex
CREATE INDEX "Honour_subject_idx" ON "Honour"("subject");

-- CreateIndex
CREATE UNIQUE INDEX "Honour_snapshotId_kind_subject_key" ON "Honour"("snapshotId", "kind", "subject");
