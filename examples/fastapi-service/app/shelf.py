"""The books, in memory."""
from datetime import datetime, timezone

from .models import Book, NewBook


class Shelf:
    def __init__(self, capacity: int) -> None:
        self.capacity = capacity
        self.books: dict[int, Book] = {}
        self.last = 0

    def add(self, book: NewBook) -> Book | None:
        if len(self.books) >= self.capacity:
            return None
        self.last += 1
        added = Book(id=self.last, added=datetime.now(timezone.utc), **book.model_dump())
        self.books[added.id] = added
        return added
