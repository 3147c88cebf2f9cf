-- CreateTable
CREATE TABLE "OutsideImport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "number" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "fileName" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "undoneAt" DATETIME,
    "undoneById" TEXT,
    CONSTRAINT "OutsideImport_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "OutsideImport_undoneById_fkey" FOREIGN KEY ("undoneById") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OutsideFigure" (
    "importId" TEXT NOT NULL,
    "branchId" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "standard" TEXT NOT NULL DEFAULT '',
    "value" REAL NOT NULL,
    "n" INTEGER,

    PRIMARY KEY ("importId", "branchId", "month", "kind", "standard"),
    CONSTRAINT "OutsideFigure_importId_fkey" FOREIGN KEY ("importId") REFERENCES "OutsideImport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "OutsideFigure_branchId_fkey" FOREIGN KEY ("branchId") REFERENCES "Branch" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "OutsideImport_number_key" ON "OutsideImport"("number");

-- CreateIndex
CREATE UNIQUE INDEX "OutsideImport_key_key" ON "OutsideImport"("key");

-- CreateIndex
CREATE INDEX "OutsideImport_undoneAt_number_idx" ON "OutsideImport"("undoneAt", "number");

-- CreateIndex
CREATE INDEX "OutsideFigure_kind_month_branchId_idx" ON "OutsideFigure"("kind", "month", "branchId");

-- CreateIndex
CREATE INDEX "OutsideFigure_branchId_month_idx" ON "OutsideFigure"("branchId", "month");
