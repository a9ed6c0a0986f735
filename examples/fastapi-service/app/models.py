"""What travels over the wire."""
from datetime import date, datetime
from enum import Enum

from pydantic import BaseModel, Field


class Genre(str, Enum):
    novel = "novel"
    essay = "essay"
    manual = "manual"


class NewBook(BaseModel):
    """A book to put on the shelf."""

    title: str = Field(min_length=1, max_length=200)
    isbn: str = Field(pattern=r"^\d{13}$")
    genre: Genre = Genre.novel
    published: date | None = None
    tags: list[str] = []


class Book(NewBook):
    """A book on the shelf."""

    id: int
    added: datetime


class Problem(BaseModel):
    detail: str
