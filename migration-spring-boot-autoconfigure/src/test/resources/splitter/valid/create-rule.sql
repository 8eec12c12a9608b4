CREATE TABLE a (id int);
CREATE TABLE log (id int, what text);
CREATE RULE r AS ON INSERT TO a DO ALSO (
  INSERT INTO log VALUES (new.id, 'one;');
  INSERT INTO log VALUES (new.id, ');');
);
CREATE RULE s AS ON DELETE TO a DO ALSO (INSERT INTO log VALUES (old.id, '(' /* ( */); -- (
INSERT INTO log SELECT 1, ((('x'))););
INSERT INTO a VALUES (1);
DELETE FROM a;
