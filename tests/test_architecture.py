"""The house rules, read off the source itself."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "netui"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "_shipped" not in path.parts)
WIRING = {"netui.__main__", "netui.cli.main", "netui.runtime.tui"}
"""Where the floors are wired together; nothing else may import across them."""
CLOCK_READERS = {"netui.__main__", "netui.cli.main"}

FLOOR = {"domain": 1, "storage": 2, "config": 2, "exchange": 2, "session": 3, "runtime": 4, "cli": 4, "ui": 4}
MAY_IMPORT = {
    # Floor 3 sits on floor 2's formats only where an import is planned; the rest it meets as protocols.
    "domain": {"domain"},
    "storage": {"domain", "storage"},
    "config": {"domain", "config"},
    "exchange": {"domain", "exchange"},
    "session": {"domain", "exchange", "session"},
    "runtime": {"domain", "config", "exchange", "session", "storage", "runtime"},
    "cli": {"domain", "config", "exchange", "session", "cli", "storage", "runtime"},
    "ui": {"domain", "config", "exchange", "session", "ui"},
}
MAY_IMPORT_LIBRARY = {
    "domain": set(),
    "storage": {"tinydb"},
    "config": {"yaml", "platformdirs"},
    "exchange": {"chardet"},
    "session": set(),
    "runtime": set(),
    "cli": set(),
    "ui": {"textual", "rich"},
}

ROOMS = {
    # Bottom first; the rooms of one line know nothing of each other. A module beside the rooms counts as one.
    "domain": ("core", "text", "dates", "records", "people cadence", "queue capture search", "goals relationship"),
    "storage": (
        "system",
        "journal",
        "snapshot",
        "layout records",
        "json_file external write_lock",
        "opening",
        "state",
        "store",
        "tinydb_storage",
        "tinydb_table maintenance",
        "database doctor",
    ),
    "config": ("yaml files", "rules settings", "themes first_run"),
    "exchange": ("common", "linkedin vcard", "registry source_file"),
    "session": (
        "core",
        "commands",
        "capture duplicates goals imports rules",
        "contacts",
        "search",
        "lists relationship triage",
        "conversations",
        "dispatch",
    ),
    "runtime": ("json_text", "output drafts editor watchers", "context desktop", "tui"),
    "cli": (
        "core",
        "capture completion conversations duplicates history imports maintenance rules search triage",
        "contacts",
        "exports",
        "main",
    ),
    "ui": (
        "text actions terminal",
        "notices widgets.rows",
        "shell widgets",
        "ask forms duplicates help history",
        "conversations panes rules",
        "contacts search sorting triage",
        "capture coming_up imports",
        "open_screens",
        "main",
        "app",
    ),
}
"""The rooms of each floor: a room imports from itself and from rooms further down."""

FOLDER_FILES = 16
MODULE_LINES, CLASS_LINES, FUNCTION_LINES, STYLESHEET_LINES = 300, 200, 40, 200


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


@cache
def parsed(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imports_of(path: Path) -> set[str]:
    """Every module that a file imports, also inside its functions."""
    found: set[str] = set()
    for node in ast.walk(parsed(path)):
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


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_go_down_or_stay_on_their_floor(path: Path) -> None:
    package = package_of(name_of(path))
    if name_of(path) in WIRING:
        return
    if package not in FLOOR:
        assert not {module for module in imports_of(path) if package_of(module) in FLOOR}, "only the wiring may"
        return
    for module in imports_of(path):
        if module.startswith("netui."):
            target = package_of(module)
            assert target not in FLOOR or target in MAY_IMPORT[package], f"{name_of(path)} imports {module}"
        elif module.split(".")[0] not in sys.stdlib_module_names | {"netui"}:
            assert module.split(".")[0] in MAY_IMPORT_LIBRARY[package], f"{name_of(path)} imports {module}"


def room_of(module: str) -> str:
    """The room of a module, without its floor: ``widgets.rows``; its own name when it stands beside the rooms."""
    floor = package_of(module)
    inside = module.split(".")[2:]
    rooms = {room for line in ROOMS[floor] for room in line.split()}
    return next((".".join(inside[:end]) for end in (2, 1) if ".".join(inside[:end]) in rooms), "")


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_rooms_import_from_rooms_further_down(path: Path) -> None:
    floor = package_of(name_of(path))
    if floor not in FLOOR or name_of(path) == f"netui.{floor}":
        return
    height = {room: number for number, line in enumerate(ROOMS[floor]) for room in line.split()}
    room = room_of(name_of(path))
    assert room, f"{name_of(path)} stands in a room that ROOMS does not know: give it its line"
    for module in sorted(imports_of(path)):
        if package_of(module) != floor or module.count(".") < 2:
            continue
        target = room_of(module)
        is_lower = target in height and height[target] < height[room]
        assert target == room or is_lower, f"{room} imports {module}: that is no room further down"


@pytest.mark.parametrize("path", sorted({path.parent for path in MODULES}), ids=lambda path: path.name)
def test_a_room_says_what_lives_in_it_and_is_not_crowded(path: Path) -> None:
    says = parsed(path / "__init__.py")
    docstring = ast.get_docstring(says) or ""
    assert docstring.endswith("."), "its __init__ says in a sentence what lives there"
    assert "\n" not in docstring
    assert len(says.body) == 1 or path == PACKAGE, "and does nothing: whoever imports one module pays for it alone"
    files = [one.name for one in path.glob("*.py") if one.name != "__init__.py"]
    assert len(files) <= FOLDER_FILES, f"{len(files)} files: there is more than one room in here"


def test_tests_stand_in_the_rooms_of_what_they_test() -> None:
    tests = ROOT / "tests"
    folders = {path.parent.relative_to(tests) for path in tests.rglob("test_*.py")}
    assert not [str(folder) for folder in folders if not (PACKAGE / folder).is_dir()]


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_nobody_imports_the_app(path: Path) -> None:
    if name_of(path) not in {*WIRING, "netui.ui.app"}:
        assert "netui.ui.app" not in imports_of(path)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_back_door_for_types(path: Path) -> None:
    assert "TYPE_CHECKING" not in path.read_text(encoding="utf-8")


CLOCKS = re.compile(r"\b(?:date\.today|datetime\.now|datetime\.utcnow|datetime\.today|time\.time|time\.localtime)\(")


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_time_is_an_argument(path: Path) -> None:
    if name_of(path) not in CLOCK_READERS:
        assert not CLOCKS.search(path.read_text(encoding="utf-8")), "the clock is read at the top only"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_sizes_tell_when_to_split(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= MODULE_LINES, f"{path.name} has more than one reason to change"
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ClassDef):
            assert length(node) <= CLASS_LINES, f"class {node.name}"
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert length(node) <= FUNCTION_LINES, f"function {node.name}"


def length(node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a definition without its docstring."""
    first = node.body[0]
    is_docstring = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    docstring = (first.end_lineno or 0) - first.lineno + 1 if is_docstring else 0
    return (node.end_lineno or 0) - node.lineno + 1 - docstring


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.tcss")), ids=lambda path: path.name)
def test_stylesheets_stay_small(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= STYLESHEET_LINES


def loaded_by(*command: str) -> set[str]:
    """Top-level names of all modules that a command line has loaded when it ends."""
    program = (
        "import sys\n"
        "from netui.__main__ import main\n"
        f"status = main({list(command)!r})\n"
        "print('loaded', *sys.modules, sep='\\n', file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT)
    return set(done.stderr.split("loaded\n")[-1].splitlines())


@pytest.mark.slow
def test_the_command_line_does_not_pay_for_the_screen(tmp_path: Path) -> None:
    loaded = loaded_by(
        "due", "--json", "--db", str(tmp_path / "network.json"), "--config-dir", str(tmp_path / "config")
    )
    heavy = {"textual", "rich", "asyncio", "platformdirs", "yaml.scanner", "csv", "logging"}
    assert not heavy & loaded, f"loads {heavy & loaded} for nothing"
