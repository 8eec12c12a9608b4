

CREATE TABLE a (

  id int,

  t text

)

;

INSERT INTO a

VALUES (1, '

;

');

