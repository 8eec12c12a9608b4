INSERT INTO nowhere VALUES ('a;b');
SELECT * FROM nowhere; UPDATE nowhere SET a = $$;$$ -- ;
;
