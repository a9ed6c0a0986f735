package io.pacto.host.command;

import io.pacto.api.DataReport;
import io.pacto.api.GeneratorInfo;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.OptionInfo;
import io.pacto.api.PactoException;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The report of {@code generate --list}. */
final class GeneratorTable {

    /** The kind of report. */
    static final String KIND = "generators";

    private GeneratorTable() {}

    static DataReport of(List<GeneratorInfo> generators, Optional<String> only) {
        List<Node> rows = new ArrayList<>();
        for (GeneratorInfo generator : generators) {
            if (only.isEmpty() || only.get().equals(generator.name())) {
                rows.add(row(generator));
            }
        }
        if (only.isPresent() && rows.isEmpty()) {
            throw new PactoException(
                    "there is no generator \"" + only.get() + "\"", "pacto generate --list shows those there are");
        }
        return DataReport.of(
                KIND, Mapping.builder().put("generators", Sequence.of(rows)).build());
    }

    private static Mapping row(GeneratorInfo generator) {
        List<Node> options = new ArrayList<>();
        for (OptionInfo option : generator.options()) {
            options.add(option(option));
        }
        return Mapping.builder()
                .put("name", generator.name())
                .put("plugin", generator.plugin())
                .putIfAny("origin", Scalar.of(generator.origin()))
                .putIfAny("summary", Scalar.of(generator.summary()))
                .put("options", Sequence.of(options))
                .build();
    }

    private static Mapping option(OptionInfo option) {
        List<Node> values = new ArrayList<>();
        for (String value : option.values()) {
            values.add(Scalar.of(value));
        }
        return Mapping.builder()
                .put("name", option.name())
                .put("type", option.type().name().toLowerCase(Locale.ROOT))
                .put("required", option.required())
                .put("repeatable", option.repeatable())
                .putIfAny("default", Scalar.of(option.defaultValue()))
                .putIfAny("values", Sequence.of(values))
                .put("help", option.help())
                .build();
    }
}
