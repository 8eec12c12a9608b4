CREATE TABLE a (id int);
COMMENT ON TABLE a IS 'one; two
-- not a comment
/* nor this */
$$ nor this';
COMMENT ON COLUMN a.id IS E'it\'s; the\nid';
