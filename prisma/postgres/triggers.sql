-- Run after every migration, as on SQLite.
-- A trigger whose body changes gets a new name, and the old one a DROP line that stays.

CREATE OR REPLACE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END;
$$;

DROP TRIGGER IF EXISTS "SittingEvent_keeps_rows" ON "SittingEvent";
CREATE TRIGGER "SittingEvent_keeps_rows" BEFORE DELETE OR TRUNCATE ON "SittingEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "SittingEvent_keeps_values" ON "SittingEvent";
CREATE TRIGGER "SittingEvent_keeps_values" BEFORE UPDATE ON "SittingEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "AuditEntry_keeps_rows" ON "AuditEntry";
CREATE TRIGGER "AuditEntry_keeps_rows" BEFORE DELETE OR TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "AuditEntry_keeps_values" ON "AuditEntry";
CREATE TRIGGER "AuditEntry_keeps_values" BEFORE UPDATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "VisitEvent_keeps_rows" ON "VisitEvent";
CREATE TRIGGER "VisitEvent_keeps_rows" BEFORE DELETE OR TRUNCATE ON "VisitEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "VisitEvent_keeps_values" ON "VisitEvent";
CREATE TRIGGER "VisitEvent_keeps_values" BEFORE UPDATE ON "VisitEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "Observation_keeps_rows" ON "Observation";
CREATE TRIGGER "Observation_keeps_rows" BEFORE DELETE OR TRUNCATE ON "Observation"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "Observation_keeps_values" ON "Observation";
CREATE TRIGGER "Observation_keeps_values" BEFORE UPDATE ON "Observation"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "ObservationRetraction_keeps_rows" ON "ObservationRetraction";
CREATE TRIGGER "ObservationRetraction_keeps_rows" BEFORE DELETE OR TRUNCATE ON "ObservationRetraction"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "ObservationRetraction_keeps_values" ON "ObservationRetraction";
CREATE TRIGGER "ObservationRetraction_keeps_values" BEFORE UPDATE ON "ObservationRetraction"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "StandingsPolicyVersion_keeps_rows" ON "StandingsPolicyVersion";
CREATE TRIGGER "StandingsPolicyVersion_keeps_rows" BEFORE DELETE OR TRUNCATE ON "StandingsPolicyVersion"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "StandingsPolicyVersion_keeps_values" ON "StandingsPolicyVersion";
CREATE TRIGGER "StandingsPolicyVersion_keeps_values" BEFORE UPDATE ON "StandingsPolicyVersion"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "ObservationStandard_keeps_rows" ON "ObservationStandard";
CREATE TRIGGER "ObservationStandard_keeps_rows" BEFORE DELETE OR TRUNCATE ON "ObservationStandard"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "ObservationStandard_keeps_values" ON "ObservationStandard";
CREATE TRIGGER "ObservationStandard_keeps_values" BEFORE UPDATE ON "ObservationStandard"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "OutsideFigure_keeps_rows" ON "OutsideFigure";
CREATE TRIGGER "OutsideFigure_keeps_rows" BEFORE DELETE OR TRUNCATE ON "OutsideFigure"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "OutsideFigure_keeps_values" ON "OutsideFigure";
CREATE TRIGGER "OutsideFigure_keeps_values" BEFORE UPDATE ON "OutsideFigure"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "PeriodEvent_keeps_rows" ON "PeriodEvent";
CREATE TRIGGER "PeriodEvent_keeps_rows" BEFORE DELETE OR TRUNCATE ON "PeriodEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "PeriodEvent_keeps_values" ON "PeriodEvent";
CREATE TRIGGER "PeriodEvent_keeps_values" BEFORE UPDATE ON "PeriodEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- A snapshot is made in many steps; sealed, it and all that belongs to it stay as they are.
CREATE OR REPLACE FUNCTION "refuse_sealed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is sealed', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END;
$$;

CREATE OR REPLACE FUNCTION "refuse_sealed_part"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  part record;
BEGIN
  IF TG_OP = 'INSERT' THEN part := NEW; ELSE part := OLD; END IF;
  IF EXISTS (SELECT 1 FROM "Snapshot" WHERE "id" = part."snapshotId" AND "sealedAt" IS NOT NULL) THEN
    RAISE EXCEPTION '% is sealed', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN part;
END;
$$;

DROP TRIGGER IF EXISTS "Snapshot_keeps_rows" ON "Snapshot";
CREATE TRIGGER "Snapshot_keeps_rows" BEFORE DELETE ON "Snapshot"
  FOR EACH ROW WHEN (OLD."sealedAt" IS NOT NULL) EXECUTE FUNCTION "refuse_sealed"();

DROP TRIGGER IF EXISTS "Snapshot_keeps_values" ON "Snapshot";
CREATE TRIGGER "Snapshot_keeps_values" BEFORE UPDATE ON "Snapshot"
  FOR EACH ROW WHEN (OLD."sealedAt" IS NOT NULL) EXECUTE FUNCTION "refuse_sealed"();

DROP TRIGGER IF EXISTS "SnapshotBoard_keeps_rows" ON "SnapshotBoard";
CREATE TRIGGER "SnapshotBoard_keeps_rows" BEFORE DELETE ON "SnapshotBoard"
  FOR EACH ROW EXECUTE FUNCTION "refuse_sealed_part"();

DROP TRIGGER IF EXISTS "SnapshotBoard_takes_no_more" ON "SnapshotBoard";
CREATE TRIGGER "SnapshotBoard_takes_no_more" BEFORE INSERT ON "SnapshotBoard"
  FOR EACH ROW EXECUTE FUNCTION "refuse_sealed_part"();

DROP TRIGGER IF EXISTS "SnapshotBoard_keeps_values" ON "SnapshotBoard";
CREATE TRIGGER "SnapshotBoard_keeps_values" BEFORE UPDATE OR TRUNCATE ON "SnapshotBoard"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "SnapshotRow_keeps_rows" ON "SnapshotRow";
CREATE TRIGGER "SnapshotRow_keeps_rows" BEFORE DELETE ON "SnapshotRow"
  FOR EACH ROW EXECUTE FUNCTION "refuse_sealed_part"();

DROP TRIGGER IF EXISTS "SnapshotRow_takes_no_more" ON "SnapshotRow";
CREATE TRIGGER "SnapshotRow_takes_no_more" BEFORE INSERT ON "SnapshotRow"
  FOR EACH ROW EXECUTE FUNCTION "refuse_sealed_part"();

DROP TRIGGER IF EXISTS "SnapshotRow_keeps_values" ON "SnapshotRow";
CREATE TRIGGER "SnapshotRow_keeps_values" BEFORE UPDATE OR TRUNCATE ON "SnapshotRow"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "HonourEvent_keeps_rows" ON "HonourEvent";
CREATE TRIGGER "HonourEvent_keeps_rows" BEFORE DELETE OR TRUNCATE ON "HonourEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "HonourEvent_keeps_values" ON "HonourEvent";
CREATE TRIGGER "HonourEvent_keeps_values" BEFORE UPDATE ON "HonourEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "IncentiveRuleEvent_keeps_rows" ON "IncentiveRuleEvent";
CREATE TRIGGER "IncentiveRuleEvent_keeps_rows" BEFORE DELETE OR TRUNCATE ON "IncentiveRuleEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "IncentiveRuleEvent_keeps_values" ON "IncentiveRuleEvent";
CREATE TRIGGER "IncentiveRuleEvent_keeps_values" BEFORE UPDATE ON "IncentiveRuleEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "AwardProposalEvent_keeps_rows" ON "AwardProposalEvent";
CREATE TRIGGER "AwardProposalEvent_keeps_rows" BEFORE DELETE OR TRUNCATE ON "AwardProposalEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "AwardProposalEvent_keeps_values" ON "AwardProposalEvent";
CREATE TRIGGER "AwardProposalEvent_keeps_values" BEFORE UPDATE ON "AwardProposalEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "AwardLine_keeps_rows" ON "AwardLine";
CREATE TRIGGER "AwardLine_keeps_rows" BEFORE DELETE OR TRUNCATE ON "AwardLine"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "AwardLine_keeps_values" ON "AwardLine";
CREATE TRIGGER "AwardLine_keeps_values" BEFORE UPDATE ON "AwardLine"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "PoolDivision_keeps_rows" ON "PoolDivision";
CREATE TRIGGER "PoolDivision_keeps_rows" BEFORE DELETE OR TRUNCATE ON "PoolDivision"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "PoolDivision_keeps_values" ON "PoolDivision";
CREATE TRIGGER "PoolDivision_keeps_values" BEFORE UPDATE ON "PoolDivision"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "LedgerEntry_keeps_rows" ON "LedgerEntry";
CREATE TRIGGER "LedgerEntry_keeps_rows" BEFORE DELETE OR TRUNCATE ON "LedgerEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "LedgerEntry_keeps_values" ON "LedgerEntry";
CREATE TRIGGER "LedgerEntry_keeps_values" BEFORE UPDATE ON "LedgerEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "PayoutEvent_keeps_rows" ON "PayoutEvent";
CREATE TRIGGER "PayoutEvent_keeps_rows" BEFORE DELETE OR TRUNCATE ON "PayoutEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "PayoutEvent_keeps_values" ON "PayoutEvent";
CREATE TRIGGER "PayoutEvent_keeps_values" BEFORE UPDATE ON "PayoutEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "PayoutLine_keeps_rows" ON "PayoutLine";
CREATE TRIGGER "PayoutLine_keeps_rows" BEFORE DELETE OR TRUNCATE ON "PayoutLine"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "PayoutLine_keeps_values" ON "PayoutLine";
CREATE TRIGGER "PayoutLine_keeps_values" BEFORE UPDATE ON "PayoutLine"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "PayrollColumns_keeps_rows" ON "PayrollColumns";
CREATE TRIGGER "PayrollColumns_keeps_rows" BEFORE DELETE OR TRUNCATE ON "PayrollColumns"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "PayrollColumns_keeps_values" ON "PayrollColumns";
CREATE TRIGGER "PayrollColumns_keeps_values" BEFORE UPDATE ON "PayrollColumns"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

CREATE OR REPLACE FUNCTION "refuse_shown"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is shown and keeps its words', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END;
$$;

DROP TRIGGER IF EXISTS "IncentiveRule_keeps_words" ON "IncentiveRule";
CREATE TRIGGER "IncentiveRule_keeps_words" BEFORE UPDATE ON "IncentiveRule"
  FOR EACH ROW WHEN (OLD."state" <> 'drafted' AND (NEW."body" <> OLD."body" OR NEW."hash" <> OLD."hash" OR NEW."seriesId" <> OLD."seriesId" OR NEW."number" <> OLD."number" OR NEW."state" = 'drafted')) EXECUTE FUNCTION "refuse_shown"();

DROP TRIGGER IF EXISTS "IncentiveRule_keeps_rows" ON "IncentiveRule";
CREATE TRIGGER "IncentiveRule_keeps_rows" BEFORE DELETE ON "IncentiveRule"
  FOR EACH ROW WHEN (OLD."state" <> 'drafted') EXECUTE FUNCTION "refuse_shown"();
