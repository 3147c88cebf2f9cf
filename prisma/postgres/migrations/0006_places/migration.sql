-- AlterTable
ALTER TABLE "Branch" ADD COLUMN     "latitude" INTEGER,
ADD COLUMN     "longitude" INTEGER;
