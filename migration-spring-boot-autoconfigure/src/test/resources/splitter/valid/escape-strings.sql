CREATE TABLE a (t text);
INSERT INTO a VALUES (E'it\'s; fine'), (e'back\\'), (E'\\\';'), (E''';\'');
INSERT INTO a VALUES (E'\x27;\047;\u0027;\U00000027;');
CREATE TABLE evalue (t text);
CREATE FUNCTION tablee (t text) RETURNS text LANGUAGE sql RETURN t;
INSERT INTO a SELECT tablee('\');
