CREATE TABLE "a;b" ("it's;" int, "say ""hi;""" int, "--" int, "/*" int, "$$" int, "\" int);
INSERT INTO "a;b" VALUES (1, 2, 3, 4, 5, 6);
CREATE TABLE "over
two; lines" ("begin" int, "end" int);
