CREATE TABLE a (id int, t text);
PREPARE p (int, text) AS INSERT INTO a VALUES ($1, $2);
PREPARE q (int) AS INSERT INTO a VALUES ($1,$$;$$);
EXECUTE p (1, 'x;y');
EXECUTE q (2);
CREATE FUNCTION f (int, int) RETURNS int LANGUAGE sql RETURN $1+$2;
