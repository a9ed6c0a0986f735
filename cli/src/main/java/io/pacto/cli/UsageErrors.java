package io.pacto.cli;

import io.pacto.api.UsageException;
import io.pacto.host.pipeline.Nearest;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Turns picocli's complaints into the one short line everybody knows from other command lines. */
final class UsageErrors {

    private UsageErrors() {}

    static UsageException of(CommandLine.ParameterException e) {
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
            return unknown(unmatched.getUnmatched().get(0), e.getCommandLine());
        }
        if (e instanceof CommandLine.MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return new UsageException(
                    "flag needs an argument: " + name(missing.getMissing().get(0)));
        }
        String message = e.getMessage();
        int end = message == null ? -1 : message.indexOf('\n');
        return new UsageException(
                message == null ? "the command line is wrong" : end < 0 ? message : message.substring(0, end));
    }

    private static UsageException unknown(String argument, CommandLine line) {
        int equals = argument.indexOf('=');
        String flag = equals < 0 ? argument : argument.substring(0, equals);
        if (!flag.startsWith("--")) {
            return new UsageException(
                    "unknown shorthand flag: '" + flag.charAt(Math.min(1, flag.length() - 1)) + "' in " + flag);
        }
        List<String> known = new ArrayList<>(Arguments.WITH_VALUE);
        for (OptionSpec option : line.getCommandSpec().options()) {
            known.add(option.longestName());
        }
        String nearest = Nearest.of(flag, known);
        return new UsageException("unknown flag: " + flag + (nearest == null ? "" : "; did you mean " + nearest + "?"));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
