"""What must hold for every screenplay that is made or edited in Python."""

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st

import screenplay_kit as sk
from tests.properties.strategies import elements, fountain_text, screenplays, title_pages


@given(screenplays)
def test_what_is_written_is_read_back(play: sk.Screenplay) -> None:
    text = play.to_fountain()
    back = sk.parse(text)
    assert back == play
    assert back.to_fountain() == text


@given(screenplays, elements, st.data())
def test_replacing_one_block_changes_no_other_byte(play: sk.Screenplay, new: sk.Element, data: st.DataObject) -> None:
    assume(play.elements)
    old = sk.parse(play.to_fountain())
    index = data.draw(st.integers(0, len(old.elements) - 1))
    edited = old.replace(old.elements[index], new)
    assert edited.elements == (*old.elements[:index], new, *old.elements[index + 1 :])
    assert edited.source[: old.elements[index].span.start].startswith(old.source[: old.elements[index].span.start])
    assert edited.source.endswith(old.source[old.elements[index].span.end :])


@given(fountain_text, elements, st.data())
def test_edits_of_any_text_keep_the_other_blocks_as_they_are(text: str, new: sk.Element, data: st.DataObject) -> None:
    play = sk.parse(text)
    index = data.draw(st.integers(0, len(play.elements)))
    what = data.draw(st.sampled_from(["insert", "replace", "remove"]))
    assume(what == "insert" or index < len(play.elements))
    try:
        if what == "insert":
            edited, gone, added = play.insert(index, new), 0, 1
        elif what == "replace":
            edited, gone, added = play.replace(index, new), 1, 1
        else:
            edited, gone, added = play.remove(index), 1, 0
    except sk.EditError:
        assume(False)
    assert edited.elements == (*play.elements[:index], *[new] * added, *play.elements[index + gone :])
    assert edited.title_page == play.title_page
    before = zip(play.elements[:index], edited.elements[:index], strict=True)
    # the block behind may have to be written anew to stay what it is
    behind = zip(play.elements[index + gone + 1 :], edited.elements[index + added + 1 :], strict=True)
    for one, other in (*before, *behind):
        assert one.span.of(play.source) == other.span.of(edited.source)
    assert sk.parse(text) == play


@given(fountain_text, title_pages)
def test_the_title_page_can_be_changed(text: str, title_page: dict[str, str]) -> None:
    play = sk.parse(text)
    try:
        edited = play.with_title_page(title_page)
    except sk.EditError:
        assume(False)
    assert dict(edited.title_page) == title_page
    assert edited.elements == play.elements


@given(screenplays)
def test_positions_are_not_content(play: sk.Screenplay) -> None:
    back = sk.parse("\n\n" + play.to_fountain()) if not play.title_page else sk.parse(play.to_fountain())
    assert back.elements == play.elements
    assert hash(back.elements) == hash(play.elements)
    assert attrs.evolve(back, source="") == back
