"""Books: list, add, look at, take away."""
from typing import Annotated

from fastapi import APIRouter, Depends, Header, HTTPException, Query, Request

from ..models import Book, Genre, NewBook, Problem
from ..shelf import Shelf

router = APIRouter(prefix="/books", tags=["books"])


def shelf(request: Request) -> Shelf:
    return request.app.state.shelf


ShelfOfApp = Annotated[Shelf, Depends(shelf)]


@router.get("")
def list_books(
    books: ShelfOfApp,
    genre: Genre | None = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> list[Book]:
    """The books of a genre, or all, oldest first."""
    found = [book for book in books.books.values() if genre in (None, book.genre)]
    return found[:limit]


@router.post("", status_code=201, responses={409: {"model": Problem, "description": "The shelf is full"}})
def add_book(book: NewBook, books: ShelfOfApp, x_reason: Annotated[str | None, Header()] = None) -> Book:
    """Puts a book on the shelf."""
    added = books.add(book)
    if added is None:
        raise HTTPException(409, "the shelf is full")
    return added


@router.get("/{book_id}", responses={404: {"model": Problem}})
def get_book(book_id: int, books: ShelfOfApp) -> Book:
    if book_id not in books.books:
        raise HTTPException(404, "no such book")
    return books.books[book_id]


@router.delete("/{book_id}", status_code=204)
def remove_book(book_id: int, books: ShelfOfApp) -> None:
    books.books.pop(book_id, None)
