"""What stands for what: the tables of the Final Draft format.

Reading, by the ``Type`` of a paragraph (compared without regard to case; every type that is not listed, such as a
writer's own, is action):

=========================================  ====================================================================
in Final Draft                             in the model
=========================================  ====================================================================
Scene Heading, ``Number``                  SceneHeading, its number
Shot                                       Action: an angle within a scene; readers number and count scenes only
Action, General, Cast List                 Action; Centered, line by line, where ``Alignment="Center"``
New Act, End of Act                        Centered, line by line: printed in the middle of the page
Character                                  CharacterCue of a Dialogue
Dialogue, Parenthetical                    parts of that Dialogue; Action where nobody speaks
Lyrics, Singing                            Lyric, line by line; a part of a Dialogue where somebody speaks
Transition                                 Transition
Outline 1 … Outline 6                      Section of that level
Summary, Outline Body                      Synopsis, line by line; so is the ``Summary`` in ``SceneProperties``
DualDialogue                               Dialogue, from the second cue on dual
``StartsNewPage="Yes"``                    PageBreak before the element
ScriptNote in a paragraph or with a Range  Note among the comments of the element; an element itself if it has no text
OmittedScene                               Boneyard among the comments of its heading
bold, italic, underlined runs              ``**``, ``*``, ``_``; AllCaps becomes capitals; all else is kept unread
=========================================  ====================================================================

Writing what Final Draft has no name for, so that it is read back as what it was:

==========================  =====================================================================================
in the model                in Final Draft
==========================  =====================================================================================
Section, Synopsis           paragraphs of the types Outline 1 … 6 and Summary, which are not printed
Centered                    Action with ``Alignment="Center"``
PageBreak                   ``StartsNewPage="Yes"`` on the next paragraph, or on an empty one where there is none
Note, among comments        ScriptNote in its paragraph
Note, alone                 ScriptNote in a General paragraph without text
Boneyard                    the same with ``Type="Boneyard"``
Lyric behind a dialogue     Lyrics below an empty Action paragraph, which parts it from what is said above
dual without a partner      DualDialogue with one cue
entry of the title page     paragraph with its ``Key``, an attribute of ours; laid out so that it is recognised without
==========================  =====================================================================================

There is no public specification. Sources: a file that Final Draft exported and two that other programs wrote (the
development data); what the eDraft project measured on files of Final Draft 13: which types outlines and summaries have,
how ``Range`` counts, that embedded blocks count for two, that U+2028 is a soft return, and that unknown attributes are
dropped when Final Draft saves.
"""

TYPES = {
    "scene heading": "heading",
    "action": "action",
    "general": "action",
    "cast list": "action",
    "shot": "action",
    "new act": "centered",
    "end of act": "centered",
    "character": "cue",
    "dialogue": "speech",
    "parenthetical": "parenthetical",
    "lyrics": "lyric",
    "lyric": "lyric",
    "singing": "lyric",
    "transition": "transition",
    "summary": "synopsis",
    "outline body": "synopsis",
    **{f"outline {level}": "section" for level in range(1, 10)},
}
"""Kinds of paragraph by their type in lower case."""

SPOKEN = frozenset({"speech", "parenthetical", "lyric"})
"""Kinds that go on with the dialogue above them."""

BOLD, ITALIC, UNDERLINE, ALL_CAPS = 1, 2, 4, 8
"""Flags of a run's style."""

STYLES = {"Bold": BOLD, "Italic": ITALIC, "Underline": UNDERLINE, "AllCaps": ALL_CAPS}
"""The words in ``Style`` that matter for the text, in the order in which they are written, joined by ``+``."""

KEPT = {
    "": {"FinalDraft"},
    "FinalDraft": {"Content", "TitlePage", "ScriptNotes"},
    "TitlePage": {"Content"},
    "Content": {"Paragraph"},
    "Paragraph": {"Text", "DualDialogue", "OmittedScene", "SceneProperties", "ScriptNote"},
    "DualDialogue": {"Paragraph"},
    "OmittedScene": {"Paragraph"},
    "SceneProperties": {"Summary"},
    "Summary": {"Paragraph"},
    "ScriptNotes": {"ScriptNote"},
    "ScriptNote": {"Paragraph", "ScriptNote"},
}
"""Which tags within which are looked at; everything else is opaque."""

LONGEST_PARAGRAPH = 16_000_000
"""Characters that one text may have; a hundred times a whole script."""

BONEYARD = "Boneyard"
"""The ``Type`` of a ScriptNote that is a boneyard."""

MARGIN = "    "
"""What stands before a paragraph that is written."""

DOCUMENT = """\
<?xml version="1.0" encoding="UTF-8" standalone="no" ?>
<FinalDraft DocumentType="Script" Template="No" Version="5">

  <Content>
  </Content>

</FinalDraft>
"""
"""A script with nothing in it, as Final Draft begins and ends it."""
