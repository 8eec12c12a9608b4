-- Zeros change neither the length of a vector nor its distance from others.
-- object: function widen_embedding(vector)

CREATE FUNCTION widen_embedding(narrow vector) RETURNS vector LANGUAGE sql IMMUTABLE STRICT
RETURN (narrow::real[] || array_fill(0::real, ARRAY[1536]))::vector;
