"""People and organisations in the database, and the rooms and browsers they are in."""
