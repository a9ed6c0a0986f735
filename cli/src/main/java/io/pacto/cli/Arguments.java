package io.pacto.cli;

import io.pacto.api.UsageException;
import io.pacto.host.settings.Flags;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The command line, split into the flags every command has and the rest. They may stand anywhere before {@code --}; which
 * plugins there are depends on them, so they are read before any command is known.
 */
final class Arguments {

    /** Flags of every command that take a value. */
    static final List<String> WITH_VALUE =
            List.of("--config", "--config-from", "--output-format", "--plugin-path", "--without", "--plugin-timeout");

    private final List<String> rest = new ArrayList<>();
    private final List<String> without = new ArrayList<>();
    private final List<String> pluginPath = new ArrayList<>();
    private @Nullable String config;
    private @Nullable String configFrom;
    private @Nullable String outputFormat;
    private @Nullable String pluginTimeout;
    private boolean noCache;
    private boolean offline;
    private boolean plainHttp;
    private boolean verbose;
    private boolean safeMode;
    private boolean help;

    Arguments(List<String> all) {
        for (int i = 0; i < all.size(); i++) {
            String argument = all.get(i);
            if (argument.equals("--")) {
                rest.addAll(all.subList(i, all.size()));
                return;
            }
            if (takeSwitch(argument)) {
                continue;
            }
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (!WITH_VALUE.contains(name)) {
                rest.add(argument);
                continue;
            }
            if (equals >= 0) {
                takeValue(name, argument.substring(equals + 1));
            } else if (i + 1 < all.size()) {
                takeValue(name, all.get(++i));
            } else {
                throw new UsageException("flag needs an argument: " + name);
            }
        }
    }

    private boolean takeSwitch(String argument) {
        switch (argument) {
            case "--no-cache" -> noCache = true;
            case "--offline" -> offline = true;
            case "--plain-http" -> plainHttp = true;
            case "--verbose", "-v" -> verbose = true;
            case "--safe-mode" -> safeMode = true;
            case "--help", "-h" -> help = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    private void takeValue(String name, String value) {
        switch (name) {
            case "--config" -> config = value;
            case "--config-from" -> configFrom = value;
            case "--output-format" -> outputFormat = value;
            case "--plugin-path" -> pluginPath.add(value);
            case "--without" -> without.add(value);
            case "--plugin-timeout" -> pluginTimeout = value;
            default -> throw new IllegalStateException(name + " is listed, but not taken");
        }
    }

    Flags flags() {
        return new Flags(
                Optional.ofNullable(config),
                Optional.ofNullable(configFrom),
                Optional.ofNullable(outputFormat),
                noCache,
                offline,
                plainHttp,
                verbose,
                safeMode,
                without,
                pluginPath,
                Optional.ofNullable(pluginTimeout));
    }

    /** Returns what is left: the command's name and its own arguments. */
    List<String> rest() {
        return rest;
    }

    /** Returns whether help was asked for. */
    boolean help() {
        return help;
    }
}
