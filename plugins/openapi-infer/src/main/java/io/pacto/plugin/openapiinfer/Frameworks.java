package io.pacto.plugin.openapiinfer;

import io.pacto.api.Files;
import io.pacto.api.Options;
import io.pacto.api.PactoException;
import io.pacto.api.UsageException;
import io.pacto.plugin.openapiinfer.fastapi.FastApi;
import io.pacto.plugin.openapiinfer.framework.Framework;
import io.pacto.plugin.openapiinfer.huma.HumaFramework;
import io.pacto.plugin.openapiinfer.jvm.jaxrs.JaxRs;
import io.pacto.plugin.openapiinfer.jvm.micronaut.Micronaut;
import io.pacto.plugin.openapiinfer.jvm.spring.Spring;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The frameworks that can be read, in the order in which they are looked for. */
final class Frameworks {

    private static final List<Framework> ALL =
            List.of(new FastApi(), new HumaFramework(), new Spring(), new JaxRs(), new Micronaut());

    /** Those of the reference implementation, and so of the mode {@code compat}. */
    private static final List<String> COMPAT = List.of("fastapi", "huma");

    private final String named;
    private final boolean compat;
    private final List<Framework> known;

    private Frameworks(String named, boolean compat, List<Framework> known) {
        this.named = named;
        this.compat = compat;
        this.known = known;
    }

    static Frameworks of(Options options) {
        boolean compat = options.text("mode").orElse("rich").equals("compat");
        List<Framework> known = new ArrayList<>();
        for (Framework framework : ALL) {
            if (!compat || COMPAT.contains(framework.id())) {
                known.add(framework);
            }
        }
        return new Frameworks(options.text("framework").orElse("").toLowerCase(Locale.ROOT), compat, known);
    }

    /** Whether a folder holds a program of the framework that was named, or of any when none was. */
    boolean foundIn(Files project) {
        for (Framework framework : known) {
            if ((named.isEmpty() || framework.id().equals(named)) && framework.foundIn(project)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The framework to use.
     *
     * @throws PactoException when none is found
     * @throws UsageException when the one that was named is not known
     */
    Framework choose(Files project) {
        for (Framework framework : known) {
            if (named.isEmpty() ? framework.foundIn(project) : framework.id().equals(named)) {
                return framework;
            }
        }
        if (!named.isEmpty()) {
            throw new UsageException("unsupported framework: " + named, "supported: " + names());
        }
        throw new PactoException(
                "no supported framework detected",
                "supported: " + names()
                        + (compat
                                ? ""
                                : "; name the framework with --option framework=, its folder with --option source="));
    }

    private String names() {
        return known.stream().map(Framework::id).collect(Collectors.joining(", "));
    }
}
