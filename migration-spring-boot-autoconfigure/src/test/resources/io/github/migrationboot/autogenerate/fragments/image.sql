-- fragment: columns of every type of pgvector (image pgvector)
CREATE EXTENSION IF NOT EXISTS vector;
CREATE TABLE im_vectors (a vector, b vector(1536), c halfvec(3), d sparsevec(100), e vector(3)[], f vector(3) DEFAULT '[1,2,3]', g vector(3) NOT NULL);

-- fragment: indexes of pgvector (image pgvector)
CREATE EXTENSION IF NOT EXISTS vector;
CREATE TABLE im_indexed (a vector(3), b halfvec(3), c sparsevec(5), d bit(10));
CREATE INDEX im_indexed_hnsw ON im_indexed USING hnsw (a vector_cosine_ops) WITH (ef_construction = 32, m = 8);
CREATE INDEX im_indexed_ivfflat ON im_indexed USING ivfflat (a vector_l2_ops) WITH (lists = 10);
CREATE INDEX im_indexed_half ON im_indexed USING hnsw (b halfvec_l2_ops);
CREATE INDEX im_indexed_sparse ON im_indexed USING hnsw (c sparsevec_ip_ops);
CREATE INDEX im_indexed_bits ON im_indexed USING hnsw (d bit_hamming_ops);

-- fragment: columns of every type of PostGIS (image postgis)
CREATE EXTENSION IF NOT EXISTS postgis;
CREATE TABLE im_places (
	a geometry, b geometry(Point), c geometry(Point, 4326), d geometry(PolygonZ, 3857), e geometry(MultiLineStringZM), f geography, g geography(Point),
	h geography(Polygon, 4326), i box2d, j box3d, k geometry(GeometryCollection, 4326)[], l geometry(Point, 4326) DEFAULT ST_SetSRID(ST_MakePoint(0, 0), 4326)
);

-- fragment: indexes of PostGIS (image postgis)
CREATE EXTENSION IF NOT EXISTS postgis;
CREATE TABLE im_locations (geom geometry(Point, 4326) NOT NULL, area geography(Polygon), CHECK (ST_IsValid(geom)));
CREATE INDEX idx_im_locations_geom ON im_locations USING gist (geom);
CREATE INDEX im_locations_3d ON im_locations USING gist (geom gist_geometry_ops_nd);
CREATE INDEX im_locations_area ON im_locations USING spgist (area);
CREATE INDEX im_locations_brin ON im_locations USING brin (geom);

-- fragment: rasters (image postgis)
CREATE EXTENSION IF NOT EXISTS postgis_raster CASCADE;
CREATE TABLE im_rasters (id int PRIMARY KEY, rast raster NOT NULL, tiles raster[], CHECK (ST_SRID(rast) = 4326));
CREATE INDEX im_rasters_hull ON im_rasters USING gist (ST_ConvexHull(rast));

-- fragment: functions of PostGIS in what is not a column (image postgis)
CREATE EXTENSION IF NOT EXISTS postgis;
CREATE TABLE im_shops (id int PRIMARY KEY, geom geometry(Point, 4326), near geography GENERATED ALWAYS AS (geom::geography) STORED);
CREATE INDEX im_shops_mercator ON im_shops USING gist (ST_Transform(geom, 3857)) WHERE geom IS NOT NULL;
CREATE VIEW im_shops_text AS SELECT id, ST_AsText(geom) AS text, geom <-> ST_SetSRID(ST_MakePoint(0, 0), 4326) AS distance FROM im_shops;
CREATE FUNCTION im_distance(a geometry, b geometry) RETURNS double precision LANGUAGE sql AS 'SELECT ST_Distance(a, b)';

-- fragment: functions of pgvector in what is not a column (image pgvector)
CREATE EXTENSION IF NOT EXISTS vector;
CREATE TABLE im_texts (id int PRIMARY KEY, embedding vector(4), CHECK (vector_norm(embedding) > 0));
CREATE INDEX im_texts_binary ON im_texts USING hnsw ((binary_quantize(embedding)::bit(4)) bit_hamming_ops);
CREATE INDEX im_texts_half ON im_texts USING hnsw ((embedding::halfvec(4)) halfvec_cosine_ops) WHERE id > 0;
CREATE VIEW im_texts_near AS SELECT id, embedding <=> '[1,2,3,4]'::vector AS distance FROM im_texts;
CREATE FUNCTION im_similar(a vector, b vector) RETURNS double precision LANGUAGE sql AS 'SELECT a <=> b';
