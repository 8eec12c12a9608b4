CREATE TABLE a (U&"d\0061t;a" text, U&"q""\0022;" text);
INSERT INTO a VALUES (U&'d\0061t;\0027', u&'it''s;');
INSERT INTO a VALUES (U&'d!0061t!!;' UESCAPE '!', U&'\\');
CREATE TABLE u (u int, n int);
INSERT INTO u VALUES (6, 3);
CREATE VIEW v AS SELECT u&n AS x, u & '3' AS y FROM u;
