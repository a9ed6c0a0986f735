package io.pacto.host.plugin;

import io.pacto.api.Documents;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks into a plugin jar without loading a class of it. */
public final class JarReader {

    private static final int DESCRIPTOR_LIMIT = 256 * 1024;

    private static final int MOST_NAMED = 10;

    private final DescriptorReader descriptors;

    /**
     * A reader.
     *
     * @param documents parses the descriptor
     */
    public JarReader(Documents documents) {
        this.descriptors = new DescriptorReader(documents);
    }

    /**
     * Reads what the index needs to know of a jar.
     *
     * @param jar the jar
     * @param origin how it got here
     * @return the plugin
     * @throws BadPlugin when the jar is not a plugin
     */
    public IndexedPlugin read(Path jar, IndexedPlugin.Origin origin) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(jar, BasicFileAttributes.class);
            Descriptor descriptor = descriptor(jar);
            return new IndexedPlugin(
                    descriptor,
                    origin,
                    Optional.of(jar),
                    attributes.size(),
                    attributes.lastModifiedTime().toMillis(),
                    digest(jar),
                    // Nobody else's jar rides, so nobody else's class files are looked into.
                    origin == IndexedPlugin.Origin.BUNDLED && ClassReferences.rides(jar));
        } catch (ZipException e) {
            throw new BadPlugin(
                    jar + " is not a plugin: it is not a zip file (" + e.getMessage() + ")",
                    "build the plugin again, or download it again");
        } catch (IOException e) {
            throw new BadPlugin(jar + " cannot be read: " + reason(e), "check that the file is there and readable");
        }
    }

    /**
     * Classes in a jar that no jar may bring (security.md S-063).
     *
     * @param jar the jar
     * @return names of at most ten entries
     */
    public List<String> classesOfTheJdk(Path jar) {
        List<String> found = new ArrayList<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                String name = entries.nextElement().getName();
                if (name.startsWith("java/") && !name.endsWith("/") && found.size() < MOST_NAMED) {
                    found.add(name);
                }
            }
        } catch (IOException e) {
            throw new BadPlugin(jar + " cannot be read: " + reason(e), "check that the file is there and readable");
        }
        return found;
    }

    private Descriptor descriptor(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry(Descriptor.PATH);
            if (entry == null) {
                throw new BadPlugin(
                        jar + " is not a plugin: it has no " + Descriptor.PATH,
                        "a plugin jar describes itself there; see docs/plugin-authors.md");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                byte[] content = in.readNBytes(DESCRIPTOR_LIMIT + 1);
                if (content.length > DESCRIPTOR_LIMIT) {
                    throw new BadPlugin(jar + " is not a plugin: its descriptor is larger than 256 KiB", "");
                }
                return descriptors.read(jar.toString(), content);
            }
        }
    }

    /**
     * The digest of a file.
     *
     * @param file the file
     * @return sha256 in hex
     * @throws IOException when it cannot be read
     */
    public static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[64 * 1024];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                sha256.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String reason(IOException e) {
        if (e instanceof java.nio.file.NoSuchFileException) {
            return "no such file";
        }
        if (e instanceof java.nio.file.AccessDeniedException) {
            return "permission denied";
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
