/* before; the first */ CREATE TABLE a /* after; */ (
  id int /* it's "open" ( $$ */,
  name text/**/
)/*;*/;
INSERT INTO a VALUES (1, '/* not a comment;') /* ' */;
/***/
/****/ INSERT INTO a VALUES (2, '*/'); /* * / ** ; // */
INSERT INTO a VALUES (3, 'x') /* on
several -- lines */
;
