package io.pacto.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a validator says about a place in a contract or one of its files.
 *
 * <p>Made by {@link #error}, {@link #warning} or {@link #info} and the withers; the host stamps plugin, source and layer.
 * The canonical constructor is internal.
 *
 * @param rule stable id: a code of the validation layers, or {@code <plugin-id>.<thing>.<event>}
 * @param severity weight
 * @param message what is wrong, with the offending value quoted
 * @param path the contract path ({@code interfaces[0].type}); empty for the contract as a whole
 * @param position where it stands
 * @param hint what to do next, or null
 * @param plugin id of the plugin that said it
 * @param source id of the validator that said it
 * @param layer the layer it was said in
 * @since 1.0
 */
@Stable
public record Finding(
        String rule,
        Severity severity,
        String message,
        String path,
        Position position,
        @Nullable String hint,
        String plugin,
        String source,
        Layer layer) {

    /** Refuses holes: what an extension makes wrongly fails there, not where somebody shows it. */
    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(plugin, "plugin");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(layer, "layer");
    }

    /**
     * Something that makes the contract invalid.
     *
     * @param rule stable id
     * @param at the offending node
     * @param message what is wrong
     * @return the finding
     */
    public static Finding error(String rule, Node at, String message) {
        return of(rule, Severity.ERROR, at, message);
    }

    /**
     * Something to look at.
     *
     * @param rule stable id
     * @param at the node in question
     * @param message what is wrong
     * @return the finding
     */
    public static Finding warning(String rule, Node at, String message) {
        return of(rule, Severity.WARNING, at, message);
    }

    /**
     * Something worth knowing.
     *
     * @param rule stable id
     * @param at the node in question
     * @param message what there is to know
     * @return the finding
     */
    public static Finding info(String rule, Node at, String message) {
        return of(rule, Severity.INFO, at, message);
    }

    private static Finding of(String rule, Severity severity, Node at, String message) {
        return new Finding(rule, severity, message, at.path(), at.position(), null, "", "", Layer.LOAD);
    }

    /**
     * The same finding about another path: a missing key is reported with the path it would have.
     *
     * @param other the path
     * @return the finding
     */
    public Finding path(String other) {
        return new Finding(rule, severity, message, other, position, hint, plugin, source, layer);
    }

    /**
     * The same finding at another place.
     *
     * @param other the place
     * @return the finding
     */
    public Finding at(Position other) {
        return new Finding(rule, severity, message, path, other, hint, plugin, source, layer);
    }

    /**
     * The same finding with another weight: the host does this when settings say so.
     *
     * @param other the weight
     * @return the finding
     */
    public Finding severity(Severity other) {
        return new Finding(rule, other, message, path, position, hint, plugin, source, layer);
    }

    /**
     * The same finding in other words.
     *
     * @param words what is wrong
     * @return the finding
     */
    public Finding message(String words) {
        return new Finding(rule, severity, words, path, position, hint, plugin, source, layer);
    }

    /**
     * The same finding with advice.
     *
     * @param text what to do next
     * @return the finding
     */
    public Finding hint(String text) {
        return new Finding(rule, severity, message, path, position, text, plugin, source, layer);
    }

    /**
     * The same finding with its author: the host calls this.
     *
     * @param pluginId id of the plugin
     * @param validatorId id of the validator
     * @param saidIn the layer
     * @return the finding
     */
    public Finding by(String pluginId, String validatorId, Layer saidIn) {
        return new Finding(rule, severity, message, path, position, hint, pluginId, validatorId, saidIn);
    }
}
