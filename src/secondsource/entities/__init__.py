"""Who is named: mentions, names, aliases, roles."""
