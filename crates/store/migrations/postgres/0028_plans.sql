-- PostgreSQL counts for itself what SQLite is told here.
SELECT 1;
