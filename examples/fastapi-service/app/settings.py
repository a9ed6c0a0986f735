"""Reads config.yaml."""
from pathlib import Path

import yaml
from pydantic import BaseModel, Field


class Server(BaseModel):
    host: str = "127.0.0.1"
    port: int = Field(8000, ge=1, le=65535)


class Shelf(BaseModel):
    capacity: int = Field(500, ge=1, description="Books there is room for.")


class Settings(BaseModel):
    server: Server = Server()
    shelf: Shelf = Shelf()


def load(file: str = "config.yaml") -> Settings:
    path = Path(file)
    return Settings(**(yaml.safe_load(path.read_text()) or {})) if path.exists() else Settings()
