"""The fields of a State: each one's limits are declared once, and every construction checks them.

A State is a frozen, slotted dataclass that inherits ``Checked`` and annotates its fields, for example::

    @dataclass(frozen=True, slots=True)
    class State(Checked):
        learning_rate: Annotated[float, real(1e-6, 100, slider=(1e-3, 1), log=True)] = 0.1
        form: Literal["1/m", "1/2m"] = "1/2m"

A part of a state may be a State of its own, alone or in a tuple (``runs: Annotated[tuple[Run, ...], count(0, 3)]``).
From the same declaration come the range of the slider, ``dlviz panels``, the check of a session file and the random
edits of the contract tests. Lists become tuples, a tuple of floats becomes ``Numbers``, and whole numbers become floats
where the field says so.
"""

from __future__ import annotations

import functools
import typing
from collections.abc import Callable, Hashable, Mapping
from dataclasses import MISSING, dataclass
from dataclasses import fields as dataclass_fields
from typing import Any, cast

import msgspec
import msgspec.inspect as inspect

from dlviz.model.arrays import Numbers

# What msgspec says of a value that is of another kind, larger than any float, or no text that can be written down.
NOT_TAKEN = (msgspec.ValidationError, OverflowError, UnicodeEncodeError)


class FieldError(ValueError):
    """A value that a field does not take.

    Attributes
    ----------
    path : the field, with the place inside it where there is one, such as ``x[2]``.
    value : what was offered.
    rule : which rule it breaks: ``number``, ``whole``, ``choice``, ``flag``, ``text``, ``label``,
        ``list``, or a topic's own.
    limits : the numbers and names that the rule speaks of.
    """

    def __init__(self, path: str, value: object, rule: str, **limits: Any) -> None:
        super().__init__(f"{path}: {value!r} breaks the rule {rule} {limits or ''}".rstrip())
        self.path, self.value, self.rule, self.limits = path, value, rule, limits


def real(low: float, high: float, *, slider: tuple[float, float] | None = None, log: bool = False) -> msgspec.Meta:
    """Limits of a real number; ``slider`` is the part that a slider covers, ``log`` spaces it by powers."""
    return msgspec.Meta(ge=low, le=high, extra={"slider": slider or (low, high), "log": log})


def whole(low: int, high: int, *, slider: tuple[int, int] | None = None) -> msgspec.Meta:
    """Limits of a whole number."""
    return msgspec.Meta(ge=low, le=high, extra={"slider": slider or (low, high), "log": False})


def count(low: int, high: int) -> msgspec.Meta:
    """How many entries a tuple may hold."""
    return msgspec.Meta(min_length=low, max_length=high)


# No letter, no blank: control characters, halves of a character as bytes that are no text come, and what XML forbids.
UNPRINTABLE = r"\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff"


def text(longest: int) -> msgspec.Meta:
    """How long a text may be."""
    return msgspec.Meta(max_length=longest)


def one_line(longest: int) -> msgspec.Meta:
    """How long a name on one line may be; what no letter stands for, such as a tab, is none of it."""
    return msgspec.Meta(max_length=longest, pattern=rf"\A[^\t\n\u2028\u2029{UNPRINTABLE}]*\Z")


class Field(msgspec.Struct, frozen=True):
    """One field as it was declared: ``kind`` is a msgspec type description, ``convert`` checks and normalises."""

    name: str
    kind: inspect.Type
    extra: dict[str, Any]
    default: Any
    choices: tuple[Any, ...]
    convert: Callable[[Any], Any] = lambda value: value  # of a control that is of no state

    @property
    def limits(self) -> tuple[float, float]:
        return _bounds(self.kind)

    @property
    def most(self) -> int | None:
        """How many entries a tuple may hold."""
        return getattr(self.kind, "max_length", None)

    @property
    def slider(self) -> tuple[float, float]:
        low, high = self.extra["slider"]
        return low, high

    @property
    def whole(self) -> bool:
        """Whether it is a whole number."""
        return isinstance(self.kind, inspect.IntType)

    @property
    def log(self) -> bool:
        return bool(self.extra.get("log"))

    def typed(self, text: str) -> Any:
        """What a person typed for this field on the command line: JSON where it parses as JSON, else text.

        A text is what was typed, without the quotation marks of JSON; a whole number may be written 5.0 or 1e2.
        """
        try:
            value = msgspec.json.decode(text)
        except (ValueError, RecursionError):
            return text
        if isinstance(self.kind, inspect.StrType):
            return value if isinstance(value, str) else text
        return _with_whole(value, self.kind)


@dataclass(frozen=True)
class Checked:
    """Base of every State: checks and normalises each field when an object is made."""

    __slots__ = ()

    def __post_init__(self) -> None:
        for name, field in describe(type(self)).items():
            value = getattr(self, name)
            clean = field.convert(value)
            if clean is not value:
                object.__setattr__(self, name, clean)

    @staticmethod
    def completed(values: dict[str, Any]) -> dict[str, Any]:
        """``values`` that somebody wrote down, with what follows from them for fields that were not named."""
        return values


def describe(state_type: type[Any]) -> dict[str, Field]:
    """Each field of a State under its name, in the order of declaration."""
    return _described(cast(Hashable, state_type))


def checked(state: Checked, name: str, value: Any) -> Any:
    """A value as a field of this state takes it, which need not be looked at again: for one that is very long.

    Raises
    ------
    FieldError
    """
    return describe(type(state))[name].convert(value)


def check_parts(state_type: type[Checked], values: Mapping[str, Any]) -> None:
    """That a person names no other entries of the parts of a state than there are, which msgspec passes over.

    Raises
    ------
    FieldError
    """
    known = describe(state_type)
    for name, value in values.items():
        part = _unwrap(getattr(known[name].kind, "item_type", known[name].kind))[0]
        if isinstance(part, inspect.DataclassType) and isinstance(value, list | tuple):
            names = {field.name for field in part.fields}
            for at, entry in enumerate(value):
                if isinstance(entry, dict) and not entry.keys() <= names:
                    rule, limits = _rule(part)
                    raise FieldError(f"{name}[{at}]", entry, rule, **limits)


@functools.cache
def _described(state_type: Hashable) -> dict[str, Field]:
    hints = typing.get_type_hints(cast(Any, state_type), include_extras=True)
    return {field.name: _field(field, hints[field.name]) for field in dataclass_fields(cast(Any, state_type))}


def _field(field: Any, hint: Any) -> Field:
    kind, extra = _unwrap(inspect.type_info(hint))
    default = field.default_factory() if field.default is MISSING else field.default
    choices = typing.get_args(hint) if typing.get_origin(hint) is typing.Literal else ()
    return Field(field.name, kind, extra, default, choices, _converter(field.name, hint))


def _unwrap(kind: inspect.Type) -> tuple[inspect.Type, dict[str, Any]]:
    if isinstance(kind, inspect.Metadata):
        return kind.type, dict(kind.extra or {})
    return kind, {}


def _converter(name: str, hint: Any) -> Callable[[Any], Any]:
    kind = inspect.type_info(hint)

    def convert(value: Any) -> Any:
        try:
            return msgspec.convert(value, hint)
        except NOT_TAKEN:
            value = _with_whole(value, kind)
        try:
            return msgspec.convert(value, hint)
        except NOT_TAKEN as error:
            raise _explain(name, value, kind, error) from None

    taken: Any = MISSING

    def convert_new(value: Any) -> Any:
        """Of a state that is replaced most fields are the very objects that were looked at before; none can change."""
        nonlocal taken
        if value is not taken:
            taken = convert(value)
        return taken

    def convert_numbers(value: Any) -> Numbers:
        if isinstance(value, Numbers) and value.checked_for == hint:
            return value
        numbers = Numbers(convert(value))
        numbers.checked_for = hint
        return numbers

    floats = isinstance(kind, inspect.VarTupleType) and isinstance(_unwrap(kind.item_type)[0], inspect.FloatType)
    return convert_numbers if floats else convert_new


def _explain(name: str, value: Any, kind: inspect.Type, error: Exception) -> FieldError:
    """Turn msgspec's sentence into a rule with its limits, at the innermost place that it names."""
    message = str(error)
    place = message.rpartition("`$")[2].rstrip("`") if "`$" in message else ""
    own = error.__cause__
    if isinstance(own, FieldError):  # a rule between the fields of a part of the state
        return FieldError(f"{name}{place}.{own.path}", own.value, own.rule, **own.limits)
    for step in _steps(place):
        value, kind = value[step], _inside(kind, step)
    rule, limits = _rule(_unwrap(kind)[0])
    return FieldError(name + place, value, rule, **limits)


def _steps(place: str) -> list[int | str]:
    parts = place.replace("]", "").replace(".", "[").split("[")[1:]
    return [int(part) if part.isdigit() else part for part in parts]


def _inside(kind: inspect.Type, step: int | str) -> inspect.Type:
    kind = _unwrap(kind)[0]
    if isinstance(kind, inspect.TupleType) and isinstance(step, int):
        return kind.item_types[step]
    if isinstance(kind, inspect.VarTupleType):
        return kind.item_type
    if isinstance(kind, inspect.DataclassType):
        return next(field.type for field in kind.fields if field.name == step)
    raise TypeError(f"no entry {step!r} in {kind!r}")


def _with_whole(value: Any, kind: inspect.Type) -> Any:
    """Floats such as 5.0 as whole numbers where the kind asks for those, however deep."""
    kind = _unwrap(kind)[0]
    if isinstance(value, float) and value.is_integer() and isinstance(kind, inspect.IntType | inspect.LiteralType):
        return int(value)
    if isinstance(value, dict) and isinstance(kind, inspect.DataclassType):
        inside = {field.name: field.type for field in kind.fields}
        return {name: _with_whole(part, inside[name]) if name in inside else part for name, part in value.items()}
    if not isinstance(value, list) or not isinstance(kind, inspect.TupleType | inspect.VarTupleType):
        return value
    kinds = kind.item_types if isinstance(kind, inspect.TupleType) else (kind.item_type,) * len(value)
    return [_with_whole(entry, inner) for entry, inner in zip(value, kinds, strict=False)] + value[len(kinds) :]


def _bounds(kind: inspect.Type) -> tuple[Any, Any]:
    return getattr(kind, "ge", None), getattr(kind, "le", None)


def _rule(kind: inspect.Type) -> tuple[str, dict[str, Any]]:
    low, high = _bounds(kind)
    match kind:
        case inspect.FloatType():
            return "number", {"low": low, "high": high}
        case inspect.IntType():
            return "whole", {"low": low, "high": high}
        case inspect.LiteralType():
            return "choice", {"options": tuple(kind.values)}
        case inspect.BoolType():
            return "flag", {}
        case inspect.StrType() if kind.pattern:
            return "label", {"high": kind.max_length}
        case inspect.StrType():
            return "text", {"high": kind.max_length}
        case inspect.TupleType():
            return "list", {"low": len(kind.item_types), "high": len(kind.item_types)}
        case inspect.VarTupleType():
            return "list", {"low": kind.min_length or 0, "high": kind.max_length}
        case inspect.DataclassType():
            return "part", {"names": tuple(field.name for field in kind.fields)}
    return "shape", {}
