"""What Slack takes, and helpers that split what is longer. Nothing is cut that does not stand elsewhere whole.

Sources, below https://docs.slack.dev, looked up in November 2026:

- reference/block-kit/blocks: 50 blocks a message; section 3000, header 150, context 10 elements, label and hint 2000
- reference/block-kit/block-elements: button 75, value 2000, action_id 255, placeholder 150; 100 options; field 3000
- reference/block-kit/composition-objects: text object 1 to 3000; option text 75, value 150
- reference/views/modal-views: 100 blocks; title, submit and close 24; private_metadata 3000; callback_id 255
- reference/methods/chat.postMessage: text, 4,000 recommended; changelog/2018-04-truncating-really-long-messages: 40,000
- 25 elements in a row of actions: slackapi/python-slack-sdk#1253; ``slack_sdk.models`` has the other figures as well
- what all blocks of a message may hold together is documented nowhere: ``msg_blocks_too_long`` comes at about 13,200
  (slackapi/bolt-js#2509)
"""

from __future__ import annotations

from adapters.lines import border

BLOCKS_OF_A_MESSAGE = 50
BLOCKS_OF_A_VIEW = 100
TEXT_OF_A_MESSAGE = 40_000
TOGETHER = 12_000
"""Characters in all sections and context lines of one message: the figure of bolt-js#2509, with room to spare."""
SECTION = 3000
"""Also what one element of a context line may hold."""
HEADER = 150
BUTTONS_IN_A_ROW = 25
BUTTON = 75
BUTTON_VALUE = 2000
OPTIONS = 100
OPTION = 75
OPTION_VALUE = 150
PLACEHOLDER = 150
LABEL = 2000
"""Of a field, and of the hint under it."""
TITLE = 24
"""Of a window; also its buttons."""
FIELD = 3000
"""What fits in a field of a window."""
METADATA = 3000


def size(text: str) -> int:
    """How long Slack may think the text is; a character beyond the basic plane counts as two, for safety."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def shortened(text: str, most: int) -> str:
    """The beginning of the text, with an ellipsis if that is not all: for what is to be read whole elsewhere."""
    if size(text) <= most:
        return text
    end = most - 1
    while size(text[:end]) > most - 1:
        end -= 1
    return f"{text[: border(text, end)].rstrip()}…"
