package io.pacto.plugin.openapiinfer;

import io.pacto.api.PactoException;
import io.pacto.plugin.openapiinfer.framework.Framework;
import io.pacto.plugin.openapiinfer.framework.Project;
import io.pacto.plugin.openapiinfer.huma.HumaFramework;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The frameworks that can be read, in the order in which they are looked for. */
final class Frameworks {

    private static final List<Framework> ALL = List.of(new HumaFramework());

    private Frameworks() {}

    /**
     * The framework to use.
     *
     * @param named the value of the option, or empty
     * @throws PactoException when it is not known, or none is found
     */
    static Framework choose(String named, Project project) {
        String id = named.toLowerCase(Locale.ROOT);
        for (Framework framework : ALL) {
            if (id.isEmpty()
                    ? framework.foundIn(project.files())
                    : framework.id().equals(id)) {
                return framework;
            }
        }
        if (!id.isEmpty()) {
            throw new PactoException("unsupported framework: " + id, "supported: " + known());
        }
        throw new PactoException("no supported framework detected", "supported: " + known());
    }

    private static String known() {
        return ALL.stream().map(Framework::id).collect(Collectors.joining(", "));
    }
}
