"""The families of commands, and what each command does in a phrase: the help of the program loads no family for it."""

from __future__ import annotations

from collections.abc import Mapping

FAMILIES: Mapping[str, Mapping[str, str]] = {
    "netui.cli.capture.commands": {
        "capture": "write down a conversation in one line",
    },
    "netui.cli.triage.commands": {
        "due": "show whom to get in touch with today, and why",
        "done": "settle something in the queue, and log the conversation that settled it",
        "snooze": "snooze: it is not shown before a day",
        "skip": "skip this time: a cadence starts over from today, a promise is dropped",
    },
    "netui.cli.contacts.commands": {
        "contact": "list, show, add and change people",
    },
    "netui.cli.conversations.commands": {
        "conversation": "list, change and remove conversations",
    },
    "netui.cli.insights.commands": {
        "insights": "show what people taught you, by topic",
    },
    "netui.cli.events.commands": {
        "event": "go to an event with a plan: goals that count themselves, whom to meet, and a look back",
    },
    "netui.cli.goals.commands": {
        "goals": "show how far your goals are, who fits your aims, and which roles are covered",
    },
    "netui.cli.introductions.commands": {
        "intro": "bring two people together: ideas, both asked first, and what came of it",
    },
    "netui.cli.paths.commands": {
        "path": "find who can introduce you to somebody, and how they know each other",
        "org": "show whom you know at a company, how well, and who gets you further in",
    },
    "netui.cli.giving.commands": {
        "giving": "show what you gave, got and asked for: with somebody, or by quarter with the thanks you owe",
    },
    "netui.cli.outcomes.commands": {
        "outcome": "note what came of your network, and see how it began",
        "wins": "show what went well: of the last year, or the recap of a week",
    },
    "netui.cli.prep.commands": {
        "prep": "show what to know before a talk: what was said, what is owed, what to ask, what to bring",
        "questions": "check, show and edit the bank of questions",
    },
    "netui.cli.shelf.commands": {
        "link": "keep what is worth sharing, and see who would be glad of it",
    },
    "netui.cli.statistics.commands": {
        "stats": "show what happened in a year, intent beside actual, and what works for you",
    },
    "netui.cli.weekly.commands": {
        "review": "look back at the week, step by step: the step you are at",
    },
    "netui.cli.writing.commands": {
        "draft": "write a first draft that knows what you last spoke about",
        "templates": "list, check, show and edit the templates",
    },
    "netui.cli.search.commands": {
        "search": "search everything: people, companies, tags, conversations, links, events, outcomes",
    },
    "netui.cli.rules.commands": {
        "rules": "check, show, edit and explain the cadence rules",
    },
    "netui.cli.imports.commands": {
        "import": "bring people in from files",
    },
    "netui.cli.exports.commands": {
        "export": "give people out: as vCards, a table, JSON, calendar entries or notes",
    },
    "netui.cli.cards.commands": {
        "card": "show one of your own cards, as text, as a code for phones or as a file; list, check, new",
        "signature": "write the signature of one of your cards; check says whether one is out of date",
    },
    "netui.cli.sync.commands": {
        "sync": "keep people the same here, on your phone and on your other computers",
    },
    "netui.cli.serve.commands": {
        "serve": "show the program in a browser on this computer",
    },
    "netui.cli.history.commands": {
        "undo": "take back the last thing that was done",
        "redo": "do again what was taken back last",
        "history": "show what was done, newest first",
    },
    "netui.cli.maintenance.commands": {
        "backup": "make a copy of the database that stays, list the copies, or go back to one",
        "doctor": "check the database against everything that ought to hold",
    },
    "netui.cli.completion.command": {
        "completion": "print the script that lets your shell complete netui",
    },
}
"""Module of each family, and its commands in the order of the help. A family has ``add_commands(commands)``."""

COMMANDS: Mapping[str, str] = {name: does for commands in FAMILIES.values() for name, does in commands.items()}
"""Every command with what it does, in the order of the help."""
