CREATE TABLE a (id int, p point);
INSERT INTO a VALUES (1+/* ; */2, '(1,2)');
INSERT INTO a VALUES (5--;
-3, '(1,2)');
INSERT INTO a SELECT 2*/* ; */3, p FROM a WHERE id</* ; */100;
INSERT INTO a SELECT @ -1, p FROM a WHERE id >=-- ;
-1;
INSERT INTO a SELECT id, p FROM a WHERE 'x' !~*/* ; -- */'y' AND id<>-- ;
1;
