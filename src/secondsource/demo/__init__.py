"""A corpus written for the project, with its gold."""
