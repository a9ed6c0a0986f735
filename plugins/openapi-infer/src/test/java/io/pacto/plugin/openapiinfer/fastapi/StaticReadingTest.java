package io.pacto.plugin.openapiinfer.fastapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.PactoException;
import io.pacto.plugin.openapiinfer.fastapi.routing.StaticReading;
import io.pacto.plugin.openapiinfer.framework.Inference;
import io.pacto.testkit.TestBundle;
import io.pacto.testkit.TestContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaticReadingTest {

    private static final Path EXAMPLE = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolve("../../examples/fastapi-service")
            .normalize();

    private final TestContext context = TestContext.withoutDisk();

    @Test
    void readsParametersAsFastApiPublishesThem() {
        Inference found = read("""
                from typing import Annotated
                from fastapi import Cookie, Depends, FastAPI, Header, Query

                app = FastAPI(title="Pets", version="2.0.0")

                class Page:
                    def __init__(self, page: int = 1):
                        self.page = page

                @app.get("/pets/{pet_id}", tags=["pets"], deprecated=True)
                def read_pet(pet_id: int, p: Annotated[Page, Depends()], q: str | None = None,
                             size: int = Query(10, ge=1, alias="max-size"), x_key: str = Header(), c: str = Cookie("x")):
                    \"""One pet.\"""
                """);

        assertEquals("""
                tags:
                  - pets
                summary: Read Pet
                description: One pet.
                operationId: read_pet_pets__pet_id__get
                deprecated: true
                parameters:
                  - name: pet_id
                    in: path
                    required: true
                    schema:
                      type: integer
                      title: Pet Id
                  - name: page
                    in: query
                    required: false
                    schema:
                      type: integer
                      default: 1
                      title: Page
                  - name: q
                    in: query
                    required: false
                    schema:
                      anyOf:
                        - type: string
                        - type: "null"
                      title: Q
                  - name: max-size
                    in: query
                    required: false
                    schema:
                      type: integer
                      minimum: 1
                      default: 10
                      title: Max-Size
                  - name: x-key
                    in: header
                    required: true
                    schema:
                      type: string
                      title: X-Key
                  - name: c
                    in: cookie
                    required: false
                    schema:
                      type: string
                      default: x
                      title: C
                responses:
                  "200":
                    description: Successful Response
                    content:
                      application/json:
                        schema: {}
                  "422":
                    description: Validation Error
                    content:
                      application/json:
                        schema:
                          $ref: "#/components/schemas/HTTPValidationError"
                """, yaml(found, "paths", "/pets/{pet_id}", "get"));
        assertEquals("title: Pets\nversion: 2.0.0\n", yaml(found, "info"));
        assertEquals(List.of(), found.gaps());
    }

    @Test
    void namesAModelTwiceOnlyWhereWhatIsSentDiffersFromWhatIsTaken() {
        Inference found = read("""
                from decimal import Decimal
                from fastapi import FastAPI
                from pydantic import BaseModel, Field

                app = FastAPI()

                class Tag(BaseModel):
                    name: str = "x"

                class Item(BaseModel):
                    \"""A thing.\"""
                    price: Decimal
                    tags: list[Tag] = Field([], max_length=3, description="labels")

                @app.post("/items", response_model=Item, status_code=201)
                def add(item: Item): ...
                """);

        assertEquals(
                """
                Item-Output:
                  properties:
                    price:
                      type: string
                      pattern: ^(?!^[-+.]*$)[+-]?0*\\d*\\.?\\d*$
                      title: Price
                    tags:
                      type: array
                      items:
                        $ref: "#/components/schemas/Tag"
                      title: Tags
                      maxItems: 3
                      description: labels
                      default: []
                  type: object
                  required:
                    - price
                  title: Item
                  description: A thing.
                """,
                context.documents()
                        .toYaml(Mapping.builder()
                                .put("Item-Output", at(found, "components", "schemas", "Item-Output"))
                                .build()));
        assertEquals(
                "$ref: \"#/components/schemas/Item-Input\"\n",
                yaml(found, "paths", "/items", "post", "requestBody", "content", "application/json", "schema"));
    }

    @Test
    void followsRoutersAcrossModules() {
        Inference found = new StaticReading(TestBundle.smallest()
                        .with("src/shop/__init__.py", "")
                        .with(
                                "src/shop/config.py",
                                "class Settings:\n    base: str = '/api'\n\nsettings = Settings()\n")
                        .with("src/shop/security.py", """
                                from fastapi import Depends
                                from fastapi.security import OAuth2PasswordBearer

                                scheme = OAuth2PasswordBearer(tokenUrl="/token", scopes={"read": "Look"})

                                def user(token: str = Depends(scheme)): ...
                                """)
                        .with(
                                "src/shop/routers/__init__.py",
                                "from . import orders\nrouters = [(orders.router, '/v1')]\n")
                        .with("src/shop/routers/orders.py", """
                                from fastapi import APIRouter, Security
                                from ..security import user

                                router = APIRouter(prefix="/orders", tags=["orders"], responses={404: {"description": "none"}})

                                @router.delete("/{id:int}", status_code=204, name="cancel")
                                def delete_order(id: int, who=Security(user)): ...
                                """)
                        .with("src/shop/main.py", """
                                from fastapi import FastAPI
                                from shop.config import settings
                                from shop.routers import routers

                                def register(app, prefix):
                                    for router, version in routers:
                                        app.include_router(router, prefix=f"{prefix}{version}")

                                def create_app() -> FastAPI:
                                    app = FastAPI()
                                    register(app, settings.base)
                                    return app

                                app = create_app()
                                """)
                        .files())
                .read("");

        assertEquals("""
                tags:
                  - orders
                summary: Cancel
                operationId: cancel_api_v1_orders__id__delete
                security:
                  - OAuth2PasswordBearer: []
                parameters:
                  - name: id
                    in: path
                    required: true
                    schema:
                      type: integer
                      title: Id
                responses:
                  "204":
                    description: Successful Response
                  "404":
                    description: none
                  "422":
                    description: Validation Error
                    content:
                      application/json:
                        schema:
                          $ref: "#/components/schemas/HTTPValidationError"
                """, yaml(found, "paths", "/api/v1/orders/{id}", "delete"));
        assertEquals("""
                OAuth2PasswordBearer:
                  type: oauth2
                  flows:
                    password:
                      scopes:
                        read: Look
                      tokenUrl: /token
                """, yaml(found, "components", "securitySchemes"));
        assertEquals(List.of(), found.gaps());
    }

    @Test
    void saysWhatTheSourcesLeaveOpenAndWhere() {
        Inference found = read("""
                import os
                from fastapi import FastAPI
                from library import users, Thing

                app = FastAPI(title=os.environ["TITLE"])
                app.include_router(users.get_router())

                @app.get("/x")
                def x() -> Thing: ...
                """);

        assertEquals(
                List.of(
                        "main.py:5: the title of the application is not known here",
                        "main.py:6: the included router is not known here; its routes are left out",
                        "main.py:9: the type library.Thing is not known here; any value is assumed"),
                found.gaps().stream()
                        .map(gap -> gap.position() + ": " + gap.text())
                        .toList());
    }

    @Test
    void readsOnlyTheProjectsOwnCode() {
        PactoException none = assertThrows(
                PactoException.class,
                () -> new StaticReading(TestBundle.smallest()
                                .with("lib/my/pyvenv.cfg", "")
                                .with("lib/my/site.py", "from fastapi import FastAPI\napp = FastAPI()\n")
                                .with("node_modules/x.py", "from fastapi import FastAPI\napp = FastAPI()\n")
                                .files())
                        .read(""));

        assertEquals("fastapi: No FastAPI app found in source directory", none.getMessage());
    }

    @Test
    void findsTheApiOfTheExampleThatItPublishesItself() throws IOException {
        TestContext here = TestContext.in(EXAMPLE);
        Node published =
                here.documents().parse("openapi.yaml", Files.readAllBytes(EXAMPLE.resolve("interfaces/openapi.yaml")));

        Inference found = new StaticReading(here.disk().tree(EXAMPLE)).read("");

        assertEquals(
                here.documents().toYaml(Compat.of((Mapping) published)),
                here.documents().toYaml(Compat.of(found.document())));
        assertEquals(List.of(), found.gaps());
    }

    private static Inference read(String main) {
        return new StaticReading(TestBundle.smallest().with("main.py", main).files()).read("");
    }

    private String yaml(Inference found, String... path) {
        return context.documents().toYaml(at(found, path));
    }

    private static Node at(Inference found, String... path) {
        Node node = found.document();
        for (String key : path) {
            Node next = node.get(key);
            if (next == null) {
                throw new AssertionError("no " + key + " in " + node);
            }
            node = next;
        }
        return node;
    }
}
