-- Run after every migration: SQLite drops a table's triggers when Prisma rebuilds the table.
-- A trigger whose body changes gets a new name, and the old one a DROP line that stays.

DROP TRIGGER IF EXISTS "SittingEvent_keeps_rows";
CREATE TRIGGER "SittingEvent_keeps_rows" BEFORE DELETE ON "SittingEvent"
BEGIN
  SELECT RAISE(ABORT, 'SittingEvent is append-only');
END;

DROP TRIGGER IF EXISTS "SittingEvent_keeps_values";
CREATE TRIGGER "SittingEvent_keeps_values" BEFORE UPDATE ON "SittingEvent"
BEGIN
  SELECT RAISE(ABORT, 'SittingEvent is append-only');
END;

DROP TRIGGER IF EXISTS "AuditEntry_keeps_rows";
CREATE TRIGGER "AuditEntry_keeps_rows" BEFORE DELETE ON "AuditEntry"
BEGIN
  SELECT RAISE(ABORT, 'AuditEntry is append-only');
END;

DROP TRIGGER IF EXISTS "AuditEntry_keeps_values";
CREATE TRIGGER "AuditEntry_keeps_values" BEFORE UPDATE ON "AuditEntry"
BEGIN
  SELECT RAISE(ABORT, 'AuditEntry is append-only');
END;

DROP TRIGGER IF EXISTS "VisitEvent_keeps_rows";
CREATE TRIGGER "VisitEvent_keeps_rows" BEFORE DELETE ON "VisitEvent"
BEGIN
  SELECT RAISE(ABORT, 'VisitEvent is append-only');
END;

DROP TRIGGER IF EXISTS "VisitEvent_keeps_values";
CREATE TRIGGER "VisitEvent_keeps_values" BEFORE UPDATE ON "VisitEvent"
BEGIN
  SELECT RAISE(ABORT, 'VisitEvent is append-only');
END;

DROP TRIGGER IF EXISTS "Observation_keeps_rows";
CREATE TRIGGER "Observation_keeps_rows" BEFORE DELETE ON "Observation"
BEGIN
  SELECT RAISE(ABORT, 'Observation is append-only');
END;

DROP TRIGGER IF EXISTS "Observation_keeps_values";
CREATE TRIGGER "Observation_keeps_values" BEFORE UPDATE ON "Observation"
BEGIN
  SELECT RAISE(ABORT, 'Observation is append-only');
END;

DROP TRIGGER IF EXISTS "ObservationRetraction_keeps_rows";
CREATE TRIGGER "ObservationRetraction_keeps_rows" BEFORE DELETE ON "ObservationRetraction"
BEGIN
  SELECT RAISE(ABORT, 'ObservationRetraction is append-only');
END;

DROP TRIGGER IF EXISTS "ObservationRetraction_keeps_values";
CREATE TRIGGER "ObservationRetraction_keeps_values" BEFORE UPDATE ON "ObservationRetraction"
BEGIN
  SELECT RAISE(ABORT, 'ObservationRetraction is append-only');
END;

DROP TRIGGER IF EXISTS "StandingsPolicyVersion_keeps_rows";
CREATE TRIGGER "StandingsPolicyVersion_keeps_rows" BEFORE DELETE ON "StandingsPolicyVersion"
BEGIN
  SELECT RAISE(ABORT, 'StandingsPolicyVersion is append-only');
END;

DROP TRIGGER IF EXISTS "StandingsPolicyVersion_keeps_values";
CREATE TRIGGER "StandingsPolicyVersion_keeps_values" BEFORE UPDATE ON "StandingsPolicyVersion"
BEGIN
  SELECT RAISE(ABORT, 'StandingsPolicyVersion is append-only');
END;

DROP TRIGGER IF EXISTS "ObservationStandard_keeps_rows";
CREATE TRIGGER "ObservationStandard_keeps_rows" BEFORE DELETE ON "ObservationStandard"
BEGIN
  SELECT RAISE(ABORT, 'ObservationStandard is append-only');
END;

DROP TRIGGER IF EXISTS "ObservationStandard_keeps_values";
CREATE TRIGGER "ObservationStandard_keeps_values" BEFORE UPDATE ON "ObservationStandard"
BEGIN
  SELECT RAISE(ABORT, 'ObservationStandard is append-only');
END;

DROP TRIGGER IF EXISTS "OutsideFigure_keeps_rows";
CREATE TRIGGER "OutsideFigure_keeps_rows" BEFORE DELETE ON "OutsideFigure"
BEGIN
  SELECT RAISE(ABORT, 'OutsideFigure is append-only');
END;

DROP TRIGGER IF EXISTS "OutsideFigure_keeps_values";
CREATE TRIGGER "OutsideFigure_keeps_values" BEFORE UPDATE ON "OutsideFigure"
BEGIN
  SELECT RAISE(ABORT, 'OutsideFigure is append-only');
END;

DROP TRIGGER IF EXISTS "PeriodEvent_keeps_rows";
CREATE TRIGGER "PeriodEvent_keeps_rows" BEFORE DELETE ON "PeriodEvent"
BEGIN
  SELECT RAISE(ABORT, 'PeriodEvent is append-only');
END;

DROP TRIGGER IF EXISTS "PeriodEvent_keeps_values";
CREATE TRIGGER "PeriodEvent_keeps_values" BEFORE UPDATE ON "PeriodEvent"
BEGIN
  SELECT RAISE(ABORT, 'PeriodEvent is append-only');
END;

DROP TRIGGER IF EXISTS "Snapshot_keeps_rows";
CREATE TRIGGER "Snapshot_keeps_rows" BEFORE DELETE ON "Snapshot" WHEN OLD."sealedAt" IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'Snapshot is sealed');
END;

DROP TRIGGER IF EXISTS "Snapshot_keeps_values";
CREATE TRIGGER "Snapshot_keeps_values" BEFORE UPDATE ON "Snapshot" WHEN OLD."sealedAt" IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'Snapshot is sealed');
END;

DROP TRIGGER IF EXISTS "SnapshotBoard_keeps_rows";
CREATE TRIGGER "SnapshotBoard_keeps_rows" BEFORE DELETE ON "SnapshotBoard" WHEN EXISTS (SELECT 1 FROM "Snapshot" WHERE "id" = OLD."snapshotId" AND "sealedAt" IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'SnapshotBoard is sealed');
END;

DROP TRIGGER IF EXISTS "SnapshotBoard_takes_no_more";
CREATE TRIGGER "SnapshotBoard_takes_no_more" BEFORE INSERT ON "SnapshotBoard" WHEN EXISTS (SELECT 1 FROM "Snapshot" WHERE "id" = NEW."snapshotId" AND "sealedAt" IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'SnapshotBoard is sealed');
END;

DROP TRIGGER IF EXISTS "SnapshotBoard_keeps_values";
CREATE TRIGGER "SnapshotBoard_keeps_values" BEFORE UPDATE ON "SnapshotBoard"
BEGIN
  SELECT RAISE(ABORT, 'SnapshotBoard is append-only');
END;

DROP TRIGGER IF EXISTS "SnapshotRow_keeps_rows";
CREATE TRIGGER "SnapshotRow_keeps_rows" BEFORE DELETE ON "SnapshotRow" WHEN EXISTS (SELECT 1 FROM "Snapshot" WHERE "id" = OLD."snapshotId" AND "sealedAt" IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'SnapshotRow is sealed');
END;

DROP TRIGGER IF EXISTS "SnapshotRow_takes_no_more";
CREATE TRIGGER "SnapshotRow_takes_no_more" BEFORE INSERT ON "SnapshotRow" WHEN EXISTS (SELECT 1 FROM "Snapshot" WHERE "id" = NEW."snapshotId" AND "sealedAt" IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'SnapshotRow is sealed');
END;

DROP TRIGGER IF EXISTS "SnapshotRow_keeps_values";
CREATE TRIGGER "SnapshotRow_keeps_values" BEFORE UPDATE ON "SnapshotRow"
BEGIN
  SELECT RAISE(ABORT, 'SnapshotRow is append-only');
END;

DROP TRIGGER IF EXISTS "HonourEvent_keeps_rows";
CREATE TRIGGER "HonourEvent_keeps_rows" BEFORE DELETE ON "HonourEvent"
BEGIN
  SELECT RAISE(ABORT, 'HonourEvent is append-only');
END;

DROP TRIGGER IF EXISTS "HonourEvent_keeps_values";
CREATE TRIGGER "HonourEvent_keeps_values" BEFORE UPDATE ON "HonourEvent"
BEGIN
  SELECT RAISE(ABORT, 'HonourEvent is append-only');
END;

DROP TRIGGER IF EXISTS "IncentiveRuleEvent_keeps_rows";
CREATE TRIGGER "IncentiveRuleEvent_keeps_rows" BEFORE DELETE ON "IncentiveRuleEvent"
BEGIN
  SELECT RAISE(ABORT, 'IncentiveRuleEvent is append-only');
END;

DROP TRIGGER IF EXISTS "IncentiveRuleEvent_keeps_values";
CREATE TRIGGER "IncentiveRuleEvent_keeps_values" BEFORE UPDATE ON "IncentiveRuleEvent"
BEGIN
  SELECT RAISE(ABORT, 'IncentiveRuleEvent is append-only');
END;

DROP TRIGGER IF EXISTS "AwardProposalEvent_keeps_rows";
CREATE TRIGGER "AwardProposalEvent_keeps_rows" BEFORE DELETE ON "AwardProposalEvent"
BEGIN
  SELECT RAISE(ABORT, 'AwardProposalEvent is append-only');
END;

DROP TRIGGER IF EXISTS "AwardProposalEvent_keeps_values";
CREATE TRIGGER "AwardProposalEvent_keeps_values" BEFORE UPDATE ON "AwardProposalEvent"
BEGIN
  SELECT RAISE(ABORT, 'AwardProposalEvent is append-only');
END;

DROP TRIGGER IF EXISTS "AwardLine_keeps_rows";
CREATE TRIGGER "AwardLine_keeps_rows" BEFORE DELETE ON "AwardLine"
BEGIN
  SELECT RAISE(ABORT, 'AwardLine is append-only');
END;

DROP TRIGGER IF EXISTS "AwardLine_keeps_values";
CREATE TRIGGER "AwardLine_keeps_values" BEFORE UPDATE ON "AwardLine"
BEGIN
  SELECT RAISE(ABORT, 'AwardLine is append-only');
END;

DROP TRIGGER IF EXISTS "PoolDivision_keeps_rows";
CREATE TRIGGER "PoolDivision_keeps_rows" BEFORE DELETE ON "PoolDivision"
BEGIN
  SELECT RAISE(ABORT, 'PoolDivision is append-only');
END;

DROP TRIGGER IF EXISTS "PoolDivision_keeps_values";
CREATE TRIGGER "PoolDivision_keeps_values" BEFORE UPDATE ON "PoolDivision"
BEGIN
  SELECT RAISE(ABORT, 'PoolDivision is append-only');
END;

DROP TRIGGER IF EXISTS "LedgerEntry_keeps_rows";
CREATE TRIGGER "LedgerEntry_keeps_rows" BEFORE DELETE ON "LedgerEntry"
BEGIN
  SELECT RAISE(ABORT, 'LedgerEntry is append-only');
END;

DROP TRIGGER IF EXISTS "LedgerEntry_keeps_values";
CREATE TRIGGER "LedgerEntry_keeps_values" BEFORE UPDATE ON "LedgerEntry"
BEGIN
  SELECT RAISE(ABORT, 'LedgerEntry is append-only');
END;

DROP TRIGGER IF EXISTS "PayoutEvent_keeps_rows";
CREATE TRIGGER "PayoutEvent_keeps_rows" BEFORE DELETE ON "PayoutEvent"
BEGIN
  SELECT RAISE(ABORT, 'PayoutEvent is append-only');
END;

DROP TRIGGER IF EXISTS "PayoutEvent_keeps_values";
CREATE TRIGGER "PayoutEvent_keeps_values" BEFORE UPDATE ON "PayoutEvent"
BEGIN
  SELECT RAISE(ABORT, 'PayoutEvent is append-only');
END;

DROP TRIGGER IF EXISTS "PayoutLine_keeps_rows";
CREATE TRIGGER "PayoutLine_keeps_rows" BEFORE DELETE ON "PayoutLine"
BEGIN
  SELECT RAISE(ABORT, 'PayoutLine is append-only');
END;

DROP TRIGGER IF EXISTS "PayoutLine_keeps_values";
CREATE TRIGGER "PayoutLine_keeps_values" BEFORE UPDATE ON "PayoutLine"
BEGIN
  SELECT RAISE(ABORT, 'PayoutLine is append-only');
END;

DROP TRIGGER IF EXISTS "PayrollColumns_keeps_rows";
CREATE TRIGGER "PayrollColumns_keeps_rows" BEFORE DELETE ON "PayrollColumns"
BEGIN
  SELECT RAISE(ABORT, 'PayrollColumns is append-only');
END;

DROP TRIGGER IF EXISTS "PayrollColumns_keeps_values";
CREATE TRIGGER "PayrollColumns_keeps_values" BEFORE UPDATE ON "PayrollColumns"
BEGIN
  SELECT RAISE(ABORT, 'PayrollColumns is append-only');
END;

DROP TRIGGER IF EXISTS "IncentiveRule_keeps_words";
CREATE TRIGGER "IncentiveRule_keeps_words" BEFORE UPDATE ON "IncentiveRule" WHEN OLD."state" <> 'drafted' AND (NEW."body" <> OLD."body" OR NEW."hash" <> OLD."hash" OR NEW."seriesId" <> OLD."seriesId" OR NEW."number" <> OLD."number" OR NEW."state" = 'drafted')
BEGIN
  SELECT RAISE(ABORT, 'IncentiveRule is shown and keeps its words');
END;

DROP TRIGGER IF EXISTS "IncentiveRule_keeps_rows";
CREATE TRIGGER "IncentiveRule_keeps_rows" BEFORE DELETE ON "IncentiveRule" WHEN OLD."state" <> 'drafted'
BEGIN
  SELECT RAISE(ABORT, 'IncentiveRule is shown and keeps its words');
END;
