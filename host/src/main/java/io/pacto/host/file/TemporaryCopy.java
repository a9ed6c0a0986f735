package io.pacto.host.file;

import io.pacto.api.Files;
import io.pacto.api.PactoException;
import io.pacto.host.term.Escaping;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Function;

/** A copy of files in a folder only this user may read, there while something is done and gone afterwards. */
final class TemporaryCopy {

    private final Files files;
    private String current = "";

    private TemporaryCopy(Files files) {
        this.files = files;
    }

    static <T> T during(Files files, Function<Path, T> work) {
        return new TemporaryCopy(files).during(work);
    }

    private <T> T during(Function<Path, T> work) {
        Path folder;
        try {
            // Java makes it 0700 from the start; the real path, because programs compare paths with where they are.
            folder = java.nio.file.Files.createTempDirectory("pacto-").toRealPath();
        } catch (IOException failure) {
            throw Reading.failed("cannot make a folder in", System.getProperty("java.io.tmpdir", ""), failure);
        }
        AtExit removal = new AtExit(() -> Removal.remove(folder, List.of(parentOf(folder))));
        try {
            fill(folder);
            return work.apply(folder);
        } finally {
            removal.undo();
        }
    }

    private void fill(Path folder) {
        try {
            for (String name : files.list()) {
                current = name;
                String problem = SafePath.problem(name);
                if (problem != null) {
                    throw new PactoException("cannot copy " + Escaping.line(name) + ": " + problem, "rename the file");
                }
                Path target = folder.resolve(name);
                java.nio.file.Files.createDirectories(parentOf(target));
                java.nio.file.Files.write(
                        target, files.read(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            }
        } catch (IOException failure) {
            throw Reading.failed("cannot copy", Escaping.line(current), failure);
        }
    }

    private static Path parentOf(Path path) {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }
}
