CREATE TABLE a (d date, i interval, n name, b bytea);
INSERT INTO a VALUES (date'2020-01-01', interval'1 day', name'\', '\x00');
INSERT INTO a VALUES (date '2020-01-01', interval '1 day', NULL, NULL);
