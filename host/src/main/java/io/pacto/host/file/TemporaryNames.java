package io.pacto.host.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;

/** Names nobody can guess, told from everybody else's by their form. */
final class TemporaryNames {

    private static final String PREFIX = ".pacto-draft-";
    private static final int RANDOM_DIGITS = 32;
    private static final Duration STALE = Duration.ofHours(24);

    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;

    TemporaryNames(InstantSource clock) {
        this.clock = clock;
    }

    Path draftIn(Path folder) {
        StringBuilder name = new StringBuilder(PREFIX);
        byte[] bytes = new byte[RANDOM_DIGITS / 2];
        random.nextBytes(bytes);
        for (byte b : bytes) {
            name.append(Character.forDigit((b >> 4) & 0xf, 16)).append(Character.forDigit(b & 0xf, 16));
        }
        return folder.resolve(name.toString());
    }

    /** Removes what a killed process left behind a day ago or more. What cannot be removed is left to the next run. */
    void removeStale(Path folder) {
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (Path draft : drafts) {
                BasicFileAttributes attributes = Reading.attributes(draft, LinkOption.NOFOLLOW_LINKS);
                if (attributes != null && attributes.isRegularFile() && isOurs(draft) && isStale(attributes)) {
                    Files.deleteIfExists(draft);
                }
            }
        } catch (IOException | DirectoryIteratorException notNow) {
            // a later run finds them
        }
    }

    private static boolean isOurs(Path draft) {
        Path name = draft.getFileName();
        return name != null && name.toString().length() == PREFIX.length() + RANDOM_DIGITS;
    }

    private boolean isStale(BasicFileAttributes attributes) {
        return attributes.lastModifiedTime().toInstant().plus(STALE).isBefore(clock.instant());
    }
}
