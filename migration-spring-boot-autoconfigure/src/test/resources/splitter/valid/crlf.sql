-- revision: x
CREATE TABLE a (id int, t text); -- one;

INSERT INTO a
VALUES (1, 'a;
b');
/* ;
*/ CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  RETURN 1;
END
$$;
INSERT INTO a VALUES (2, 'a'
  'b;');
