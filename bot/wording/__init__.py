"""Every sentence said in chat or on a page, in six languages.

Texts lie in `<language>/<family>.ftl`; a text in one language is in all.
"""

from bot.wording.languages import LANGUAGES, name_of, named, nearest, own_names
from bot.wording.loading import Wording, open_wording
from bot.wording.texts import BadWording
from bot.wording.voice import NoSuchWording, UnsaidWording, Voice

__all__ = [
    "LANGUAGES",
    "BadWording",
    "NoSuchWording",
    "UnsaidWording",
    "Voice",
    "Wording",
    "name_of",
    "named",
    "nearest",
    "open_wording",
    "own_names",
]
