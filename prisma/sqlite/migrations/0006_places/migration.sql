-- AlterTable
ALTER TABLE "Branch" ADD COLUMN "latitude" INTEGER;
ALTER TABLE "Branch" ADD COLUMN "longitude" INTEGER;
