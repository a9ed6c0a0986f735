package io.pacto.host.pipeline;

import io.pacto.api.OptionInfo;
import io.pacto.api.Options;
import io.pacto.api.UsageException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds option values to what a descriptor declares, so that every front end refuses alike, and fills in defaults. */
final class OptionCheck {

    /** An option every generator takes: where the project lies. */
    static final String SOURCE = "source";

    private static final OptionInfo PROJECT = new OptionInfo(
            SOURCE,
            "",
            OptionInfo.Type.FILE,
            false,
            false,
            false,
            "",
            List.of(),
            "dir",
            "folder of the project; the bundle's, or the working directory when the bundle has none");

    private OptionCheck() {}

    /** What a generator takes: what it declares, and what every generator does. */
    static List<OptionInfo> ofGenerator(List<OptionInfo> declared) {
        List<OptionInfo> all = new ArrayList<>(declared);
        if (named(declared, SOURCE) == null) {
            all.add(PROJECT);
        }
        return all;
    }

    static Options check(Options given, List<OptionInfo> declared, String owner) {
        for (String name : given.values().keySet()) {
            if (named(declared, name) == null) {
                List<String> names = names(declared);
                throw new UsageException(
                        owner + " has no option \"" + name + "\"" + meaning(name, names),
                        names.isEmpty() ? "it takes none" : "it takes: " + String.join(", ", names));
            }
        }
        Map<String, List<String>> checked = new LinkedHashMap<>(given.values());
        for (OptionInfo option : declared) {
            if (option.type() == OptionInfo.Type.BUNDLE) {
                continue;
            }
            List<String> values = given.all(option.name());
            if (values.isEmpty()) {
                if (option.required()) {
                    throw new UsageException(owner + " needs the option \"" + option.name() + "\"", option.help());
                }
                if (!option.defaultValue().isEmpty()) {
                    checked.put(option.name(), List.of(option.defaultValue()));
                }
                continue;
            }
            if (values.size() > 1 && !option.repeatable()) {
                throw new UsageException(
                        owner + ": the option \"" + option.name() + "\" is given " + values.size()
                                + " times; it can be given once",
                        "");
            }
            for (String value : values) {
                checkValue(option, value, owner);
            }
        }
        return new Options(checked);
    }

    private static void checkValue(OptionInfo option, String value, String owner) {
        switch (option.type()) {
            case INTEGER -> {
                try {
                    Integer.parseInt(value);
                } catch (NumberFormatException e) {
                    throw new UsageException(
                            owner + ": " + option.name() + " is \"" + value + "\", not a whole number", "");
                }
            }
            case CHOICE -> {
                if (!option.values().contains(value)) {
                    throw new UsageException(
                            owner + ": " + option.name() + " is \"" + value + "\"; it can be "
                                    + String.join(", ", option.values()) + meaning(value, option.values()),
                            "");
                }
            }
            case FLAG -> {
                if (!value.equals("true") && !value.equals("false")) {
                    throw new UsageException(
                            owner + ": " + option.name() + " is \"" + value + "\"; it can be true or false", "");
                }
            }
            case TEXT, FILE, BUNDLE -> {
                // Any text will do.
            }
        }
    }

    private static @Nullable OptionInfo named(List<OptionInfo> declared, String name) {
        for (OptionInfo option : declared) {
            if (option.name().equals(name)) {
                return option;
            }
        }
        return null;
    }

    private static String meaning(String typed, List<String> known) {
        String nearest = Nearest.of(typed, known);
        return nearest == null ? "" : "; did you mean \"" + nearest + "\"?";
    }

    private static List<String> names(List<OptionInfo> declared) {
        List<String> names = new ArrayList<>();
        for (OptionInfo option : declared) {
            names.add(option.name());
        }
        return names;
    }
}
