-- Notices on their way to the notification service. A row holds only identifiers: the notice is in
-- its revision, the mailbox in its authority. available_at is schedule, retry delay and lease;
-- attempts is the fence; 'infinity' is the dead letter.
CREATE TABLE outbox (
  id uuid PRIMARY KEY,
  report_id uuid NOT NULL,
  revision integer NOT NULL,
  authority_id uuid NOT NULL,
  available_at timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  FOREIGN KEY (report_id, revision) REFERENCES revision,
  FOREIGN KEY (report_id, authority_id) REFERENCES receipt,
  UNIQUE (report_id, revision, authority_id)
);
CREATE INDEX outbox_due ON outbox (available_at);

CREATE FUNCTION wake_relay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('report_outbox', '');
  RETURN NULL;
END $$;
CREATE TRIGGER wake_relay AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION wake_relay();

GRANT SELECT, INSERT, UPDATE, DELETE ON outbox TO report_app;
