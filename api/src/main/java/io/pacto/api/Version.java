package io.pacto.api;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A version as contracts and registry tags write it: {@code [v]MAJOR[.MINOR[.PATCH]][-PRE][+BUILD]}.
 *
 * <p>Reading is lenient where contracts in use are: a lower-case {@code v} may lead, a missing minor or patch number is
 * 0, and the three numbers may carry leading zeros. Everything else follows Semantic Versioning 2.0.0; each number fits
 * 64 unsigned bits, so compare the values of {@link #major()}, {@link #minor()} and {@link #patch()} with
 * {@link Long#compareUnsigned(long, long)}.
 *
 * <p>Order and equality are the precedence of Semantic Versioning 2.0.0, section 11: build metadata and the way the text
 * was written play no part, so {@code 1.0.0}, {@code v1} and {@code 1.0.0+linux} are equal. Instances are immutable and
 * safe for use by several threads.
 *
 * <pre>{@code
 * Version version = Version.parse("v1.2-beta");
 * version.toString(); // 1.2.0-beta
 * version.text();     // v1.2-beta
 * }</pre>
 *
 * @since 1.0
 */
@Stable
public final class Version implements Comparable<Version> {

    private final long major;
    private final long minor;
    private final long patch;
    private final String preRelease;
    private final String build;
    private final String text;

    Version(long major, long minor, long patch, String preRelease, String build, String text) {
        this.major = major;
        this.minor = minor;
        this.patch = patch;
        this.preRelease = preRelease;
        this.build = build;
        this.text = text;
    }

    /**
     * Reads a version, answering {@code null} for a text that is none.
     *
     * <p>The accepted texts are those of {@link #parse(String)}; use this method for lists such as registry tags, in
     * which other texts are expected.
     *
     * @param text the text to read, without surrounding spaces
     * @return the version, or {@code null} if {@code text} is not a version
     * @since 1.0
     */
    public static @Nullable Version parseOrNull(String text) {
        try {
            return parse(text);
        } catch (IllegalArgumentException notAVersion) {
            return null;
        }
    }

    /**
     * Reads a version.
     *
     * <p>The grammar is {@code [v]MAJOR[.MINOR[.PATCH]][-PRE][+BUILD]}, with pre-release and build metadata as in
     * Semantic Versioning 2.0.0, sections 9 and 10.
     *
     * @param text the text to read, without surrounding spaces
     * @return the version, never {@code null}
     * @throws IllegalArgumentException if {@code text} is not a version; the message is the bare cause, made to complete
     *     the sentence {@code "V" is not a semantic version: CAUSE}
     * @since 1.0
     */
    public static Version parse(String text) {
        VersionScanner in = new VersionScanner(text);
        if (in.atEnd()) {
            throw new IllegalArgumentException("it is empty");
        }
        if (in.peek() == 'V') {
            throw new IllegalArgumentException("the prefix 'V' must be written in lower case");
        }
        in.skip('v');
        long major = in.number();
        long minor = in.skip('.') ? in.number() : 0;
        long patch = in.skip('.') ? in.number() : 0;
        in.refuseFourthNumber();
        String preRelease = in.preRelease();
        String build = in.build();
        if (!in.atEnd()) {
            throw in.unexpected("the end of the text");
        }
        return new Version(major, minor, patch, preRelease, build, text);
    }

    /**
     * Returns the major number, as an unsigned value.
     *
     * @return the first of the three numbers
     * @since 1.0
     */
    public long major() {
        return major;
    }

    /**
     * Returns the minor number, as an unsigned value.
     *
     * @return the second of the three numbers; 0 if it was not written
     * @since 1.0
     */
    public long minor() {
        return minor;
    }

    /**
     * Returns the patch number, as an unsigned value.
     *
     * @return the last of the three numbers; 0 if it was not written
     * @since 1.0
     */
    public long patch() {
        return patch;
    }

    /**
     * Returns the pre-release part, such as {@code rc.1} in {@code 2.0.0-rc.1}.
     *
     * @return the identifiers joined by dots, without the leading hyphen; empty for a release
     * @since 1.0
     */
    public Optional<String> preRelease() {
        return preRelease.isEmpty() ? Optional.empty() : Optional.of(preRelease);
    }

    /**
     * Returns the build metadata, such as {@code linux.5} in {@code 1.0.0+linux.5}.
     *
     * @return the identifiers joined by dots, without the leading plus sign; empty if there is none
     * @since 1.0
     */
    public Optional<String> build() {
        return build.isEmpty() ? Optional.empty() : Optional.of(build);
    }

    /**
     * Returns the version as it was written.
     *
     * @return the text given to {@link #parse(String)}, unchanged
     * @since 1.0
     */
    public String text() {
        return text;
    }

    /**
     * Compares by the precedence of Semantic Versioning 2.0.0, section 11; build metadata is ignored.
     *
     * @param other the version to compare with
     * @return a negative number, zero or a positive number, as this version is lower than, equal to or higher than
     *     {@code other}
     * @since 1.0
     */
    @Override
    public int compareTo(Version other) {
        int byNumbers = compareNumbers(other, 3);
        return byNumbers != 0 ? byNumbers : PreReleases.compare(preRelease, other.preRelease);
    }

    /** Compares the first {@code count} of the three numbers only; {@code 0} of them are always equal. */
    int compareNumbers(Version other, int count) {
        int result = count < 1 ? 0 : Long.compareUnsigned(major, other.major);
        if (result == 0 && count >= 2) {
            result = Long.compareUnsigned(minor, other.minor);
        }
        if (result == 0 && count >= 3) {
            result = Long.compareUnsigned(patch, other.patch);
        }
        return result;
    }

    /**
     * Tells whether the other object is a version of equal precedence.
     *
     * @param other the object to compare with
     * @return {@code true} exactly if {@code other} is a version and {@link #compareTo(Version)} answers 0 for it
     * @since 1.0
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Version that
                && major == that.major
                && minor == that.minor
                && patch == that.patch
                && preRelease.equals(that.preRelease);
    }

    /**
     * Returns a hash code that agrees with {@link #equals(Object)}.
     *
     * @return the hash of the three numbers and the pre-release part
     * @since 1.0
     */
    @Override
    public int hashCode() {
        return Objects.hash(major, minor, patch, preRelease);
    }

    /**
     * Returns the canonical text: three numbers without leading zeros, then pre-release and build metadata if present.
     *
     * @return the canonical text, which {@link #parse(String)} reads back to an equal version
     * @since 1.0
     */
    @Override
    public String toString() {
        return Long.toUnsignedString(major)
                + '.'
                + Long.toUnsignedString(minor)
                + '.'
                + Long.toUnsignedString(patch)
                + (preRelease.isEmpty() ? "" : '-' + preRelease)
                + (build.isEmpty() ? "" : '+' + build);
    }
}
