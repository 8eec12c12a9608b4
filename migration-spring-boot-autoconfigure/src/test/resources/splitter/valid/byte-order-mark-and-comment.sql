-- one;
CREATE TABLE a (id int);
