-- CreateTable
CREATE TABLE "OutsideImport" (
    "id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "fileName" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "undoneAt" TIMESTAMP(3),
    "undoneById" TEXT,

    CONSTRAINT "OutsideImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutsideFigure" (
    "importId" TEXT NOT NULL,
    "branchId" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "standard" TEXT NOT NULL DEFAULT '',
    "value" DOUBLE PRECISION NOT NULL,
    "n" INTEGER,

    CONSTRAINT "OutsideFigure_pkey" PRIMARY KEY ("importId","branchId","month","kind","standard")
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

-- AddForeignKey
ALTER TABLE "OutsideImport" ADD CONSTRAINT "OutsideImport_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutsideImport" ADD CONSTRAINT "OutsideImport_undoneById_fkey" FOREIGN KEY ("undoneById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutsideFigure" ADD CONSTRAINT "OutsideFigure_importId_fkey" FOREIGN KEY ("importId") REFERENCES "OutsideImport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutsideFigure" ADD CONSTRAINT "OutsideFigure_branchId_fkey" FOREIGN KEY ("branchId") REFERENCES "Branch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
