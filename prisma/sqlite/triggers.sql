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
