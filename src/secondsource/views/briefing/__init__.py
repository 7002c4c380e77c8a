"""How a brief is put together: what is cited, which claims come first, and section by section what is said of them."""
