/* one /* two; /* three; */ two; */ one; */
CREATE TABLE a (id int /* x /* y */ ; */);
/*/*/ */ */ INSERT INTO a VALUES (1);
/* /* -- ' " $$ */ ; */ INSERT INTO a VALUES (2) /* /**/ ; */;
INSERT INTO a VALUES (3);
