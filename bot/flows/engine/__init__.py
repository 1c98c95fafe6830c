"""How a conversation is declared, run, stored, drawn and filled as a form."""
