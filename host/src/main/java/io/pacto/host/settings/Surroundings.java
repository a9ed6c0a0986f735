package io.pacto.host.settings;

import io.pacto.api.UsageException;
import io.pacto.host.file.UserFolders;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * What a process finds around it: everything the host may ask of the outside, so that tests and front ends can hand in
 * their own.
 *
 * @param variables environment variables
 * @param workingDirectory absolute folder relative paths start from
 * @param image the unpacked distribution, or empty when the host runs from class folders
 * @param in standard input
 * @param out standard output
 * @param err standard error
 */
public record Surroundings(
        Map<String, String> variables,
        Path workingDirectory,
        Optional<Path> image,
        InputStream in,
        PrintStream out,
        PrintStream err) {

    /** As Debian calls the home of accounts that have none. The working directory must never stand in: it is searched. */
    private static final String NOBODYS_HOME = "/nonexistent";

    /**
     * An environment variable.
     *
     * @param name its name
     * @return its value; empty when unset or blank
     */
    public Optional<String> variable(String name) {
        String value = variables.get(name);
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(value);
    }

    /** Returns the user's home; without {@code HOME} a folder that is not there and cannot be made by users. */
    public Path home() {
        Optional<String> home = variable("HOME");
        return workingDirectory
                .resolve(home.isPresent() ? home.get() : NOBODYS_HOME)
                .normalize();
    }

    /** Returns the user's configuration folder: {@code $XDG_CONFIG_HOME/pacto}, else {@code ~/.config/pacto}. */
    public Path configFolder() {
        return folder("XDG_CONFIG_HOME", ".config");
    }

    /** Returns the user's data folder, where plugins live: {@code $XDG_DATA_HOME/pacto}, else {@code ~/.local/share/pacto}. */
    public Path dataFolder() {
        return folder("XDG_DATA_HOME", ".local/share");
    }

    /**
     * The date of the run in UTC: {@code SOURCE_DATE_EPOCH} when it is set, as reproducible builds do, else the clock's.
     *
     * @return the date
     * @throws UsageException when the variable holds no number of seconds
     */
    public LocalDate today() {
        Optional<String> epoch = variable("SOURCE_DATE_EPOCH");
        if (epoch.isEmpty()) {
            return LocalDate.now(ZoneOffset.UTC);
        }
        try {
            return LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(epoch.get())), ZoneOffset.UTC);
        } catch (NumberFormatException | DateTimeException e) {
            throw new UsageException(
                    "environment variable SOURCE_DATE_EPOCH is \"" + epoch.get() + "\", not a number of seconds", "");
        }
    }

    /** Returns the cache: {@code $PACTO_CACHE_DIR}, else {@code $XDG_CACHE_HOME/pacto}, else {@code ~/.cache/pacto}. */
    public Path cacheFolder() {
        Optional<String> own = variable("PACTO_CACHE_DIR");
        return own.isPresent() ? workingDirectory.resolve(own.get()).normalize() : folder("XDG_CACHE_HOME", ".cache");
    }

    /** Returns the user's own folders. */
    public UserFolders folders() {
        return new UserFolders(configFolder(), cacheFolder(), dataFolder(), home());
    }

    private Path folder(String variable, String below) {
        Optional<String> set = variable(variable);
        Path base = set.isPresent() ? workingDirectory.resolve(set.get()) : home().resolve(below);
        return base.resolve("pacto").normalize();
    }
}
