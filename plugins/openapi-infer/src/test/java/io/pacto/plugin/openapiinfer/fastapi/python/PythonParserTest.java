package io.pacto.plugin.openapiinfer.fastapi.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PythonParserTest {

    private static final int TEXTS = 2_000;

    @Test
    void readsDeclarationsWithTheirLines() {
        List<Stmt> body = PythonParser.module("""
                from .models import (
                    Pet,  # the pet
                    Owner as O,
                )


                @app.get("/pets", tags=["a"])
                async def pets(limit: int = 10, *, q: str | None = None, **rest) -> list[Pet]:
                    '''All of them.'''
                    return [p for p in all if p]


                class Page(Base, Generic[T], total=False):
                    items: list[T] = []
                """);

        Stmt.Import imported = assertInstanceOf(Stmt.Import.class, body.get(0));
        assertEquals(List.of(new Stmt.Alias("Pet", "Pet"), new Stmt.Alias("Owner", "O")), imported.names());
        Stmt.FunctionDef function = assertInstanceOf(Stmt.FunctionDef.class, body.get(1));
        assertEquals(
                List.of("limit", "q", "rest"),
                function.parameters().stream().map(Stmt.Param::name).toList());
        assertEquals(8, function.line());
        assertEquals(7, function.decorators().get(0).line());
        Stmt.ClassDef type = assertInstanceOf(Stmt.ClassDef.class, body.get(2));
        assertEquals(2, type.bases().size());
        assertEquals("total", type.keywords().get(0).name());
        assertEquals(
                "items", assertInstanceOf(Stmt.Assign.class, type.body().get(0)).name());
    }

    static List<String> newerAndOlderSyntax() {
        return List.of(
                "match command.split():\n    case [x, *rest] if x:\n        y = 1\n    case {'a': 1, **more}:\n        pass\n",
                "type Pair[T] = tuple[T, T]\n",
                "def generic[T: int, *Ts, **P](x: T, /, y, *args: *Ts) -> T: ...\n",
                "class Box[T = int](Base): item: T\n",
                "async def f():\n    async with a as b, c as d:\n        async for i in x:\n            yield await i\n",
                "with (open('a') as a, open('b') as b):\n    pass\n",
                "try:\n    pass\nexcept* (A, B) as group:\n    pass\nelse:\n    pass\nfinally:\n    pass\n",
                "x = f'{a!r:>{width}} {d[\"k\"]} {{literal}} {\"nested\" + f\"{deep}\"}'\n",
                "x = t'{a}' rb'\\x00' R'''\nlines\n'''\n",
                "if (n := len(a)) > 10: print(n); n += 1\n",
                "x: int\nx[1:2, ::3] = {**a, 'b': 1} | {1, 2}\n",
                "lambda x, *y, z=1: (yield)\n",
                "a = b = c, *d = 1, 2\n",
                "print >>stream, 'Python 2'\n",
                "x = 1 if y else 2 \\\n    + 3\n",
                "@(lambda f: f)\n@x.y[0]\ndef decorated(): pass\n",
                "global a, b\nassert a, 'b'\ndel a[0]\nraise X from y\n",
                "x = 0x_ff + 1_000 + 1e-3 + 2j + .5 + 3.\n");
    }

    @ParameterizedTest
    @MethodSource("newerAndOlderSyntax")
    void readsOnAroundSyntaxOfAllVersions(String syntax) {
        List<Stmt> body = PythonParser.module("before = 1\n" + syntax + "after = 2\n");

        assertEquals("before", assertInstanceOf(Stmt.Assign.class, body.get(0)).name());
        assertEquals(
                "after",
                assertInstanceOf(Stmt.Assign.class, body.get(body.size() - 1)).name());
    }

    static List<String> hostileText() {
        return List.of(
                "x = " + "(".repeat(100_000) + "\n",
                "x = " + "(".repeat(1_000) + "1" + ")".repeat(1_000) + "\n",
                "x = 1" + " + 1".repeat(20_000) + "\n",
                "x = " + "-".repeat(50_000) + "1\n",
                "x = " + "not ".repeat(50_000) + "1\n",
                "x = " + "a.".repeat(50_000) + "a\n",
                "x = " + "lambda: ".repeat(50_000) + "1\n",
                "x = " + "f'{".repeat(10_000) + "\n",
                "x = 2" + " ** 2".repeat(50_000) + "\n",
                "x = \"\"\"never closed",
                nested(500));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("hostileText")
    @DisplayName("S-049: nesting, long sums and unfinished text hide nothing that stands before")
    void survivesHostileText(String hostile) {
        List<Stmt> body = PythonParser.module("before = 1\n" + hostile);

        assertEquals("before", assertInstanceOf(Stmt.Assign.class, body.get(0)).name());
    }

    @Test
    void everyTextHasAResult() {
        String pieces = "()[]{}:,.=@*\"'\\\n\t #abf0_-+|";
        List<String> words = List.of("def f(", "class ", "\n    ", "import ", "if ", "lambda ", "for ");
        Random random = new Random(7);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(60);
            for (int c = 0; c < length; c++) {
                text.append(pieces.charAt(random.nextInt(pieces.length())));
                if (random.nextInt(12) == 0) {
                    text.append(words.get(random.nextInt(words.size())));
                }
            }
            assertNotNull(PythonParser.module(text.toString()), text::toString);
        }
    }

    private static String nested(int depth) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            text.append(" ".repeat(i)).append("if x:\n");
        }
        return text.append(" ".repeat(depth)).append("pass\n").toString();
    }
}
