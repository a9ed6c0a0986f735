package io.pacto.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A condition on versions, as the {@code compatibility} of a dependency states it, such as {@code ^2.0.0}.
 *
 * <p>The grammar:
 *
 * <pre>{@code
 * ranges    = and-group *( "||" and-group )                          any group is enough
 * and-group = ( hyphen / term ) *( ( "," / spaces ) ( hyphen / term ) )   all terms together
 * hyphen    = partial 1*space "-" 1*space partial
 * term      = [ operator ] *space partial
 * operator  = "=" / "!=" / ">" / "<" / ">=" / "=>" / "<=" / "=<" / "~" / "~>" / "^"
 * partial   = [ "v" ] number-or-wildcard, up to three joined by ".", [ "-" pre ] [ "+" build ]
 * wildcard  = "x" / "X" / "*"
 * }</pre>
 *
 * <p>{@code 1.2}, {@code 1.2.x} and {@code ~1.2} accept 1.2.0 up to, not including, 1.3.0. {@code ^} accepts up to the
 * next change of the left-most number that is not 0. {@code >}, {@code <=} and {@code !=} treat a partial version as a
 * whole: {@code >1.2} starts at 1.3.0. {@code A - B} stands for {@code >=A <=B}.
 *
 * <p>A pre-release is considered by an and-group only if at least one term of that group names a pre-release;
 * {@code >=1.0.0-0} is enough to let all of them in. Unlike the rule of npm this does not depend on the numbers of that
 * term.
 *
 * <p>These rules are those of the Go library {@code github.com/Masterminds/semver/v3}, on which contracts in use rely.
 * Two ranges are equal if their texts are. Instances are immutable and safe for use by several threads.
 *
 * <pre>{@code
 * VersionRange range = VersionRange.parse("^2.0.0");
 * range.matches(Version.parse("2.3.0"));                      // true
 * range.highest(List.of("2.0.0", "v2.3.0", "3.0.0", "latest")); // v2.3.0
 * }</pre>
 *
 * @since 1.0
 */
@Stable
public final class VersionRange {

    private final String text;
    private final List<RangeGroup> groups;

    private VersionRange(String text, List<RangeGroup> groups) {
        this.text = text;
        this.groups = groups;
    }

    /**
     * Reads a range; white space around the whole text, {@code ,} and {@code ||} is legal.
     *
     * @param text the text to read
     * @return the range, never {@code null}
     * @throws IllegalArgumentException if {@code text} does not follow the grammar or a number exceeds 64 unsigned bits;
     *     the message is the bare cause, made to complete the sentence {@code "C" is not a version range: CAUSE}
     * @since 1.0
     */
    public static VersionRange parse(String text) {
        return new VersionRange(text, RangeParser.parse(text));
    }

    /**
     * Tells whether a version fulfils this range.
     *
     * @param version the version to look at; its build metadata plays no part
     * @return {@code true} if at least one and-group accepts the version
     * @since 1.0
     */
    public boolean matches(Version version) {
        for (RangeGroup group : groups) {
            if (group.matches(version)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the range as it was written.
     *
     * @return the text given to {@link #parse(String)}, unchanged
     * @since 1.0
     */
    public String text() {
        return text;
    }

    /**
     * Chooses the tag with the highest version that fulfils this range.
     *
     * <p>Tags that {@link Version#parse(String)} refuses, such as {@code latest}, are passed over. Among tags of equal
     * precedence, such as {@code 1.0.0} and {@code v1.0.0}, the shorter text wins, then the lower one in code-point
     * order; the order of the list has no influence.
     *
     * @param tags the tags of one repository
     * @return the chosen tag, as published; empty if no tag qualifies
     * @since 1.0
     */
    public Optional<String> highest(List<String> tags) {
        return best(tags, this);
    }

    /**
     * Chooses the tag with the highest version where no range is given.
     *
     * <p>The rules are those of {@link #highest(List)}, but pre-releases take part like any other version:
     * {@code 2.0.0-rc.1} is preferred to {@code 1.9.0}.
     *
     * @param tags the tags of one repository
     * @return the chosen tag, as published; empty if no tag is a version
     * @since 1.0
     */
    public static Optional<String> highestVersion(List<String> tags) {
        return best(tags, null);
    }

    private static Optional<String> best(List<String> tags, @Nullable VersionRange range) {
        Version best = null;
        for (String tag : tags) {
            Version version = Version.parseOrNull(tag);
            boolean eligible = version != null && (range == null || range.matches(version));
            if (version != null && eligible && (best == null || isBetter(version, best))) {
                best = version;
            }
        }
        return best == null ? Optional.empty() : Optional.of(best.text());
    }

    /** Higher versions first; among equals the shorter text, then code-point order (version texts are ASCII). */
    private static boolean isBetter(Version version, Version than) {
        int order = version.compareTo(than);
        if (order == 0) {
            order = Integer.compare(than.text().length(), version.text().length());
        }
        return order == 0 ? version.text().compareTo(than.text()) < 0 : order > 0;
    }

    /**
     * Tells whether the other object is a range with the same text.
     *
     * @param other the object to compare with
     * @return {@code true} if {@code other} is a range and its {@link #text()} is the same
     * @since 1.0
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VersionRange that && text.equals(that.text);
    }

    /**
     * Returns a hash code that agrees with {@link #equals(Object)}.
     *
     * @return the hash of the text
     * @since 1.0
     */
    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /**
     * Returns the same as {@link #text()}.
     *
     * @return the range as it was written
     * @since 1.0
     */
    @Override
    public String toString() {
        return text;
    }
}
