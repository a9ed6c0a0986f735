package io.pacto.testkit;

import io.pacto.api.OptionInfo;
import io.pacto.host.plugin.Contribution;
import io.pacto.host.plugin.Descriptor;
import io.pacto.host.plugin.Point;
import java.util.ArrayList;
import java.util.List;

/** Options and operands: named so that every front end can offer them, with defaults their own type accepts. */
final class OptionClauses {

    private static final List<String> GLOBAL = List.of(
            "config",
            "output-format",
            "plugin-path",
            "without",
            "plugin-timeout",
            "no-cache",
            "offline",
            "plain-http",
            "safe-mode",
            "verbose",
            "help");
    private static final List<String> GLOBAL_LETTERS = List.of("h", "v");
    private static final List<String> OVERRIDES = List.of("set", "set-string", "values");

    private final Descriptor descriptor;

    OptionClauses(Descriptor descriptor) {
        this.descriptor = descriptor;
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (Contribution contribution : descriptor.contributions()) {
            String owner = DescriptorClauses.label(contribution);
            checkNames(owner, contribution, problems);
            checkOperands(owner, contribution, problems);
            for (OptionInfo option : contribution.options()) {
                checkValues(owner + ", option \"" + option.name() + "\"", option, problems);
            }
        }
        return problems;
    }

    private static void checkNames(String owner, Contribution contribution, List<String> problems) {
        List<String> names = new ArrayList<>();
        List<String> letters = new ArrayList<>();
        boolean bundles = contribution.options().stream().anyMatch(o -> o.type() == OptionInfo.Type.BUNDLE);
        for (OptionInfo option : contribution.options()) {
            String name = option.name();
            String letter = option.shortName();
            names.add(name);
            if (!Naming.ID.matcher(name).matches()) {
                problems.add(owner + ": option name \"" + name + "\" is not lower case with hyphens");
            }
            if (GLOBAL.contains(name) || (bundles && OVERRIDES.contains(name))) {
                problems.add(owner + ": --" + name + " means something else for every command");
            }
            if (!letter.isEmpty()) {
                letters.add(letter);
                checkLetter(owner, option, problems);
            }
        }
        for (String name : Naming.repeated(names)) {
            problems.add(owner + ": two options are called \"" + name + "\"");
        }
        for (String letter : Naming.repeated(letters)) {
            problems.add(owner + ": two options are called -" + letter);
        }
    }

    private static void checkLetter(String owner, OptionInfo option, List<String> problems) {
        String letter = option.shortName();
        if (letter.length() != 1 || !Character.isLetter(letter.charAt(0)) || letter.charAt(0) > 'z') {
            problems.add(owner + ": short name \"" + letter + "\" of \"" + option.name() + "\" is not one letter");
        }
        if (GLOBAL_LETTERS.contains(letter)) {
            problems.add(owner + ": -" + letter + " means something else for every command");
        }
        if (option.operand()) {
            problems.add(owner + ": \"" + option.name() + "\" is an operand and can have no short name");
        }
    }

    private static void checkOperands(String owner, Contribution contribution, List<String> problems) {
        OptionInfo optional = null;
        OptionInfo repeatable = null;
        for (OptionInfo option : contribution.options()) {
            if (!option.operand()) {
                continue;
            }
            String name = "\"" + option.name() + "\"";
            if (contribution.point() == Point.GENERATOR) {
                problems.add(owner + ": " + name + " is an operand, but generators are given options only");
            }
            if (option.type() == OptionInfo.Type.FLAG) {
                problems.add(owner + ": " + name + " is an operand and cannot be a flag");
            }
            if (optional != null && option.required()) {
                problems.add(owner + ": the required operand " + name + " stands behind the optional \""
                        + optional.name() + "\"");
            }
            if (repeatable != null) {
                problems.add(owner + ": the operand " + name + " stands behind the repeatable \"" + repeatable.name()
                        + "\" and can never be reached");
            }
            optional = option.required() ? optional : option;
            repeatable = option.repeatable() ? option : repeatable;
        }
    }

    private static void checkValues(String owner, OptionInfo option, List<String> problems) {
        if (option.help().isBlank()) {
            problems.add(owner + " has no help");
        }
        boolean choice = option.type() == OptionInfo.Type.CHOICE;
        if (choice == option.values().isEmpty()) {
            problems.add(owner + (choice ? " is a choice without values" : " has values, but is no choice"));
        }
        for (String value : Naming.repeated(option.values())) {
            problems.add(owner + " lists the value \"" + value + "\" twice");
        }
        String assumed = option.defaultValue();
        if (assumed.isEmpty()) {
            return;
        }
        if (option.required()) {
            problems.add(owner + " is required and has a default nevertheless");
        }
        if (!accepts(option, assumed)) {
            problems.add(owner + " has the default \"" + assumed + "\", which it would not accept");
        }
    }

    private static boolean accepts(OptionInfo option, String value) {
        return switch (option.type()) {
            case CHOICE -> option.values().contains(value);
            case FLAG -> value.equals("true") || value.equals("false");
            case INTEGER -> value.matches("[+-]?[0-9]{1,9}");
            case TEXT, FILE, BUNDLE -> true;
        };
    }
}
