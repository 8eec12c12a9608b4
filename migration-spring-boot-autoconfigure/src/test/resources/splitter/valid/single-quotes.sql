CREATE TABLE a (t text);
INSERT INTO a VALUES ('a;b'), ('it''s;'), (''''), (''';'''), ('');
INSERT INTO a VALUES ('back\'), ('slash\;'), ('\');
INSERT INTO a VALUES ('over
two; lines

with a blank one'), ('--'), ('/*');
INSERT INTO a VALUES (N'n;a'), (n'b'';');
