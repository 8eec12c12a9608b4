CREATE TABLE commits (id int, rollback text, savepoint text);
INSERT INTO commits (id, rollback) SELECT 1, 'COMMIT; ROLLBACK;';
CREATE TABLE copy (stdin int);
INSERT INTO copy SELECT id FROM commits;
CREATE TABLE stdin (id int);
