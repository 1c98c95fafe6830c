"""What an adapter owes and is owed.

An adapter turns what its platform says into an `Inbound` (`read.py`, pure), hands it to
`Receive`, and tells the platform "got it" only when that returns. It turns a `Message` into its
platform's format (`draw.py`, pure) and sends it when delivery asks. `inbound.py` holds what it
hands in, `adapter.py` what it is asked for.
"""

from bot.contract.adapter import (
    Accepted,
    Adapter,
    Alert,
    FieldErrors,
    Limit,
    Manners,
    OpenForm,
    Receive,
    Reply,
    Sent,
    Stored,
    each_chat,
    everywhere,
)
from bot.contract.inbound import (
    Act,
    Commanded,
    Deleted,
    Described,
    Edited,
    Found,
    Inbound,
    Joined,
    Left,
    Lost,
    Moved,
    Picked,
    Pressed,
    PutAway,
    Said,
    Sender,
    Submitted,
    Upload,
    Visited,
)

__all__ = [
    "Accepted",
    "Act",
    "Adapter",
    "Alert",
    "Commanded",
    "Deleted",
    "Described",
    "Edited",
    "FieldErrors",
    "Found",
    "Inbound",
    "Joined",
    "Left",
    "Limit",
    "Lost",
    "Manners",
    "Moved",
    "OpenForm",
    "Picked",
    "Pressed",
    "PutAway",
    "Receive",
    "Reply",
    "Said",
    "Sender",
    "Sent",
    "Stored",
    "Submitted",
    "Upload",
    "Visited",
    "each_chat",
    "everywhere",
]
