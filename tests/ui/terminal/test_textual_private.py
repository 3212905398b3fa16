"""The private names of Textual: each is still there, and each stands in one of the two modules for them."""

import ast
import asyncio
import importlib
import inspect
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest
import textual
from textual import _compositor as compositor_module
from textual import _xterm_parser as xterm_parser
from textual import app as app_module
from textual import events
from textual import screen as screen_module
from textual._compositor import Compositor
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.driver import Driver
from textual.drivers import linux_driver
from textual.drivers.headless_driver import HeadlessDriver
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.widget import Widget

from netui.ui.terminal import textual_painting, textual_private
from netui.ui.terminal.textual_private import KeyParser
from tests.ui import drawing, robot

ROOT = Path(__file__).resolve().parents[3]
UI = ROOT / "netui" / "ui"
MODULES = (textual_private, textual_painting)
"""The modules for them: of the app and its driver, and of what draws its screens."""

TESTS = (robot, drawing)
"""What the tests look at the program with."""

OWNERS: dict[str, type] = {
    "_auto_restart": Driver,
    "_bindings": DOMNode,
    "_check_bindings": App,
    "_compositor_refresh": Screen,
    "_clear_arrangement_cache": Widget,
    "_close_messages_no_wait": App,
    "_context": MessagePump,
    "_dirty_regions": Compositor,
    "_display": App,
    "_driver": App,
    "_exception": App,
    "_fatal_error": App,
    "_get_dispatch_methods": MessagePump,
    "_get_renders": Compositor,
    "_key_thread": LinuxDriver,
    "_load_screen_css": App,
    "_mounted_event": MessagePump,
    "_must_signal_resume": LinuxDriver,
    "_on_screen_resume": Screen,
    "_on_timer_update": Screen,
    "_set_forwarded": events.Event,
    "_sigcont_application": LinuxDriver,
    "_stop_propagation": Message,
    "_timeout_time": XTermParser,
    # What the robot of the tests needs besides.
    "_callbacks": Screen,
    "_check_resize": App,
    "_closed": MessagePump,
    "_compositor": Screen,
    "_dirty_widgets": Screen,
    "_exit": App,
    "_forward_event": Screen,
    "_layout_required": Widget,
    "_message_queue": MessagePump,
    "_parse_rules": Stylesheet,
    "_ready": asyncio.BaseEventLoop,
    "_repaint_required": Widget,
    "_scroll_required": Widget,
    "_size": HeadlessDriver,
    "_variables": Stylesheet,
    "_waiters": asyncio.Event,
}
"""Where each private name that is used belongs."""

OVERRIDDEN = {
    "_compositor_refresh": screen_module,
    "_get_renders": compositor_module,
    "render_partial_update": compositor_module,
    "_display": screen_module,
    "_load_screen_css": app_module,
    "_on_timer_update": screen_module,
    "_fatal_error": app_module,
    "_sigcont_application": linux_driver,
    "_sequence_to_key_events": xterm_parser,
}
"""Where Textual calls what the module overrides: without the call the override would silently do nothing."""


def private_names(tree: ast.AST) -> set[str]:
    """Names with one underscore that a class has of its own: methods, and what it reads or writes on ``self``."""
    names = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute) and _is_own(node)}
    names |= {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}
    names |= {node.target.id for node in ast.walk(tree) if isinstance(node, ast.AnnAssign) and _is_name(node.target)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            names |= {target.id for target in node.targets if isinstance(target, ast.Name)}
    return {name for name in names if name.startswith("_") and not name.startswith("__")}


def _is_name(node: ast.expr) -> bool:
    return isinstance(node, ast.Name)


def _is_own(node: ast.Attribute) -> bool:
    return isinstance(node.value, ast.Name) and node.value.id in ("self", "cls")


def names_of_class(owner: type) -> set[str]:
    """Private names that a class or its bases have, also those that only their instances have."""
    return {name for base in owner.__mro__ for name in _names_of_base(base)}


@cache
def _names_of_base(base: type) -> frozenset[str]:
    if not base.__module__.startswith(("textual", "asyncio")):
        return frozenset()
    made = {name for name in vars(base) if name.startswith("_") and not name.startswith("__")}
    definition = _classes_of(base.__module__).get(base.__qualname__)
    return frozenset(made | (private_names(definition) if definition is not None else set()))


@cache
def _classes_of(module: str) -> dict[str, ast.ClassDef]:
    # ``inspect.getsource`` reads the whole module anew for each class.
    body = ast.parse(inspect.getsource(importlib.import_module(module))).body
    return {node.name: node for node in body if isinstance(node, ast.ClassDef)}


@pytest.mark.parametrize("name", sorted(OWNERS))
def test_textual_still_has(name: str) -> None:
    owner = OWNERS[name]
    assert name in names_of_class(owner), (
        f"Textual {version()} has no {owner.__name__}.{name} any more: "
        "netui/ui/terminal/textual_private.py or textual_painting.py says what it is for "
        "(the robot of the tests: tests/ui/robot.py)"
    )


def version() -> str:
    return str(textual.__version__)


@pytest.mark.parametrize("name", sorted(OVERRIDDEN))
def test_textual_still_calls(name: str) -> None:
    assert f".{name}" in inspect.getsource(OVERRIDDEN[name]), (
        f"Textual {version()} does not call {name} any more, so what is overridden does nothing"
    )


def test_textual_still_has_the_driver_that_ours_is_made_of() -> None:
    assert textual_private.knows_the_driver(), f"Textual {version()} reads its input in another way"
    assert ".run_input_thread" in inspect.getsource(linux_driver)
    assert "self.exit_event" in inspect.getsource(LinuxDriver.disable_input)


def test_the_parser_of_keys_tells_that_it_waits() -> None:
    parser = KeyParser(False)
    assert not parser.is_waiting
    list(parser.feed("\x1b"))
    assert parser.is_waiting
    assert list(parser.tick()) == []


@pytest.mark.parametrize(
    ("sequence", "keys"),
    [
        ("\x1b[97;1:1u", ["a"]),
        ("\x1b[97;1:2u", ["a"]),
        ("\x1b[97;1:3u", []),
        ("\x1b[97:65:99;5u", ["ctrl+a"]),
        ("\x1b[97:65;2:1;65u", ["A"]),
        ("\x1b[1;1:2A", ["up"]),
        ("\x1b[1;1:3A", []),
        ("\x1b[3;5:1~", ["ctrl+delete"]),
        ("\x1b[A", ["up"]),
        ("\x1b[1;5B", ["ctrl+down"]),
        ("\x1b[15~", ["f5"]),
        ("\x1b[1114112u", []),
        ("\x1b[99999999999999999u", []),
        ("\x1b[55296u", []),
        ("\x1b[97;;1114112u", []),
        ("\x1b[97;;55296u", []),
    ],
)
def test_a_sequence_with_more_numbers_than_were_asked_for_ends_nothing(sequence: str, keys: list[str]) -> None:
    parser = KeyParser(False)
    found = [event.key for event in parser.feed(sequence + "x") if isinstance(event, events.Key)]
    assert found == [*keys, "x"]


@pytest.mark.parametrize("module", MODULES)
def test_it_was_seen_in_this_version(module: ModuleType) -> None:
    assert f"Textual {version()}" in (module.__doc__ or ""), (
        f"look through the private names with Textual {version()}, and write that version into {module.__name__}"
    )


def test_each_private_name_in_use_is_asked_for() -> None:
    overridden = set().union(*map(_asked_for, (*MODULES, *TESTS)))
    assert overridden == OVERRIDDEN.keys()
    assert not any(map(_asked_for, TESTS))


def _asked_for(module: ModuleType) -> set[str]:
    """Return the names that a module overrides; each that it uses is asked for."""
    tree = ast.parse(inspect.getsource(module))
    set_here = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute) and _is_set(node)}
    defined = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}
    defined |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute) and _is_put_on_class(node)}
    defined |= {name for node in ast.walk(tree) if isinstance(node, ast.ClassDef) for name in _names_in(node.body)}
    used = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr.startswith("_")}
    overridden = defined & OVERRIDDEN.keys()
    assert {name for name in used | overridden if not name.startswith("__")} - (set_here | defined) <= OWNERS.keys()
    return overridden


def _is_put_on_class(node: ast.Attribute) -> bool:
    return isinstance(node.ctx, ast.Store) and isinstance(node.value, ast.Name) and node.value.id == "kind"


def _names_in(body: Iterable[ast.stmt]) -> set[str]:
    targets = [target for line in body if isinstance(line, ast.Assign) for target in line.targets]
    return {target.id for target in targets if isinstance(target, ast.Name)}


def _is_set(node: ast.Attribute) -> bool:
    return isinstance(node.ctx, ast.Store) and _is_own(node)


# Nowhere else

PUBLIC = {"_replace", "_asdict", "_fields", "_make"}
"""Names of every named tuple that begin so only to leave room for its fields (Python's library, collections)."""


def other_modules() -> list[Path]:
    return [
        path
        for path in sorted((ROOT / "netui").rglob("*.py"))
        if str(path) not in {module.__file__ for module in MODULES}
    ]


def test_no_other_module_imports_a_private_module_of_textual() -> None:
    assert [str(path.relative_to(ROOT)) for path in other_modules() if "textual._" in path.read_text("utf-8")] == []


def test_no_module_imports_a_private_name_of_a_library() -> None:
    imported = [
        f"{path.relative_to(ROOT)}:{node.lineno}: {alias.name}"
        for path in other_modules()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
        if alias.name.startswith("_") and not alias.name.startswith("__")
    ]
    assert imported == [], "a public module may have private names too; what Textual hides stands in textual_private"


def test_no_other_module_reaches_into_an_object() -> None:
    reaching = [
        f"{path.relative_to(ROOT)}:{node.lineno}: {node.attr}"
        for path in other_modules()
        if path.is_relative_to(UI)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr.startswith("_") and not node.attr.startswith("__")
        if not _is_own(node) and node.attr not in PUBLIC
    ]
    assert reaching == [], "what is private is its object's own; what Textual hides is reached by the modules for it"


def test_tests_look_at_what_is_drawn_through_the_robot() -> None:
    reaching = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sorted((ROOT / "tests").rglob("*.py"))
        if str(path) not in {module.__file__ for module in TESTS} and "_compositor" in path.read_text("utf-8")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == "_compositor"
    ]
    assert reaching == [], "robot.strips(), robot.styles() and robot.compositor have it"


def test_no_class_has_a_private_name_that_its_base_in_textual_has() -> None:
    assert list(_clashes()) == [], "give it another name: Textual would use, or be used, without anybody meaning it"


def _clashes() -> Iterator[str]:
    for path in other_modules():
        if not path.is_relative_to(UI):
            continue
        classes = [node for node in ast.parse(path.read_text("utf-8")).body if isinstance(node, ast.ClassDef)]
        module = importlib.import_module(".".join(path.relative_to(ROOT).with_suffix("").parts)) if classes else None
        for node in classes:
            for name in sorted(private_names(node) & names_of_class(getattr(module, node.name))):
                yield f"{path.relative_to(ROOT)}: {node.name}.{name}"
