"""The cellar: tables, queries and migrations; the only room that speaks SQL."""
