package io.pacto.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a diff contributor says about one difference between two versions of a contract.
 *
 * <p>Made by {@link #added}, {@link #removed} or {@link #modified} and the withers; the host stamps plugin and source.
 * The canonical constructor is internal.
 *
 * @param rule stable id, {@code <plugin-id>.<thing>.<event>}
 * @param classification effect on those who use the service
 * @param type kind of change
 * @param section the part of the contract it belongs to
 * @param path what changed: {@code scaling.min}, {@code openapi.paths[/x].methods[GET]}
 * @param reason why it matters, in words
 * @param before the old value, or null
 * @param after the new value, or null
 * @param position the changed node in the new version, or the nearest surviving parent
 * @param subject name of the interface or entry it is about, or null
 * @param hint what to do next, or null
 * @param plugin id of the plugin that said it
 * @param source id of the contributor that said it
 * @since 1.0
 */
@Stable
public record Change(
        String rule,
        Classification classification,
        Type type,
        Section section,
        String path,
        String reason,
        @Nullable Scalar before,
        @Nullable Scalar after,
        Position position,
        @Nullable String subject,
        @Nullable String hint,
        String plugin,
        String source) {

    /** Refuses holes: what an extension makes wrongly fails there, not where somebody shows it. */
    public Change {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(classification, "classification");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(section, "section");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(plugin, "plugin");
        Objects.requireNonNull(source, "source");
    }

    /** Kind of change, in the order of a report. */
    public enum Type {
        /** Present before, absent now. */
        REMOVED,
        /** Present on both sides. */
        MODIFIED,
        /** Absent before. */
        ADDED
    }

    /**
     * Something new.
     *
     * @param rule stable id
     * @param classification effect
     * @param section owning part
     * @param path what was added
     * @param at the new node
     * @param value the new value, or null when there is none to show
     * @return the change, with the reason {@code PATH added}
     */
    public static Change added(
            String rule, Classification classification, Section section, String path, Node at, @Nullable Scalar value) {
        return of(rule, classification, Type.ADDED, section, path, at, null, value);
    }

    /**
     * Something gone.
     *
     * @param rule stable id
     * @param classification effect
     * @param section owning part
     * @param path what was removed
     * @param at the nearest surviving node of the new version
     * @param value the old value, or null when there is none to show
     * @return the change, with the reason {@code PATH removed}
     */
    public static Change removed(
            String rule, Classification classification, Section section, String path, Node at, @Nullable Scalar value) {
        return of(rule, classification, Type.REMOVED, section, path, at, value, null);
    }

    /**
     * Something different.
     *
     * @param rule stable id
     * @param classification effect
     * @param section owning part
     * @param path what was changed
     * @param at the new node
     * @param before the old value, or null when there is none to show
     * @param after the new value, or null when there is none to show
     * @return the change, with the reason {@code PATH modified}
     */
    public static Change modified(
            String rule,
            Classification classification,
            Section section,
            String path,
            Node at,
            @Nullable Scalar before,
            @Nullable Scalar after) {
        return of(rule, classification, Type.MODIFIED, section, path, at, before, after);
    }

    private static Change of(
            String rule,
            Classification classification,
            Type type,
            Section section,
            String path,
            Node at,
            @Nullable Scalar before,
            @Nullable Scalar after) {
        String verb = switch (type) {
            case REMOVED -> "removed";
            case MODIFIED -> "modified";
            case ADDED -> "added";
        };
        return new Change(
                rule,
                classification,
                type,
                section,
                path,
                path + " " + verb,
                before,
                after,
                at.position(),
                null,
                null,
                "",
                "");
    }

    /**
     * The same change with another reason.
     *
     * @param text why it matters
     * @return the change
     */
    public Change because(String text) {
        return new Change(
                rule,
                classification,
                type,
                section,
                path,
                text,
                before,
                after,
                position,
                subject,
                hint,
                plugin,
                source);
    }

    /**
     * The same change with another class: the host does this when settings say so.
     *
     * @param other the class
     * @return the change
     */
    public Change classification(Classification other) {
        return new Change(
                rule, other, type, section, path, reason, before, after, position, subject, hint, plugin, source);
    }

    /**
     * The same change with the name of what it is about.
     *
     * @param name an interface or entry
     * @return the change
     */
    public Change about(String name) {
        return new Change(
                rule, classification, type, section, path, reason, before, after, position, name, hint, plugin, source);
    }

    /**
     * The same change with advice.
     *
     * @param text what to do next
     * @return the change
     */
    public Change hint(String text) {
        return new Change(
                rule,
                classification,
                type,
                section,
                path,
                reason,
                before,
                after,
                position,
                subject,
                text,
                plugin,
                source);
    }

    /**
     * The same change, counted to another part of the contract: the host notes informational changes this way.
     *
     * @param other the part
     * @return the change
     */
    public Change section(Section other) {
        return new Change(
                rule,
                classification,
                type,
                other,
                path,
                reason,
                before,
                after,
                position,
                subject,
                hint,
                plugin,
                source);
    }

    /**
     * The same change with its author: the host calls this.
     *
     * @param pluginId id of the plugin
     * @param contributorId id of the contributor
     * @return the change
     */
    public Change by(String pluginId, String contributorId) {
        return new Change(
                rule,
                classification,
                type,
                section,
                path,
                reason,
                before,
                after,
                position,
                subject,
                hint,
                pluginId,
                contributorId);
    }
}
