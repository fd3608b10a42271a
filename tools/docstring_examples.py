"""Show the examples of docstrings as code on the reference pages: a paragraph that begins with `>>>` is one.

Read by mkdocstrings, as `mkdocs.yml` says; nothing else needs it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from griffe import Extension

if TYPE_CHECKING:
    from griffe import Object

__all__ = ["DocstringExamples"]

PROMPT = ">>>"


class DocstringExamples(Extension):
    """Fences the examples before the docstring is parsed as Markdown."""

    def on_object(self, *, obj: Object, **_: Any) -> None:  # noqa: ANN401  what griffe hands over
        """Fence the examples in the docstring of one object."""
        if obj.docstring is not None:
            obj.docstring.value = fenced(obj.docstring.value)


def fenced(text: str) -> str:
    r"""Return a docstring with each paragraph of examples in a fence.

    >>> fenced("One.\n\n>>> 1 + 1\n2")
    'One.\n\n```pycon\n>>> 1 + 1\n2\n```'
    """
    return "\n\n".join(_fenced(paragraph) for paragraph in text.split("\n\n"))


def _fenced(paragraph: str) -> str:
    """Return one paragraph, in a fence where it begins with a prompt."""
    if not paragraph.lstrip().startswith(PROMPT):
        return paragraph
    return f"```pycon\n{paragraph}\n```"
