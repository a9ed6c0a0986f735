package io.pacto.pythonrunner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.pacto.api.UsageException;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvFileTest {

    @Test
    void readsNamesAndValuesAndRunsNothing() {
        String text = """
                # for the developers
                export HOST = db.example   # inside
                PORT=5432

                QUOTED="two\\nlines # kept"
                SINGLE='a "b" \\n $HOST'
                LONG="first
                second"
                EMPTY=
                COMMAND=$(touch x);`touch y`
                HASH=a#b
                """;

        assertEquals(
                List.of(
                        "HOST=db.example",
                        "PORT=5432",
                        "QUOTED=two\nlines # kept",
                        "SINGLE=a \"b\" \\n $HOST",
                        "LONG=first\nsecond",
                        "EMPTY=",
                        "COMMAND=$(touch x);`touch y`",
                        "HASH=a#b"),
                EnvFile.parse(".env", text).entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toList());
    }

    @Test
    void namesTheLineItCannotRead() {
        assertEquals(
                "cannot read .env:2: neither NAME=VALUE nor a comment",
                assertThrows(UsageException.class, () -> EnvFile.parse(".env", "A=1\n--help\n"))
                        .getMessage());
        assertEquals(
                "cannot read .env:2: the quote is never closed",
                assertThrows(UsageException.class, () -> EnvFile.parse(".env", "A=1\nB='x\nC=2\n"))
                        .getMessage());
        assertEquals(
                "cannot read .env:1: something follows the closing quote",
                assertThrows(UsageException.class, () -> EnvFile.parse(".env", "A=\"x\" y\n"))
                        .getMessage());
    }
}
