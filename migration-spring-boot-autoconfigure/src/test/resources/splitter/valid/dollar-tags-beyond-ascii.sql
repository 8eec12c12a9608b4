CREATE TABLE a (t text);
INSERT INTO a VALUES ($größe$ ; $größ$ ' $größe$);
INSERT INTO a VALUES ($表$ ; $$ $表$);
INSERT INTO a VALUES ($🐘$ ; $🐘$);
