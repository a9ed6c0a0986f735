package io.pacto.host.plugin;

import io.pacto.api.Layer;
import io.pacto.api.OptionInfo;
import java.util.List;

/**
 * One entry of {@code contributes} in a descriptor.
 *
 * @param point which extension point
 * @param id its id within plugin and point
 * @param className the implementing class
 * @param summary one line for help
 * @param layer when a validator runs; {@link Layer#SEMANTIC} for other points
 * @param order place within the layer
 * @param informational whether a diff contributor only notes
 * @param lasting whether a command goes on until it is stopped
 * @param format format of a renderer
 * @param kinds report kinds of a renderer; none means any
 * @param schemes schemes of a reference source
 * @param when bundle file globs, one of which must match; none means always
 * @param asked word a caller must say before a validator is asked; empty when it always is
 * @param report kind of report a command gives
 * @param tool name of a command for assistants; empty when it is not offered
 * @param options options and operands of a command or generator
 */
public record Contribution(
        Point point,
        String id,
        String className,
        String summary,
        Layer layer,
        int order,
        boolean informational,
        boolean lasting,
        String format,
        List<String> kinds,
        List<String> schemes,
        List<String> when,
        String asked,
        String report,
        String tool,
        List<OptionInfo> options) {

    /** Copies the lists. */
    public Contribution {
        kinds = List.copyOf(kinds);
        schemes = List.copyOf(schemes);
        when = List.copyOf(when);
        options = List.copyOf(options);
    }
}
