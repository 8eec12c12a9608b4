-- object: function is_long(text)
CREATE OR REPLACE FUNCTION is_long(name text) RETURNS boolean
LANGUAGE sql IMMUTABLE
RETURN length(name) > 50;
