"""The house rules, read off the source itself."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "netui"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "_shipped" not in path.parts)
WIRING = {"netui.__main__", "netui.cli.main", "netui.runtime.tui"}
"""Where the floors are wired together; nothing else may import across them."""
CLOCK_READERS = {"netui.__main__", "netui.cli.main"}

FLOOR = {
    "system": 1,
    "domain": 1,
    "storage": 2,
    "config": 2,
    "exchange": 2,
    "session": 3,
    "runtime": 4,
    "browser": 4,
    "cli": 4,
    "ui": 4,
}
MAY_IMPORT = {
    # Floor 3 sits on floor 2's formats only where an import is planned; the rest it meets as protocols.
    "domain": {"domain"},
    "system": {"system"},
    "storage": {"system", "domain", "storage"},
    "config": {"system", "domain", "config"},
    "exchange": {"system", "domain", "exchange"},
    "session": {"domain", "exchange", "session"},
    "runtime": {"domain", "config", "exchange", "session", "storage", "runtime"},
    "cli": {"domain", "config", "exchange", "session", "cli", "storage", "runtime", "browser"},
    "browser": {"domain", "browser"},
    "ui": {"domain", "config", "exchange", "session", "ui"},
}
MAY_IMPORT_LIBRARY = {
    "system": set(),
    "domain": set(),
    "storage": {"tinydb"},
    "config": {"yaml", "platformdirs"},
    "exchange": {"chardet", "icalendar", "recurring_ical_events", "python_calamine", "segno"},
    "session": set(),
    "runtime": set(),
    "cli": set(),
    "browser": {"aiohttp", "textual_serve"},
    "ui": {"textual", "rich"},
}

ROOMS = {
    # Bottom first; the rooms of one line know nothing of each other. A module beside the rooms counts as one.
    "domain": (
        "core",
        "text tables",
        "dates",
        "records",
        "headers",
        "people cadence",
        "paths",
        "introductions events aims",
        "queue capture search giving",
        "goals insights relationship writing shelf sync cards",
        "outcomes statistics",
    ),
    "system": ("disk",),
    "storage": (
        "system",
        "journal",
        "snapshot",
        "layout records",
        "json_file external rights write_lock",
        "opening",
        "state sync_state",
        "taking_in",
        "store",
        "tinydb_storage derived",
        "table maintenance",
        "database doctor",
    ),
    "config": ("yaml files", "mappings rules settings questions templates words", "themes first_run sync", "cards"),
    "exchange": (
        "common",
        "tabular",
        "csv_export google ics json_export linkedin mail monica outlook tables vcard",
        "ics_export sync cards",
        "registry source_file export_formats target dav",
        "vault",
        "intake",
    ),
    "session": (
        "core",
        "commands",
        "giving",
        "capture duplicates imports rules paths shelf",
        "introductions",
        "sync",
        "contacts",
        "facts",
        "search relationship prep writing",
        "events goals",
        "insights lists outcomes statistics triage",
        "weekly",
        "conversations",
        "exports cards",
        "dispatch",
    ),
    "runtime": (
        "output drafts programs watchers",
        "context desktop editor exporting",
        "own_signatures",
        "capture_words imports passwords",
        "sync on_demand",
        "tui",
    ),
    "browser": ("tab", "server"),
    "cli": (
        "core",
        "capture cards completion conversations duplicates giving history imports insights introductions maintenance"
        " outcomes paths prep rules search shelf statistics sync triage weekly writing",
        "contacts events goals serve",
        "exports",
        "main",
    ),
    "ui": (
        "text actions terminal between_keys",
        "notices widgets.rows",
        "shell widgets",
        "chips downloads",
        "ask frame card",
        "places",
        "forms duplicates handing_over help history rules sync",
        "panes",
        "conversations events goals introductions outcomes",
        "contacts sorting triage",
        "capture cards coming_up exports imports insights paths prep shelf statistics weekly writing",
        "search",
        "main",
        "app",
    ),
}
"""The rooms of each floor: a room imports from itself and from rooms further down."""

FOLDER_FILES = 15
MODULE_LINES, CLASS_LINES, FUNCTION_LINES, STYLESHEET_LINES = 300, 200, 40, 200
LIST_SCREEN_LINES = 80
"""Of a screen that is only a list; one that is more says "More than a list: ..." in its docstring, and what."""

CLASS_WITH_BASES_LINES = 350
"""Of a class with all it inherits from classes of the house: what is put together beats what is inherited in slices."""


@cache
def name_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


@cache
def text_of(path: Path) -> str:
    """What stands in a file."""
    return path.read_text(encoding="utf-8")


@cache
def parsed(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(text_of(path))


@cache
def statements_of(path: Path) -> tuple[ast.stmt, ...]:
    """Every statement of a file, those within others too: what the rules look at, found once for all of them.

    No expression holds one: not to look into them spares most of the tree.
    """
    return tuple(_statements_in(parsed(path)))


def _statements_in(node: ast.AST) -> Iterator[ast.stmt]:
    for name in ("body", "orelse", "handlers", "finalbody", "cases"):
        for inner in getattr(node, name, ()):
            if isinstance(inner, ast.stmt):
                yield inner
            yield from _statements_in(inner)


@cache
def imports_of(path: Path) -> set[str]:
    """Every module that a file imports, also inside its functions."""
    found: set[str] = set()
    for node in statements_of(path):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import hides which floor it goes to"
            found.add(node.module or "")
            found.update(f"{node.module}.{alias.name}" for alias in node.names if node.module == "netui")
    return found


def package_of(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


# Each rule is one test over all files, and names every place that breaks it: a test a file and rule would be thousands.


def test_imports_go_down_or_stay_on_their_floor() -> None:
    assert [wrong for path in MODULES for wrong in _imports_up(path)] == []


def _imports_up(path: Path) -> Iterator[str]:
    name, package = name_of(path), package_of(name_of(path))
    if name in WIRING:
        return
    for module in sorted(imports_of(path)):
        library, target = module.split(".")[0], package_of(module)
        if package not in FLOOR:
            allowed = library != "netui" or target not in FLOOR  # only the wiring may
        elif library == "netui":
            allowed = target not in FLOOR or target in MAY_IMPORT[package]
        else:
            allowed = library in sys.stdlib_module_names or library in MAY_IMPORT_LIBRARY[package]
        if not allowed:
            yield f"{name} imports {module}"


def room_of(module: str) -> str:
    """The room of a module, without its floor: ``widgets.rows``; its own name when it stands beside the rooms."""
    floor = package_of(module)
    inside = module.split(".")[2:]
    if floor == "ui" and inside[-1:] == ["actions"]:
        return "actions"  # what a room declares: it imports nothing but how to declare it
    rooms = {room for line in ROOMS[floor] for room in line.split()}
    return next((".".join(inside[:end]) for end in (2, 1) if ".".join(inside[:end]) in rooms), "")


def test_rooms_import_from_rooms_further_down() -> None:
    assert [wrong for path in MODULES for wrong in _rooms_up(path)] == []


def _rooms_up(path: Path) -> Iterator[str]:
    name, floor = name_of(path), package_of(name_of(path))
    if floor not in FLOOR or name == f"netui.{floor}":
        return
    height = {room: number for number, line in enumerate(ROOMS[floor]) for room in line.split()}
    room = room_of(name)
    if not room:
        yield f"{name} stands in a room that ROOMS does not know: give it its line"
        return
    for module in sorted(imports_of(path)):
        if package_of(module) != floor or module.count(".") < 2:
            continue
        target = room_of(module)
        if target != room and not (target in height and height[target] < height[room]):
            yield f"{name} imports {module}: that is no room further down"


def test_a_room_says_what_lives_in_it_and_is_not_crowded() -> None:
    assert [wrong for folder in sorted({path.parent for path in MODULES}) for wrong in _wrong_room(folder)] == []


def _wrong_room(folder: Path) -> Iterator[str]:
    says = parsed(folder / "__init__.py")
    docstring = ast.get_docstring(says) or ""
    if not docstring.endswith(".") or "\n" in docstring:
        yield f"{folder}: its __init__ says in a sentence what lives there"
    if len(says.body) != 1 and folder != PACKAGE:
        yield f"{folder}: its __init__ does nothing: whoever imports one module pays for it alone"
    files = [one.name for one in folder.glob("*.py") if one.name != "__init__.py"]
    if len(files) > FOLDER_FILES:
        yield f"{folder}: {len(files)} files: there is more than one room in here"


def test_a_room_declares_its_actions_and_imports_nothing_for_it() -> None:
    declaring = [path for path in MODULES if path.name == "actions.py" and package_of(name_of(path)) == "ui"]
    assert declaring
    house = {path: {one for one in imports_of(path) if one.startswith("netui.")} for path in declaring}
    allowed = {"netui.ui.actions.model", "netui.ui.actions.places"}
    assert {name_of(path): found - allowed for path, found in house.items() if found - allowed} == {}


def test_tests_stand_in_the_rooms_of_what_they_test() -> None:
    tests = ROOT / "tests"
    folders = {path.parent.relative_to(tests) for path in tests.rglob("test_*.py")}
    assert not [str(folder) for folder in folders if not (PACKAGE / folder).is_dir()]


def test_nobody_imports_the_app() -> None:
    importing = {name_of(path) for path in MODULES if "netui.ui.app" in imports_of(path)}
    assert importing <= {*WIRING, "netui.ui.app"}


def test_no_private_module_of_the_interpreter() -> None:
    """A Python release may rename it. What of Textual is private stands in ``netui.ui.terminal.textual_private``."""
    imported = [
        f"{name_of(path)} imports {module}" for path in MODULES for module in imports_of(path) if module[0] == "_"
    ]
    assert [line for line in imported if not line.endswith("__future__")] == []
    assert [name_of(path) for path in MODULES if re.search(r"\b(?:argparse|parser|action)\._", text_of(path))] == []


def test_no_back_door_for_types() -> None:
    assert [name_of(path) for path in MODULES if "TYPE_CHECKING" in text_of(path)] == []


CLOCKS = re.compile(r"\b(?:date\.today|datetime\.now|datetime\.utcnow|datetime\.today|time\.time|time\.localtime)\(")


def test_time_is_an_argument() -> None:
    reading = {name_of(path) for path in MODULES if CLOCKS.search(text_of(path))}
    assert reading <= CLOCK_READERS, "the clock is read at the top only"


LATE_FOCUS = re.compile(r"\.focus\((?!\))")


def test_the_focus_goes_where_it_is_sent_before_the_next_key() -> None:
    late = [place for place in MODULES if "ui" in place.parts and LATE_FOCUS.search(text_of(place))]
    assert [name_of(place) for place in late] == ["netui.ui.forms.sheet"], "Screen.set_focus does, Widget.focus waits"


RIDDLE = re.compile(
    r"(?:What|Who|Whom|Whose|How|Where|Which|Whoever|Whatever|That|So (?:many|much|long|often|far)"
    r"|The same|It|Its|By what|As what|Under (?:this|these) names?|(?:After|Below|From) so (?:many|long))\b|Args:"
)
"""The beginning of a sentence whose subject is a clause or stands elsewhere: say what the thing is, or returns."""


def test_docstrings_say_first_what_a_thing_is_or_returns() -> None:
    assert [place for path in MODULES for place in _riddles(path)] == []


def _riddles(path: Path) -> Iterator[str]:
    for node in statements_of(path):
        said = node.value.value if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) else None
        if isinstance(said, str) and RIDDLE.match(said):
            yield f"{name_of(path)}, line {node.lineno}: {said.splitlines()[0]}"


def test_sizes_tell_when_to_split() -> None:
    assert [wrong for path in MODULES for wrong in _too_long(path)] == []


def _too_long(path: Path) -> Iterator[str]:
    if len(text_of(path).splitlines()) > MODULE_LINES:
        yield f"{name_of(path)} has more than one reason to change"
    for node in statements_of(path):
        if isinstance(node, ast.ClassDef) and length(node) > CLASS_LINES:
            yield f"{name_of(path)}: class {node.name}"
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and length(node) > FUNCTION_LINES:
            yield f"{name_of(path)}: function {node.name}"


def test_a_class_is_no_larger_for_being_cut_into_bases() -> None:
    whole = {name: sum(length(each) for each in _with_bases(name).values()) for name in _classes()}
    assert {name: lines for name, lines in whole.items() if lines > CLASS_WITH_BASES_LINES} == {}


def test_a_screen_that_is_a_list_is_short() -> None:
    lists = {f"netui.ui.places.{name}" for name in ("collection_screen.CollectionScreen", "people_screen.PeopleScreen")}
    assert lists <= set(_classes())
    found = {name: node for name, (_, node) in _classes().items() if lists & (set(_with_bases(name)) - {name})}
    assert len(found) > 12
    wrong = [
        name
        for name, node in found.items()
        if length(node) > LIST_SCREEN_LINES and "More than a list: " not in (ast.get_docstring(node) or "")
    ]
    assert wrong == [], "columns, rows and actions are shorter; a screen that is more says so"


@cache
def _classes() -> dict[str, tuple[Path, ast.ClassDef]]:
    """Every class at the top of a module, by its full name."""
    found = ((path, node) for path in MODULES for node in parsed(path).body if isinstance(node, ast.ClassDef))
    return {f"{name_of(path)}.{node.name}": (path, node) for path, node in found}


def _with_bases(name: str) -> dict[str, ast.ClassDef]:
    """A class and all it inherits from in the house, each once, by full name."""
    path, node = _classes()[name]
    known = {
        alias.asname or alias.name: f"{one.module}.{alias.name}"
        for one in statements_of(path)
        if isinstance(one, ast.ImportFrom)
        for alias in one.names
    }
    found = {name: node}
    for base in node.bases:
        plain = base.value if isinstance(base, ast.Subscript) else base
        full = known.get(plain.id, f"{name_of(path)}.{plain.id}") if isinstance(plain, ast.Name) else ""
        if full in _classes():
            found |= _with_bases(full)
    return found


def length(node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a definition without its docstring."""
    first = node.body[0]
    is_docstring = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    docstring = (first.end_lineno or 0) - first.lineno + 1 if is_docstring else 0
    return (node.end_lineno or 0) - node.lineno + 1 - docstring


def test_stylesheets_stay_small() -> None:
    sheets = sorted(PACKAGE.rglob("*.tcss"))
    assert sheets
    assert [sheet.name for sheet in sheets if len(text_of(sheet).splitlines()) > STYLESHEET_LINES] == []


EVERY_COMMAND_LOADS = """
    cli.main cli.core runtime.context runtime.output config.files config.settings session.core system.disk
    storage.database storage.external storage.journal storage.json_file storage.layout storage.maintenance
    storage.opening storage.records storage.rights storage.snapshot storage.state storage.store storage.system
    storage.table storage.taking_in storage.tinydb_storage storage.write_lock
    domain.aims domain.cadence domain.capture domain.core domain.dates domain.events domain.headers
    domain.introductions domain.paths domain.people domain.queue domain.records domain.text
"""
"""Rooms: the parser, and the context of a command with session and storage, though not all that is in them."""
COMMAND_LOADS = {
    "--help": "",
    "due --count": "cli.triage config.first_run config.rules",
    "due --json": "cli.triage config.first_run config.rules",
    "import --help": "cli.imports domain.tables exchange.common exchange.registry exchange.tabular session.imports",
    "capture --dry-run Ana:coffee": """
        cli.capture config.first_run config.rules config.words domain.giving exchange.common runtime.capture_words
        session.capture session.commands session.conversations session.contacts session.dispatch session.triage
        session.cards session.events session.giving session.goals session.imports session.introductions
        session.outcomes session.prep session.shelf session.sync session.weekly session.writing
    """,
}
"""The rooms beside them that a command may load, once it has read the configuration before."""
HEAVY_LIBRARIES = {"textual", "rich", "asyncio", "platformdirs", "yaml", "csv", "logging", "shutil", "difflib"}
READS_DAYS = "netui.domain.dates.plain_form"
"""Its patterns take long to compile."""


def loaded_by(*command: str) -> set[str]:
    """Names of all modules that a command line has loaded when it ends."""
    program = (
        "import sys\n"
        "from netui.__main__ import main\n"
        f"status = main({list(command)!r})\n"
        "print('loaded', *sys.modules, sep='\\n', file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT)
    return set(done.stderr.split("loaded\n")[-1].splitlines())


@pytest.fixture(scope="session")
def place(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, ...]:
    """Options of a place with settings of the user's own, in which commands have run before."""
    folder = tmp_path_factory.mktemp("place")
    (folder / "settings.yaml").write_text("default_channel: call\nkeys: {done: x}\n", encoding="utf-8")
    options = ("--db", str(folder / "network.json"), "--config-dir", str(folder), "--today", "2026-03-12")
    loaded_by("capture", "--dry-run", "Ana: coffee", *options)
    return options


@pytest.mark.slow
@pytest.mark.parametrize("command", COMMAND_LOADS)
def test_a_command_loads_what_it_needs(command: str, place: tuple[str, ...]) -> None:
    loaded = loaded_by(*command.split(), *place)
    rooms = {".".join(name.split(".")[1:3]) for name in loaded if name.startswith("netui.") and name.count(".") > 1}
    allowed = {*EVERY_COMMAND_LOADS.split(), *COMMAND_LOADS[command].split()}
    assert rooms - allowed == set(), "a room that this command may not load: import it where it is needed"
    may_load = {"csv"} if "exchange.tabular" in allowed else set()
    assert HEAVY_LIBRARIES & loaded - may_load == set()
    assert (READS_DAYS in loaded) <= ("session.capture" in allowed)


FIRST_FRAME_LOADS = """
    config.cards config.sync config.themes config.words
    domain.cards domain.relationship domain.sync domain.tables domain.writing
    exchange.common exchange.export_formats
    runtime.capture_words runtime.drafts runtime.editor runtime.own_signatures runtime.programs runtime.tui
    runtime.watchers
    session.contacts session.conversations session.exports session.lists session.relationship session.sync
    session.triage session.writing
    ui.actions ui.app ui.ask ui.card ui.downloads ui.events ui.frame ui.imports ui.main ui.notices ui.panes ui.places
    ui.shell ui.terminal ui.text ui.triage ui.widgets
"""
"""The rooms beside those of ``due`` that are loaded when the main screen is first seen; of others, their actions."""
BEHIND_THE_FIRST_FRAME = {
    *("netui.ui.forms.sheet", "netui.ui.places.collection_screen", "netui.session.introductions.suggestions"),
    *("netui.session.events.rows", "netui.domain.people.identity_keys", "netui.domain.people.names.name_parts"),
    *("netui.session.search.service", "netui.session.goals.progress", "netui.ui.triage.slower_cadence"),
    *("netui.domain.giving.ledger", "netui.ui.panes.queue.empty_queue", "netui.config.themes.file", "yaml"),
    "textual.widgets._text_area",
}
"""Modules of forms, places and readers that a look at the main screen needs none of."""
FIRST_FRAME_MODULES = 420
"""Most modules of the house that are loaded by then: each costs a start a quarter of a millisecond."""

UNTIL_THE_FIRST_FRAME = """
import os, sys
import netui.cli.main
from netui.ui.app import NetuiApp

def first_frame(app, frame):
    os.write(2, "\\n".join(["loaded", *sys.modules]).encode())
    app.exit()
    return frame

run = NetuiApp.run
NetuiApp.run, NetuiApp.frame = lambda app: run(app, headless=True), first_frame
netui.cli.main._is_terminal = lambda stream: True
netui.cli.main.main(sys.argv[1:])
"""


@pytest.mark.slow
def test_the_first_frame_waits_for_nothing_behind_it(tmp_path: Path) -> None:
    shutil.copy(ROOT / "sample_data" / "network.json", tmp_path)
    place = ("--db", str(tmp_path / "network.json"), "--config-dir", str(tmp_path), "--today", "2026-11-20")
    start = [sys.executable, "-c", UNTIL_THE_FIRST_FRAME, *place]
    for _ in ("a first run, which reads the themes", "any other"):
        done = subprocess.run(start, capture_output=True, text=True, check=True, cwd=ROOT)
    loaded = set(done.stderr.split("loaded\n")[1].splitlines())
    assert BEHIND_THE_FIRST_FRAME & loaded == set(), "import it where it is first used: every start waits for it"
    ours = {name for name in loaded if name.startswith("netui.")}
    working = {name_of(path) for path in MODULES if path.name not in ("__init__.py", "actions.py")} & ours
    allowed = {*EVERY_COMMAND_LOADS.split(), *COMMAND_LOADS["due --json"].split(), *FIRST_FRAME_LOADS.split()}
    assert {".".join(name.split(".")[1:3]) for name in working} - allowed == set(), "a room that no start needs"
    assert len(ours) <= FIRST_FRAME_MODULES, "import where it is first used what every start need not wait for"
