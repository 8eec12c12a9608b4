-- object: function is_long(text)
CREATE OR REPLACE FUNCTION is_long(title text) RETURNS boolean
LANGUAGE sql IMMUTABLE
RETURN length(title) > 100;
