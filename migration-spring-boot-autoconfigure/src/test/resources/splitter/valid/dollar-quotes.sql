CREATE TABLE a (t text);
INSERT INTO a VALUES ($$it's; "fine" /* ( -- $ $$);
INSERT INTO a VALUES ($tag$ $$ ; $$ $ tag$ $TAG$ $tag; $tag$);
INSERT INTO a VALUES ($_1$;$_1$), ($a$$b$;$a$), ($a$x$a$), ($$$a$;$$);
INSERT INTO a VALUES ($$ a
;

b $$);
