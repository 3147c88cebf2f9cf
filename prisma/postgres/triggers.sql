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
