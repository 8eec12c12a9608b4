CREATE TABLE größe (名前 text, "🐘;" int, é$1 int);
INSERT INTO größe VALUES ('Straße; 🐘 ''x'' y', 1, 2); INSERT INTO größe (名前) VALUES ('é;');
COMMENT ON COLUMN größe.名前 IS '説明;';
