CREATE TABLE a (v int[], t text);
INSERT INTO a VALUES ('{1,2,3}'::int[], ';'::text);
INSERT INTO a SELECT v[1:2], t::varchar(10) FROM a WHERE t LIKE '%;%' ESCAPE '\';
INSERT INTO a SELECT v[:2], (t)::text FROM a WHERE v[1] = ANY (ARRAY[1, 2]);
