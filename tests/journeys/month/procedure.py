"""The procedure of the desk that is played: who is served, when, and what waits how long."""

from core.config.team import Team

_OFFICE = {day: ["08:30-15:30"] for day in ("monday", "tuesday", "wednesday", "thursday", "friday")}
_THERE = {day: ["07:30-17:00"] for day in _OFFICE}
_ALWAYS = {day: ["00:00-24:00"] for day in (*_OFFICE, "saturday", "sunday")}

TEAM = Team.model_validate(
    {
        "team": {"name": "Fjellbru", "undo_seconds": 10, "reopen_days": 14},
        "organisations": [
            {"id": "lyngvik", "name": "Lyngvik kommune", "language": "nb"}
            | {"country": "NO", "timezone": "Europe/Oslo"},
            {"id": "tervasalmi", "name": "Tervasalmen kaupunki", "language": "fi"}
            | {"country": "FI", "timezone": "Europe/Helsinki"},
            {"id": "oudewaard", "name": "Gemeente Oudewaard", "language": "nl"}
            | {"country": "NL", "timezone": "Europe/Amsterdam"},
        ],
        "hours": {
            "timezone": "Europe/Oslo",
            "holidays": "NO",
            "half_days": [{"date": "2026-04-01", "until": "12:00"}],
            "promised": _OFFICE,
            "attended": _THERE,
        },
        "reminders": {
            "confirmation": [{"after": 3}, {"after": 6}, {"after": 10, "close": True}],
        },
        "calendars": [{"id": "always", "timezone": "Europe/Oslo", "promised": _ALWAYS}],
        "policies": [
            {"id": "urgent", "when": {"urgent": True}, "calendar": "always"}
            | {"first_response": "1h"},
            {"id": "access", "when": {"kind": "access"}, "first_response": "2h"}
            | {"next_update": "2h", "resolution": "14h"},
        ],
        "urgent": {"phone": "+47 00 00 01 99", "reconfirm_minutes": 480},
    }
)
