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
from streamlit.runtime.scriptrunner_utils.script_requests import ScriptRequestType
from streamlit.runtime.scriptrunner_utils.script_run_context import ScriptRunContext
from streamlit.runtime.state import SafeSessionState
from streamlit.runtime.state.common import user_key_from_element_id

from lumbopoint.ui.shared import memory

#: Takes over what the components of a page held, by their keys; None for any other widget.
Recall = Callable[[Mapping[str, object]], None]


def take_over(show: Callable[[], None], recall: Recall) -> bool:
    """Whether this session has taken over an open page and this run tells so; call before ``show``.

    ``show`` draws the page. A session that is new to an open page tells ``recall`` what the page held, draws
    it unseen and ends the run: the next one begins at once with the same message. At the end of each run call
    ``memory.note_shown``: one that the next act cuts short does not count.
    """
    ctx = get_script_run_ctx()
    if ctx is None or memory.IS_KNOWN.get():
        return memory.is_loss_told()
    values = ctx.session_state.get_widget_states()
    if values:
        with _unseen(ctx) as unseen:
            _rehearse(unseen, values, show, recall)
        raise _again(ctx, values)
    memory.IS_KNOWN.set(True)
    if ctx.pages_manager.intended_page_script_hash:  # the menu was used: such a message holds no values
        memory.note_taken_over()
    return memory.is_loss_told()


def _rehearse(
    ctx: ScriptRunContext, values: Sequence[WidgetState], show: Callable[[], None], recall: Recall
) -> None:
    """Draw the page, then forget the values again, so that they are news to the next run."""
    memory.note_taken_over()
    recall({_key(value): _held(value) for value in values})
    params = memory.address()
    show()
    memory.forget_addresses(params, is_address_asked=ctx.is_history_navigation)
    memory.IS_KNOWN.set(True)
    for value in values:
        with suppress(KeyError):  # not on this page
            del ctx.session_state[value.id]


def _again(ctx: ScriptRunContext, values: Sequence[WidgetState]) -> RerunException:
    """The same message; an act that came meanwhile follows in it, with newer values of the same widgets."""
    message = RerunData(
        query_string=ctx.query_string,
        page_script_hash=ctx.page_script_hash,
        cached_message_hashes=ctx.cached_message_hashes,
        context_info=ctx.context_info,
        is_history_navigation=ctx.is_history_navigation,
    )
    waiting = ctx.script_requests.on_scriptrunner_yield() if ctx.script_requests else None
    if waiting and waiting.type is ScriptRequestType.RERUN:
        message = waiting.rerun_data
    later = message.widget_states.widgets if message.widget_states else ()
    ids = {one.id for one in later}
    earlier = (one for one in values if one.id not in ids)
    return RerunException(replace(message, widget_states=WidgetStates(widgets=(*earlier, *later))))


@contextmanager
def _unseen(ctx: ScriptRunContext) -> Iterator[ScriptRunContext]:
    """Nothing that is drawn meanwhile reaches the browser, the address stays, and no act cuts it short."""
    thread = threading.current_thread()
    state = SafeSessionState(ctx.session_state._state, yield_callback=_go_on)
    unseen = replace(ctx, _enqueue=lambda message: None, session_state=state, yield_check=_go_on)
    add_script_run_ctx(thread, unseen)
    try:
        yield unseen
    finally:
        add_script_run_ctx(thread, ctx)


def _go_on() -> None:
    """In place of what ends a run for the next act."""


def _key(value: WidgetState) -> str:
    return user_key_from_element_id(value.id) or ""


def _held(value: WidgetState) -> object:
    """What a component holds; it is not trusted."""
    try:
        return json.loads(value.json_value) if value.WhichOneof("value") == "json_value" else None
    except ValueError:
        return None
