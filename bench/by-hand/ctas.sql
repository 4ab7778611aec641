-- The least that DuckDB can do with the file: one table, types guessed.
CREATE TABLE lines AS FROM read_csv('{file}');
