-- The role that the application works as. It owns nothing and cannot bypass row-level security.
-- Roles belong to the whole server: another database of it may have made this one, or make it at this moment.
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'llo_app') THEN
    CREATE ROLE llo_app NOLOGIN NOSUPERUSER NOBYPASSRLS;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
-- Whoever owns the tables must be able to become that role; from PostgreSQL 16 membership alone does not say so.
DO $$ BEGIN
  IF NOT pg_has_role(current_user, 'llo_app', CASE WHEN current_setting('server_version_num')::int < 160000 THEN 'MEMBER' ELSE 'SET' END) THEN
    GRANT llo_app TO CURRENT_USER;
  END IF;
EXCEPTION WHEN unique_violation THEN NULL;
END $$;
GRANT USAGE ON SCHEMA public TO llo_app;

CREATE TABLE figure_report (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  created_at timestamptz NOT NULL DEFAULT now(),
  page text NOT NULL CHECK (length(page) BETWEEN 1 AND 300),
  message text NOT NULL CHECK (length(message) BETWEEN 1 AND 2000),
  contact text CHECK (length(contact) <= 200),
  state text NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'answered', 'mended', 'rejected'))
);
ALTER TABLE figure_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE figure_report FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON figure_report TO llo_app;

-- Anyone may hand in a report; only the administrator reads, answers and removes them.
CREATE POLICY figure_report_hand_in ON figure_report FOR INSERT TO llo_app WITH CHECK (state = 'new');
CREATE POLICY figure_report_admin ON figure_report FOR ALL TO llo_app
  USING (current_setting('llo.role', true) = 'admin') WITH CHECK (current_setting('llo.role', true) = 'admin');
