-- fragment: names in upper case
CREATE TABLE "Order" ("Id" integer PRIMARY KEY, "customerName" text NOT NULL UNIQUE);
CREATE INDEX "Order_customerName_IDX" ON "Order" (lower("customerName"));

-- fragment: names with blanks and dots
CREATE TABLE "a b" ("c d" integer PRIMARY KEY, "e.f" text, CONSTRAINT "g h" CHECK ("c d" > 0));
CREATE INDEX "i j" ON "a b" ("e.f") WHERE "c d" > 1;

-- fragment: names with letters of other languages
CREATE TABLE größe (länge integer, "日本" text, "🐘" text);
CREATE INDEX größe_länge ON größe (länge);

-- fragment: names that are words of SQL
CREATE TABLE "user" ("order" integer PRIMARY KEY, "select" text, "table" text, "from" text DEFAULT 'where', "check" integer CHECK ("check" > 0));
CREATE VIEW "group" AS SELECT "order", "select" FROM "user";

-- fragment: names with quotes and other signs in them
CREATE TABLE "it's ""so""" ("a""b" integer, "c'd" text DEFAULT 'e''f', "g\h" text, "i$1" text, "j:k" text, "l?m" text, "n%s" text, "o{p}" text);
CREATE INDEX "q""r" ON "it's ""so""" ("a""b", "c'd");
CREATE SEQUENCE "s""t'u";
CREATE TYPE "v""w'x" AS ENUM ('y');

-- fragment: names of 63 bytes
CREATE TABLE a23456789_123456789_123456789_123456789_123456789_123456789_123 (
	b23456789_123456789_123456789_123456789_123456789_123456789_123 integer PRIMARY KEY,
	c23456789_123456789_123456789_123456789_123456789_123456789_123 integer UNIQUE CHECK (c23456789_123456789_123456789_123456789_123456789_123456789_123 > 0)
);
CREATE INDEX d23456789_123456789_123456789_123456789_123456789_123456789_123 ON a23456789_123456789_123456789_123456789_123456789_123456789_123 (c23456789_123456789_123456789_123456789_123456789_123456789_123);

-- fragment: names of 63 bytes in letters of two bytes
CREATE TABLE äääääääääääääääääääääääääääääää (ööööööööööööööööööööööööööööööö integer UNIQUE, b serial);

-- fragment: names that begin with signs
CREATE TABLE _under (_a integer, "1b" integer, "$c" integer, "-d" text, "#e" text);

-- fragment: names of Java
CREATE TABLE class ("public" integer, "null" integer, "int" integer, op text, "table" text, "columns" text);

-- fragment: tables whose names differ in case only
CREATE TABLE "Case" (a integer);
CREATE TABLE "CASE" (a integer);
CREATE TABLE "case" (a integer);

-- fragment: texts that look like something else (in Java only)
CREATE TABLE tricky_texts (
	a text DEFAULT '"""', b text DEFAULT E'line one\nline two\n', c text DEFAULT '\u0041', d text DEFAULT '-- upgrade', e text DEFAULT '/* x', f text DEFAULT ';',
	g text DEFAULT '$$', h text DEFAULT E'tab\there  ', i text DEFAULT '-- downgrade
-- upgrade', j text DEFAULT '${x} #{y}'
);
COMMENT ON TABLE tricky_texts IS '-- downgrade';
COMMENT ON COLUMN tricky_texts.a IS 'a

-- downgrade
b """ \';
