package io.pacto.plugin.cireports;

import io.pacto.api.Disk;
import io.pacto.api.PactoException;
import io.pacto.api.Position;
import io.pacto.api.Reference;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Finds the file of a position as it is called in the working directory, which is the root of the repository in CI: files
 * inside a bundle are named relative to the bundle.
 */
final class Places {

    private static final String SAFE = "-._~/";

    private final Disk disk;
    private final Reference bundle;
    private final Map<String, String> known = new LinkedHashMap<>();

    Places(String bundle, Disk disk) {
        this.disk = disk;
        this.bundle = Reference.of(bundle);
    }

    /** Returns the reference of the bundle, as typed. */
    String bundle() {
        return bundle.text();
    }

    /** Whether the bundle's files can be opened by whoever reads the report. */
    boolean local() {
        return bundle.isLocal();
    }

    /** Returns the file with forward slashes; empty when the position has none. */
    String file(Position at) {
        if (at.file().isEmpty() || !local()) {
            return at.file();
        }
        return known.computeIfAbsent(at.file(), this::find);
    }

    /** Returns the file of the contract itself. */
    String contract() {
        return local() ? file(Position.of(bundle.location() + "/pacto.yaml")) : bundle.text() + "/pacto.yaml";
    }

    private String find(String file) {
        try {
            String inside = bundle.location() + "/" + file;
            if (isBelowBundle(file)) {
                return relative(file);
            }
            // What is in neither place is a file the bundle lacks; a values file of the command line always exists.
            boolean elsewhere = !has(inside) && has(file);
            return relative(elsewhere ? file : inside);
        } catch (InvalidPathException | PactoException e) {
            // A name no disk can have is the plugin's; the finding is worth showing all the same.
            return file;
        }
    }

    private boolean has(String file) {
        return disk.kind(disk.resolve(file)) == Disk.Kind.FILE;
    }

    private boolean isBelowBundle(String file) {
        return file.startsWith(bundle.location() + "/") || Path.of(file).isAbsolute();
    }

    private String relative(String file) {
        Path path = disk.resolve(file).normalize();
        Path here = disk.resolve(".").normalize();
        Path shown =
                path.startsWith(here) ? here.relativize(path) : Path.of(file).normalize();
        String text = shown.toString();
        return shown.getFileSystem().getSeparator().equals("\\") ? text.replace('\\', '/') : text;
    }

    /** Returns a file name as a URI reference: percent-encoded, relative unless the name is absolute. */
    static String uri(String file) {
        boolean drive = file.length() > 1 && file.charAt(1) == ':' && Character.isLetter(file.charAt(0));
        StringBuilder uri = new StringBuilder(drive ? "file:///" : file.startsWith("/") ? "file://" : "");
        for (byte b : file.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || SAFE.indexOf(c) >= 0)) {
                uri.append(c);
            } else {
                uri.append('%').append(hex(c >> 4)).append(hex(c & 15));
            }
        }
        return uri.toString();
    }

    private static char hex(int digit) {
        return "0123456789ABCDEF".charAt(digit);
    }
}
