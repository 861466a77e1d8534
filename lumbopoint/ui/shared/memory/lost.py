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
from lumbopoint.ui.shared.memory import Slot

#: Takes over what the components of a page held, by their keys; None for any other widget.
Recall = Callable[[Mapping[str, object]], None]


#: What a page has told that was drawn unseen, and cut short by the next act.
_EARLIER = Slot[tuple[WidgetState, ...]]("earlier_values", empty=())


def take_over(show: Callable[[], None], recall: Recall) -> bool:
    """Whether this session has taken over an open page and this run tells so; call before ``show``.

    ``show`` draws the page. A session that is new to an open page tells ``recall`` what the page held, draws
    it unseen and ends the run: the next one begins at once with the same message. At the end of each run call
    ``memory.note_shown``: one that the next act cuts short does not count.
    """
    ctx = get_script_run_ctx()
    if ctx is None or memory.IS_KNOWN.get():
        return memory.is_loss_told()
    values = _joined(_EARLIER.get(), ctx.session_state.get_widget_states())
    if values:
        _EARLIER.set(values)
        _rehearse(ctx, values, show, recall)
    memory.IS_KNOWN.set(True)
    if values:
        raise _again(ctx, _EARLIER.take())
    if ctx.pages_manager.intended_page_script_hash:  # the menu was used: such a message holds no values
        memory.note_taken_over()
    return memory.is_loss_told()


def _joined(earlier: Sequence[WidgetState], later: Sequence[WidgetState]) -> tuple[WidgetState, ...]:
    """What two messages told, in their order; the later one says more of the same widgets.

    Without buttons that nobody pressed: told again, each would count as pressed. A browser says nothing of
    them, but a run that is being cut short may just have drawn one.
    """
    told = [one for one in later if one.WhichOneof("value") != "trigger_value" or one.trigger_value]
    ids = {one.id for one in told}
    return (*(one for one in earlier if one.id not in ids), *told)


def _rehearse(
    ctx: ScriptRunContext, values: Sequence[WidgetState], show: Callable[[], None], recall: Recall
) -> None:
    """Draw the page unseen, then forget the values again, so that they are news to the next run."""
    memory.note_taken_over()
    recall({_key(value): _held(value) for value in values})
    params = memory.address()
    with _unseen(ctx):
        show()
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


def _key(value: WidgetState) -> str:
    return user_key_from_element_id(value.id) or ""


def _held(value: WidgetState) -> object:
    """What a component holds; it is not trusted."""
    try:
        return json.loads(value.json_value) if value.WhichOneof("value") == "json_value" else None
    except ValueError:
        return None
