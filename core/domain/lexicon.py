"""Words by which a text is recognised, in the six languages that people write in.

Nothing here is ever said to anybody. All are in the form that `text.words` gives. A word may
mean something else in another of the languages; each list is only used where that does no harm.
"""

from collections.abc import Mapping
from types import MappingProxyType


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


def _phrases(*lines: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for line in lines for phrase in line.split(", "))


THANKS = _words(
    "thanks thank thankyou thx ty cheers",
    "takk tusentakk takker",
    "tak tusindtak takker",
    "kiitos kiitti kiitoksia kiitokset kiitän",
    "bedankt dank dankjewel dankuwel dankje",
    "tack tackar tusentack",
)
"""Each is thanks on its own."""

COURTESIES = _words(
    "you so much very many a lot for the your again all ok okay great perfect super hi hello",
    "tusen hjertelig mange så mye deg dere alt for hjelpen igjen supert flott fint bra hei",
    "tusind hjerteligt meget dig jer hjælpen igen fint godt hej",
    "paljon suuret oikein avusta avustasi avun teille sinulle hienoa hyvä hei moi",
    "je jullie u wel zeer hartelijk veel voor de heel erg fijn prima top hoi",
    "så mycket dig er för hjälpen igen toppen jättebra kanon hej tusen många hjärtligt",
    "all mvh vh hilsen med vennlig venlig terveisin groet groeten met vriendelijke hälsningar",
    "vänliga stort alle din uw regards best kind",
)
"""They stand beside thanks and add nothing to act on."""

HELP = _words("help hjelp hjælp hulp hjälp")
"""Part of thanks only after one of HELP_GIVEN: "for the help", but not "help, thanks"."""

HELP_GIVEN = _words("for the your all de je uw alle din")

OPENERS = _words(
    "hi hello hey hei heisann hallo hej hejsan moi moikka hoi tjena davs",
)
"""Greetings that begin a sentence and mean nothing else there."""

GREETINGS = OPENERS | _words(
    "dear good morning afternoon evening day all everyone there team support",
    "god morgen dag kveld ettermiddag kjære dere alle sammen",
    "goddag godmorgen kære",
    "terve päivää hyvää huomenta kaikki",
    "beste goedemorgen goedemiddag goedendag goedenavond collega allemaal",
    "godmorgon kära allihopa",
)

IDLE = GREETINGS | _words(
    "the and for with from that this these those you your are was were been has have had its our",
    "but not when then than there here they them she her his him who what which how why can could",
    "will would should does did doing any some all also only just now very get gets got after",
    "before into onto again since about still because where out one",
    "jeg meg min mitt mine det den dette disse som med til fra har hadde ikke når også bare kan",
    "skal vil ble blir blitt være var han hun vi oss dere men hvor hva hvem hvorfor etter før",
    "eller igjen siden der her nå noe noen alle fordi inn opp ned ved over under enn mot hos man",
    "jeg mig mit denne disse hvis ikke bliver blev blevet være været havde også kun efter eller nu",
    "noget nogle fordi ind igen hvor hvad hvorfor hun ham dem jer mod",
    "minä minun sinä hän tämä nämä että mutta kun jos niin myös vain voi voin ovat oli ole olen",
    "olla emme eivät missä mitä mikä miksi koska jälkeen ennen tai sekä joka jotka nyt vielä kuin",
    "sen sitä siellä täällä meidän teidän kanssa mukaan",
    "het een van voor met naar bij dat deze die niet zijn was waren heb heeft had wel maar als dan",
    "ook nog nu wij ons jullie hij zij hun waar wat wie waarom hoe omdat door over onder tot uit",
    "aan kan wil zal wordt worden werd geworden weer sinds",
    "jag mig min mitt mina det den detta dessa som med till från har hade inte när också bara kan",
    "ska vill blev blir blivit vara var han hon vi oss men var vad vem varför hur efter före eller",
    "igen sedan där här nu något några alla eftersom och att för på är om ett en",
    "og at for på er om et en de du av af til ikke så",
)
"""They stand in texts of every kind: that two texts share them says nothing."""

EMPTY = _words(
    "error errors help helpme problem problems issue issues bug fault failure question urgent",
    "important asap test broken please support request wish me need with an there is i a my have",
    "feil hjelp problemer problemet sak spørsmål haster viktig ødelagt vennligst trenger meg",
    "en et det er jeg har på med",
    "fejl hjælp sag spørgsmål haste vigtigt venligst hjælpe mig brug for",
    "virhe virheitä apua apu ongelma ongelmia kysymys kiireellinen kiire tärkeä rikki",
    "tarvitsen on minulla",
    "fout foutmelding hulp probleem problemen vraag dringend spoed belangrijk kapot help",
    "ik heb een nodig het de is",
    "fel hjälp problemet fråga brådskande viktigt trasig behöver jag ett den",
    "not work works working doesn doesnt dont t it does isn isnt",
    "virker ikke fungerer funker dette",
    "toimi ei toimiva tämä se",
    "werkt niet doet dit",
    "fungerar inte funkar",
)
"""A title of nothing but these tells nobody what it is about (R164)."""

TROUBLE = _words(
    "not no never cannot cant won t doesnt dont isnt error errors fail fails failed failing",
    "wrong missing broken crash crashes crashed stops stopped slow problem bug fault unable lost",
    "lose loses hangs frozen freezes impossible denied",
    "ikke feil feiler feilet mangler mangel ødelagt krasjer krasjet stopper stoppet treg tregt",
    "umulig borte henger galt nekter feilmelding aldri nei intet ingen",
    "fejl fejler fejlet mangler langsom langsomt nede umuligt væk forkert fejlbesked nej",
    "ei emme eivät virhe virheen virheilmoitus puuttuu puuttuvat rikki kaatuu kaatui",
    "hidas väärä väärin jumissa jumittaa epäonnistuu mahdotonta katosi",
    "niet geen fout fouten foutmelding ontbreekt ontbreken kapot crasht vastgelopen traag",
    "verkeerd mislukt nooit nee kwijt onmogelijk",
    "inte fel felet felmeddelande saknas trasig trasigt kraschar kraschade långsam långsamt",
    "omöjligt borta hänger aldrig nekas nere",
)
"""A sentence with one of these tells of something that is wrong."""

ANOTHER = _phrases(
    "another thing, another issue, another problem, a separate issue, one more thing",
    "also, in addition, second issue, secondly",
    "en annen ting, en ting til, en annen sak, et annet problem, i tillegg, også, dessuten",
    "en anden ting, en anden sag, et andet problem, desuden, derudover",
    "toinen asia, toinen ongelma, lisäksi, vielä yksi asia",
    "daarnaast, nog iets, een ander probleem, een andere vraag, ook, verder",
    "en annan sak, en sak till, ett annat problem, dessutom, också",
)
"""Phrases with which a paragraph turns to something else."""

STEPS = _words(
    "step steps reproduce steg stegene fremgangsmåte slik trinn trinnene trin trinene",
    "fremgangsmåde sådan vaihe vaiheet näin stap stappen stappenplan zo stegen",
    "tillvägagångssätt",
)
"""They announce a list of steps, which is one case however long it is."""


def _meaning(**words: str) -> Mapping[str, str]:
    return MappingProxyType({word: key for key, said in words.items() for word in said.split()})


FILTERS = _meaning(
    state="state status tilstand tila staat läge",
    category="category kategori kategoria luokka categorie",
    system="system part component del järjestelmä osa systeem onderdeel",
    organisation="organisation organization org organisasjon organisaatio organisatie",
    since="since siden alkaen sinds sedan",
    **{"is": "is er on ar är"},
)
"""Filters of a search, by what they are called before the colon."""

STATES = _meaning(
    new="ny uusi nieuw",
    open="åpen åpne åben åbne avoin avoimet open öppen öppna",
    in_progress="progress arbeid arbejde työn behandeling arbete",
    pending_customer="waiting venter afventer odottaa wacht väntar",
    closed="lukket suljettu gesloten stängd stängt",
    withdrawn="trukket tilbagekaldt peruttu ingetrokken återkallad",
)
"""States by a word for them; their own names count as well."""

MINE = _words("mine me min mitt mit oma omat mijn min mina")
