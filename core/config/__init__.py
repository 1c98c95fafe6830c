"""What the operator decides: secrets and rooms in the environment, procedure in a team file.

`settings` reads the environment and `.env`; `team` describes `melding.toml`, `loading` reads it.
"""
