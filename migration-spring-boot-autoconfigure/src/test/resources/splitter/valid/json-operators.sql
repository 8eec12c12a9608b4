CREATE TABLE a (j jsonb);
INSERT INTO a VALUES ('{"a;b": [1, 2, {"c": null}]}');
INSERT INTO a SELECT j FROM a WHERE j ? 'a;b' AND j ?| ARRAY['a;b'] AND j @> '{}' AND j #>> '{a;b,0}' = '1';
INSERT INTO a SELECT j FROM a WHERE j @? '$."a;b"[*] ? (@ > 1)';
