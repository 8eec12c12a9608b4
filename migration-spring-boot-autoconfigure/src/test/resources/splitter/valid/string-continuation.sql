CREATE TABLE a (t text);
INSERT INTO a VALUES ('one;'
'two;');
INSERT INTO a VALUES ('one;' -- it's; a comment
  'two;'

  'three''s;');
INSERT INTO a VALUES (E'one\';'
  'two;');
INSERT INTO a VALUES ('one'
);
