CREATE DOMAIN positive AS int CHECK (value > 0 AND value <> ';'::text::"char"::int);
CREATE TABLE a (id positive, owner text DEFAULT (';'));
ALTER TABLE a ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON a USING (owner = (SELECT current_user)) WITH CHECK (owner <> ';');
CREATE TYPE mood AS ENUM ('sad;', 'ok', 'it''s; happy');
