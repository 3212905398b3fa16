"""Completion scripts for bash, zsh and fish, from a description of the commands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from netui.domain.core.frozen import frozen

FILES = "FILES"
"""The mark among an option's values that says it takes a path."""

ASKED = "@"
"""The mark before a kind of names that stand in the database: netui is asked for them when they are wanted."""


@frozen
class ShellCommand:
    """A command as a shell has to know it.

    Attributes:
        name: as it is typed.
        does: what it does, a phrase; empty for the program itself.
        options: each option, and what it does.
        values: of each option that takes a value, what it may be: words, ``FILES``, a kind of names behind ``ASKED``,
            or nothing known; under the empty key, what may stand as an argument.
        takes_files: whether its arguments are paths.
        inner: its own commands, in the order of the help.
    """

    name: str
    does: str
    options: Mapping[str, str]
    values: Mapping[str, tuple[str, ...]]
    takes_files: bool
    inner: tuple[ShellCommand, ...]


def _walk(command: ShellCommand, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], ShellCommand]]:
    """The command and all below it, each with the words that lead to it; the program itself has none."""
    yield path, command
    for inner in command.inner:
        yield from _walk(inner, (*path, inner.name))


def _words(command: ShellCommand) -> list[str]:
    """Return the words that may come next, options apart."""
    return [*(inner.name for inner in command.inner), *_known(command.values.get("", ()))]


def _known(values: Sequence[str]) -> list[str]:
    """Return the words among the values."""
    return [value for value in values if value != FILES and not value.startswith(ASKED)]


def _kinds(values: Sequence[str]) -> list[str]:
    """Return the kinds of names among the values, each once."""
    return [value.removeprefix(ASKED) for value in dict.fromkeys(values) if value.startswith(ASKED)]


def bash(program: ShellCommand) -> str:
    """Return the script for bash 3.2 and later, without the package bash-completion."""
    lines = [
        "# bash completion for netui: netui completion bash",
        "_netui() {",
        '    local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}" place="" word',
        '    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do',
        '        case "$place $word" in',
        *_bash_steps(program),
        "        esac",
        "    done",
        '    local words="" files="" asked="" kind name',
        '    case "$place" in',
    ]
    for path, command in _walk(program):
        lines += _bash_place(path, command)
    lines += [
        "    esac",
        '    COMPREPLY=($(compgen -W "$words" -- "$current"))',
        '    if [ -n "$files" ]; then COMPREPLY+=($(compgen -f -- "$current")); fi',
        # Names are text from anywhere: they are compared, and never read as words of the shell, as compgen -W does.
        "    for kind in $asked; do",
        "        while IFS= read -r name; do",
        '            if [[ "$name" == "$current"* ]]; then COMPREPLY+=("$name"); fi',
        '        done < <(netui completion --words "$kind" 2>/dev/null)',
        "    done",
        "}",
        "complete -o filenames -F _netui netui",
    ]
    return "\n".join(lines) + "\n"


def _place(path: tuple[str, ...]) -> str:
    return "".join(f" {word}" for word in path)


def _bash_place(path: tuple[str, ...], command: ShellCommand) -> Iterator[str]:
    """Yield what may come next behind the words that lead to a command."""
    yield f'        "{_place(path)}")'
    yield f'            words="{" ".join([*_words(command), *command.options])}"'
    if command.takes_files:
        yield "            files=yes"
    if kinds := _kinds(command.values.get("", ())):
        yield f'            asked="{" ".join(kinds)}"'
    yield '            case "$previous" in'
    for option, values in command.values.items():
        if option:
            known, asked = " ".join(_known(values)), " ".join(_kinds(values))
            files = "yes" if FILES in values else ""
            yield f'                {option}) words="{known}" files={files} asked="{asked}" ;;'
    yield "            esac"
    yield "            ;;"


def _bash_steps(program: ShellCommand) -> Iterator[str]:
    for path, _ in _walk(program):
        if path:
            yield f'            "{_place(path[:-1])} {path[-1]}") place="{_place(path)}" ;;'


def zsh(program: ShellCommand) -> str:
    """Return the script for zsh 5 and later; goes into a file ``_netui`` in a folder of ``$fpath``."""
    lines = ["#compdef netui", "# zsh completion for netui: netui completion zsh", ""]
    for path, command in reversed(list(_walk(program))):
        lines += _zsh_function(path, command)
    lines.append('_netui "$@"')
    return "\n".join(lines) + "\n"


def _zsh_function(path: tuple[str, ...], command: ShellCommand) -> Iterator[str]:
    name = "_".join(("_netui", *path))
    yield f"{name}() {{"
    yield "    local -a commands; local state line"
    if command.inner:
        yield "    commands=("
        yield from (f"        {_quoted(f'{inner.name}:{inner.does}')}" for inner in command.inner)
        yield "    )"
    yield "    _arguments -C \\"
    for option, does in command.options.items():
        takes = ""
        if option in command.values:
            values = command.values[option]
            takes = f":value:{_zsh_values(values)}"
        described = does.replace("[", "(").replace("]", ")").replace(":", "\\:")
        yield f"        {_quoted(f'{option}[{described}]{takes}')} \\"
    if command.inner:
        yield "        '1:command:->command' '*::argument:->argument'"
        yield "    case $state in"
        yield "        command) _describe command commands ;;"
        yield "        argument) case $line[1] in"
        yield from (f"            {inner.name}) {name}_{inner.name} ;;" for inner in command.inner)
        yield "        esac ;;"
        yield "    esac"
    else:
        values = (*((FILES,) if command.takes_files else ()), *command.values.get("", ()))
        yield f"        '*:argument:{_zsh_values(values)}'"
    yield "}"
    yield ""


def _zsh_values(values: Sequence[str]) -> str:
    if FILES in values:
        return "_files"
    if kinds := _kinds(values):
        asked = " ".join(f'"${{(@f)$(netui completion --words {kind} 2>/dev/null)}}"' for kind in kinds)
        return f"{{local -a names; names=({asked}); compadd -a names}}"
    known = " ".join(_known(values))
    return f"({known})" if known else ""


def fish(program: ShellCommand) -> str:
    """Return the script for fish 3 and later."""
    lines = [
        "# fish completion for netui: netui completion fish",
        "complete -c netui -f",
    ]
    for path, command in _walk(program):
        lines += _fish_lines(path, command)
    return "\n".join(lines) + "\n"


def _fish_lines(path: tuple[str, ...], command: ShellCommand) -> Iterator[str]:
    seen = "; and ".join(f"__fish_seen_subcommand_from {word}" for word in path)
    names = " ".join(inner.name for inner in command.inner)
    within = f"{seen}; and " if seen else ""
    for inner in command.inner:
        condition = f"{within}not __fish_seen_subcommand_from {names}"
        yield f"complete -c netui -n {_quoted(condition)} -a {inner.name} -d {_quoted(inner.does)}"
    condition = f" -n {_quoted(seen)}" if seen else ""
    for word in _known(command.values.get("", ())):
        yield f"complete -c netui{condition} -a {word}"
    for kind in _kinds(command.values.get("", ())):
        yield f"complete -c netui{condition} -a '(netui completion --words {kind} 2>/dev/null)'"
    if command.takes_files:
        yield f"complete -c netui{condition} -F"
    for option, does in command.options.items():
        flag = f"-l {option[2:]}" if option.startswith("--") else f"-s {option[1:]}"
        takes = ""
        if option in command.values:
            values = command.values[option]
            asked = [f"(netui completion --words {kind} 2>/dev/null)" for kind in _kinds(values)]
            offered = " ".join([*_known(values), *asked])
            takes = " -r -F" if FILES in values else f" -x -a {_quoted(offered)}" if offered else " -x"
        yield f"complete -c netui{condition} {flag}{takes} -d {_quoted(does)}"


def _quoted(text: str) -> str:
    """Return a text quoted for any of the three shells: within single quotes nothing but they themselves needs care."""
    return "'" + text.replace("'", "’") + "'"
