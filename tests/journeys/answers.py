"""What somebody answers whose work has stopped, question by question."""

URGENT_ANSWERS = (
    "Payroll is down since this morning",
    "critical",
    "yes",
    "yes",
    "Opened payroll",
    "The list of employees",
    "I cannot take one, the page stays empty",
    "everybody",
    "this morning",
    "none",
    "22334455, anna@havnstad.example",
)
