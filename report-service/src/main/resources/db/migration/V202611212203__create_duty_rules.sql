-- Duties to report, as data. The rule that counts for a breach is the one in force at the instant
-- of detection: valid_from <= detectedAt < valid_until. A condition that is null asks nothing.
CREATE TABLE duty_rule (
  id text PRIMARY KEY CHECK (id ~ '^[a-z0-9-]{3,60}$'),
  regime text NOT NULL CHECK (length(regime) BETWEEN 1 AND 200),
  source text NOT NULL CHECK (length(source) BETWEEN 1 AND 1000),
  valid_from timestamptz NOT NULL,
  valid_until timestamptz,
  -- where the law's days begin: for partial dates and for deadlines in months
  zone text NOT NULL CHECK (length(zone) BETWEEN 1 AND 60),

  -- whom it binds: the organisation's country or the country of people concerned
  organisation_countries text[],
  people_countries text[],
  reporter_roles text[],
  sectors text[],
  -- one of these categories, or, if so marked, data that the company calls sensitive
  data_categories text[],
  or_sensitive_data boolean NOT NULL DEFAULT false,
  critical_infrastructure boolean,
  people_min bigint CHECK (people_min > 0),

  -- by when: an exact duration (0: at once) or calendar months
  clock text NOT NULL CHECK (clock IN ('OCCURRED', 'DETECTED', 'AWARE', 'PREVIOUS_PHASE')),
  follows text REFERENCES duty_rule,
  due_seconds bigint CHECK (due_seconds >= 0),
  due_months integer CHECK (due_months > 0),
  phase text NOT NULL CHECK (phase IN ('INITIAL', 'UPDATE', 'FINAL')),

  -- to whom; no country means the organisation's own
  authority_kind text NOT NULL CHECK (
    authority_kind IN ('NATIONAL_POLICE', 'PROVINCIAL_POLICE', 'SUPERVISORY_AUTHORITY', 'CSIRT')),
  authority_country text CHECK (authority_country ~ '^[A-Z]{2}$'),
  authority_name text NOT NULL CHECK (length(authority_name) BETWEEN 1 AND 300),
  tell_people boolean NOT NULL,
  late_reason_required boolean NOT NULL,

  CHECK (valid_until > valid_from),
  CHECK (num_nonnulls(due_seconds, due_months) = 1),
  CHECK ((clock = 'PREVIOUS_PHASE') = (follows IS NOT NULL))
);

GRANT SELECT ON duty_rule TO report_app;
