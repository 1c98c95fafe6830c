"""What Slack takes at most; each with where it is written.

docs = https://docs.slack.dev/reference/block-kit
"""

BLOCKS = 50  # in a message; docs, "Blocks"
VIEW_BLOCKS = 100  # in a modal or Home; docs, "Blocks"
MESSAGE = 13_200  # characters in all blocks of a message: undocumented, msg_blocks_too_long
MESSAGE_KEPT = 12_000  # how far we go, for nobody wrote down what exactly Slack counts
FALLBACK = 3_900  # characters of `text`; Slack advises 4,000 (chat.postMessage)
TEXT = 10_000  # characters of `text` alone; Slack cuts at 40,000, where an entity counts as five
SECTION = 3_000  # characters of a text in a section; docs/blocks/section-block
CONTEXT_TEXTS = 10  # docs/blocks/context-block
CONTEXT_TEXT = 2_000  # characters; a text object takes 3,000, a context is for less
HEADER = 150  # docs/blocks/header-block
ACTIONS = 25  # elements in one actions block; docs/blocks/actions-block
BUTTON = 75  # characters of a label; docs/block-elements/button-element
ACTION_ID = 255  # docs/block-elements/button-element
OVERFLOW = 5  # options; docs/block-elements/overflow-menu-element
OPTIONS = 100  # in a select; docs/block-elements/select-menu-element
RADIO = 10  # options of radio buttons, and of checkboxes; docs/block-elements
OPTION = 75  # characters of an option's text, and of its description; docs/composition-objects
OPTION_VALUE = 150  # docs/composition-objects/option-object
PLACEHOLDER = 150  # docs/block-elements/select-menu-element
LABEL = 2_000  # characters of an input's label, and of its hint; docs/blocks/input-block
TYPED = 3_000  # characters in a plain_text_input; docs/block-elements/plain-text-input-element
FILES = 10  # of a file_input; docs/block-elements/file-input-element
MODAL_TITLE = 24  # also submit and close; docs.slack.dev/reference/views/modal-views
URL = 3_000  # docs/block-elements/button-element
