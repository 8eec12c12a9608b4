CREATE TABLE a$b$c (x$$y int, z$ int);
INSERT INTO a$b$c VALUES (1, 2);
CREATE TABLE größe$$ (id int);
INSERT INTO größe$$ VALUES (1);
CREATE TABLE _$x$ (id int);
CREATE TABLE t1$x$(id int);
INSERT INTO t1$x$ VALUES(1);
