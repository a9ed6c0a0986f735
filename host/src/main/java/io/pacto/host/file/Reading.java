package io.pacto.host.file;

import io.pacto.api.PactoException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads one file whole. Pipes and devices are refused before they are opened: opening a pipe would wait for ever. */
final class Reading {

    private static final int CHUNK = 64 * 1024;

    private Reading() {}

    /** Returns what is at the path, links followed; null when there is nothing or it cannot be looked at. */
    static @Nullable BasicFileAttributes attributes(Path file, LinkOption... options) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class, options);
        } catch (IOException | SecurityException nothing) {
            return null;
        }
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @param shown how messages call it
     * @param limit the most bytes to accept
     */
    static byte[] read(Path file, String shown, long limit) {
        try {
            return read(file, Files.readAttributes(file, BasicFileAttributes.class), shown, limit);
        } catch (IOException failure) {
            throw failed("cannot read", shown, failure);
        }
    }

    /** Reads a file of which somebody found out a moment ago what it is. */
    static byte[] read(Path file, BasicFileAttributes attributes, String shown, long limit) {
        if (attributes.isDirectory()) {
            throw new PactoException("is a directory, not a file: " + shown, "name a file inside it");
        }
        if (!attributes.isRegularFile()) {
            throw new PactoException("not a regular file: " + shown, "pipes, sockets and devices are never read");
        }
        if (attributes.size() > limit) {
            throw tooLarge(shown, limit);
        }
        try {
            return content(file, shown, attributes.size(), limit);
        } catch (IOException failure) {
            throw failed("cannot read", shown, failure);
        }
    }

    static PactoException failed(String action, String shown, IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return new PactoException(action + " " + shown + ": no such file", "check the path", failure);
        }
        if (failure instanceof AccessDeniedException) {
            return new PactoException(action + " " + shown + ": permission denied", "check its permissions", failure);
        }
        // The system's own words follow the user's language, so they are left to the trace.
        return new PactoException(
                action + " " + shown + ": " + failure.getClass().getSimpleName(),
                "run again with -v for details",
                failure);
    }

    private static byte[] content(Path file, String shown, long expected, long limit) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] whole = new byte[(int) Math.min(expected, limit)];
            int length = in.readNBytes(whole, 0, whole.length);
            if (length < whole.length) {
                return Arrays.copyOf(whole, length);
            }
            int next = in.read();
            return next < 0 ? whole : rest(in, whole, next, shown, limit);
        }
    }

    /** The file is longer than its size said: it grows, or is one of those whose size is always 0. */
    private static byte[] rest(InputStream in, byte[] start, int next, String shown, long limit) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream(start.length + CHUNK);
        all.write(start, 0, start.length);
        all.write(next);
        byte[] chunk = new byte[CHUNK];
        for (int n = 0; n >= 0 && all.size() <= limit; n = in.read(chunk)) {
            all.write(chunk, 0, n);
        }
        if (all.size() > limit) {
            throw tooLarge(shown, limit);
        }
        return all.toByteArray();
    }

    private static PactoException tooLarge(String shown, long limit) {
        return new PactoException("larger than " + limit + " bytes: " + shown, "make it smaller or split it");
    }
}
