;
;;
 ; -- nothing
/* nothing */ ;
CREATE TABLE a (id int);;
;
/* also nothing; */
-- and nothing; here
