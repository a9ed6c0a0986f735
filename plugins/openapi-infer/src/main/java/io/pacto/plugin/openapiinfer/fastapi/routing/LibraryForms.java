package io.pacto.plugin.openapiinfer.fastapi.routing;

import io.pacto.plugin.openapiinfer.fastapi.program.Scope;
import io.pacto.plugin.openapiinfer.fastapi.program.Sources;
import io.pacto.plugin.openapiinfer.fastapi.python.Expr;
import io.pacto.plugin.openapiinfer.fastapi.python.PythonParser;
import io.pacto.plugin.openapiinfer.fastapi.python.Stmt;
import io.pacto.plugin.openapiinfer.fastapi.schema.Type;
import java.util.Objects;

/** Forms that FastAPI brings (FastAPI, "OAuth2PasswordRequestForm"; RFC 6749, section 4.3.2). */
final class LibraryForms {

    private static final String PASSWORD = """
            from typing import Union
            from fastapi import Form
            def form(
                grant_type: Union[str, None] = Form(default=None, pattern="^password$"),
                username: str = Form(),
                password: str = Form(json_schema_extra={"format": "password"}),
                scope: str = Form(default=""),
                client_id: Union[str, None] = Form(default=None),
                client_secret: Union[str, None] = Form(default=None, json_schema_extra={"format": "password"}),
            ): ...
            """;

    private LibraryForms() {}

    static void password(Needs needs) {
        Scope scope = Sources.alone("fastapi/security/oauth2.py", PythonParser.module(PASSWORD));
        Stmt.FunctionDef form = (Stmt.FunctionDef) Objects.requireNonNull(scope.own("form"));
        for (Stmt.Param each : form.parameters()) {
            Expr.Call call = (Expr.Call) Objects.requireNonNull(each.value());
            Expr standard = call.keyword("default");
            Type type = Type.of(Objects.requireNonNull(each.annotation()), scope);
            needs.add(new Argument(
                    "form", each.name(), type, new Written(call, scope), standard, standard == null, type));
        }
    }
}
