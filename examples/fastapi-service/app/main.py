"""The application: uvicorn app.main:app"""
from fastapi import FastAPI

from .routers import books
from .settings import load
from .shelf import Shelf

settings = load()
app = FastAPI(title="Books", version="1.0.0", description="A shelf of books.")
app.state.shelf = Shelf(settings.shelf.capacity)
app.include_router(books.router)


@app.get("/health", tags=["operations"])
def health() -> dict[str, str]:
    return {"status": "ok"}


if __name__ == "__main__":
    import uvicorn

    uvicorn.run(app, host=settings.server.host, port=settings.server.port)
