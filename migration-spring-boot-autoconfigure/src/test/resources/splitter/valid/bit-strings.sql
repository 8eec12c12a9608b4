CREATE TABLE a (b bit varying, x bit varying);
INSERT INTO a VALUES (B'101', X'1F'), (b'', x'ff');
