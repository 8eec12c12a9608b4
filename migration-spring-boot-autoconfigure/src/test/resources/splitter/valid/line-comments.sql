-- before; the first
CREATE TABLE a -- after; the name
( -- it's open ( and stays so
  id int, -- "a; quote
  --
  name text--directly; after
) -- before the semicolon;
; -- after it;
--- three dashes;
INSERT INTO a VALUES (1, '-- not a comment;'); -- $$ ; E'
INSERT INTO a VALUES (2 --1
, 'x');
