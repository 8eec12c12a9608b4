-- fragment: row level security without policies
CREATE TABLE rls_plain (a integer);
ALTER TABLE rls_plain ENABLE ROW LEVEL SECURITY;

-- fragment: row level security of the owner as well
CREATE TABLE rls_forced (a integer);
ALTER TABLE rls_forced ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- fragment: policy for everything
CREATE TABLE pl_all (tenant text, a integer);
ALTER TABLE pl_all ENABLE ROW LEVEL SECURITY;
CREATE POLICY pl_all_tenant ON pl_all USING (tenant = current_setting('app.tenant', true));

-- fragment: policies for each command
CREATE TABLE pl_each (owner name, a integer);
CREATE POLICY pl_each_select ON pl_each FOR SELECT USING (true);
CREATE POLICY pl_each_insert ON pl_each FOR INSERT WITH CHECK (owner = CURRENT_USER);
CREATE POLICY pl_each_update ON pl_each FOR UPDATE USING (owner = CURRENT_USER) WITH CHECK (a > 0);
CREATE POLICY pl_each_delete ON pl_each FOR DELETE USING (a IN (1, 2));

-- fragment: policy that restricts, with roles and a comment
CREATE TABLE pl_roles (a integer);
CREATE POLICY "Pl roles" ON pl_roles AS RESTRICTIVE FOR ALL TO pg_monitor, pg_read_all_stats USING (a > 0);
COMMENT ON POLICY "Pl roles" ON pl_roles IS 'for those who watch';

-- fragment: policy that asks another table
CREATE TABLE pl_z_member (name text PRIMARY KEY);
CREATE TABLE pl_a_asking (a integer);
CREATE POLICY pl_a_asking_members ON pl_a_asking USING (EXISTS (SELECT FROM pl_z_member m WHERE m.name = CURRENT_USER));

-- fragment: policy by a function of ours
CREATE FUNCTION pl_allowed(a integer) RETURNS boolean LANGUAGE sql STABLE AS 'SELECT a > 0';
CREATE TABLE pl_function (a integer);
CREATE POLICY pl_function_allowed ON pl_function USING (pl_allowed(a));
