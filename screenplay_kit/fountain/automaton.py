"""Runs the tables that lark computes for ``fountain.lark``, in one tight loop.

lark's own loop calls a method for each token and looks up the rule of each reduction in a dictionary of callbacks. With
terminals that are whole elements this took longer than finding them; the loop here does the same steps in under half
the time (``tests/benchmarks/``). It goes in where lark lets other parsers be plugged in.
"""

from collections.abc import Hashable, Iterable
from typing import Any, cast

from lark.common import ParserConf
from lark.lexer import LexerThread
from lark.parsers.lalr_analysis import ParseTableBase, Shift
from lark.parsers.lalr_parser import LALR_Parser

END_OF_INPUT = "$END"


class Automaton(LALR_Parser):
    """lark's LALR(1) parser with another main loop: no error recovery, and terminals need nothing but a ``type``."""

    def __init__(self, parser_conf: ParserConf, debug: bool = False, strict: bool = False) -> None:
        super().__init__(parser_conf, debug, strict)
        table = cast("ParseTableBase[Hashable]", self._parse_table)
        states: dict[Hashable, dict[str, Any]] = {state: {} for state in table.states}
        for state, actions in table.states.items():
            for symbol, (action, argument) in actions.items():
                if action is Shift:
                    states[state][symbol] = states[argument]
                else:
                    callback = parser_conf.callbacks[argument]
                    states[state][symbol] = (len(argument.expansion), callback, argument.origin.name)
        self._start = {start: states[state] for start, state in table.start_states.items()}

    def parse(self, lexer: LexerThread, start: str, _on_error: object = None) -> Any:
        """What the callbacks of the rules make of the terminals.

        A state is a dictionary from symbols to the state that follows, or to the size, callback and name of the rule
        that is complete.
        """
        state = self._start[start]
        states = [state]
        values: list[Any] = []
        terminals = cast("Iterable[Any]", lexer.lex(None))  # type: ignore[no-untyped-call]
        for terminal in terminals:
            symbol = terminal.type
            action = state[symbol]
            while action.__class__ is tuple:
                size, callback, origin = action
                if size:
                    children = values[-size:]
                    del values[-size:], states[-size:]
                else:
                    children = []
                values.append(callback(children))
                state = states[-1][origin]
                states.append(state)
                action = state[symbol]
            state = action
            states.append(state)
            values.append(terminal)
        _, callback, _ = state[END_OF_INPUT]
        return callback(values)
