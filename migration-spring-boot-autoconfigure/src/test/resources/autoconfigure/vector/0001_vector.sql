-- revision: 0001_vector
-- message: add vectors

-- upgrade
CREATE TABLE vectors (id bigint);

-- downgrade
DROP TABLE vectors;
