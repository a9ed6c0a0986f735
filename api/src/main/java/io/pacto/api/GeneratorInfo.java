package io.pacto.api;

import java.util.List;

/**
 * A generator that can be asked for.
 *
 * @param name its name
 * @param plugin id of the plugin that offers it
 * @param origin where it comes from when a {@link GeneratorSource} offers it, such as the path of a file; otherwise empty
 * @param summary what it makes, in one line; may be empty
 * @param options what it takes; a generator of a source declares nothing and is given any option
 * @since 1.0
 */
@Stable
public record GeneratorInfo(String name, String plugin, String origin, String summary, List<OptionInfo> options) {

    /** Copies the options. */
    public GeneratorInfo {
        options = List.copyOf(options);
    }
}
