CREATE TABLE a (n numeric);
INSERT INTO a VALUES (1), (1.5), (.5), (1.), (1e10), (1.5E-3), (-1), (+1e+2);
INSERT INTO a SELECT 1 FROM generate_series(1, 2) e WHERE e=1 AND 'x'='x';
