"""A page that outlived its session: a new session takes it over with all that it shows, at the first act.

A connection that was gone for longer than the server keeps a session, or a server that started anew, leaves
an open page with a session that knows nothing. The page stands as it stood until somebody acts. That message
holds the values of all its widgets; but a session learns what they are, and whom to call, only by drawing
them. So the page is drawn once unseen, and the same message is heard again. Without this the first act would
be lost, and so would, for a moment, the advice on what is ticked.
"""

import json
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace

from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates
from streamlit.runtime.scriptrunner import (
    RerunData,
    RerunException,
    add_script_run_ctx,
    get_script_run_ctx,
)
from streamlit.runtime.scriptrunner_utils.script_run_context import ScriptRunContext
from streamlit.runtime.state.common import user_key_from_element_id

from lumbopoint.ui.shared import memory

#: Takes over what the components of a page held, by their keys; None for any other widget.
Recall = Callable[[Mapping[str, object]], None]


def take_over(show: Callable[[], None], recall: Recall) -> bool:
    """Whether this session has taken over an open page and shows it for the first time; call before ``show``.

    ``show`` draws the page. A session that is new to an open page tells ``recall`` what the page held, draws
    it unseen and ends the run: the next one begins at once with the same message.
    """
    ctx = get_script_run_ctx()
    if ctx is None or memory.IS_KNOWN.get():
        has_taken_over = memory.has_taken_over()
        memory.note_taken_over(is_now=False)
        return has_taken_over
    values = [value for value in ctx.session_state.get_widget_states() if _is_told(value)]
    if values:
        _rehearse(ctx, values, show, recall)
    memory.IS_KNOWN.set(True)
    if values:
        raise _again(ctx, values)
    return bool(
        ctx.pages_manager.intended_page_script_hash
    )  # the menu was used: such a message holds no values


def _rehearse(
    ctx: ScriptRunContext, values: Sequence[WidgetState], show: Callable[[], None], recall: Recall
) -> None:
    """Draw the page unseen, then forget the values again, so that they are news to the next run.

    Also when the next act cuts it short.
    """
    memory.note_taken_over(is_now=True)
    recall({_key(value): _held(value) for value in values})
    params = memory.address()
    try:
        with _unseen(ctx):
            show()
    finally:
        memory.forget_addresses(params, is_address_asked=ctx.is_history_navigation)
        for value in values:
            with suppress(KeyError):  # not on this page
                del ctx.session_state[value.id]


def _again(ctx: ScriptRunContext, values: Sequence[WidgetState]) -> RerunException:
    return RerunException(
        RerunData(
            query_string=ctx.query_string,
            page_script_hash=ctx.page_script_hash,
            widget_states=WidgetStates(widgets=values),
            cached_message_hashes=ctx.cached_message_hashes,
            context_info=ctx.context_info,
            is_history_navigation=ctx.is_history_navigation,
        )
    )


@contextmanager
def _unseen(ctx: ScriptRunContext) -> Iterator[None]:
    """Nothing that is drawn meanwhile reaches the browser, and the address stays."""
    thread = threading.current_thread()
    add_script_run_ctx(thread, replace(ctx, _enqueue=lambda message: None))
    try:
        yield
    finally:
        add_script_run_ctx(thread, ctx)


def _is_told(value: WidgetState) -> bool:
    """Whether a browser would say it: of buttons that nobody pressed it says nothing.

    A page that was drawn unseen and cut short has left such buttons; told again, each would count as pressed.
    """
    return value.WhichOneof("value") != "trigger_value" or value.trigger_value


def _key(value: WidgetState) -> str:
    return user_key_from_element_id(value.id) or ""


def _held(value: WidgetState) -> object:
    """What a component holds; it is not trusted."""
    try:
        return json.loads(value.json_value) if value.WhichOneof("value") == "json_value" else None
    except ValueError:
        return None
