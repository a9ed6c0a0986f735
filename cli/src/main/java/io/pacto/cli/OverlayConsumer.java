package io.pacto.cli;

import io.pacto.api.Source;
import java.util.List;
import java.util.Stack;
import picocli.CommandLine;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Keeps overrides of all kinds in the order in which they were typed, which picocli loses between options. */
final class OverlayConsumer implements IParameterConsumer {

    private final Source.Overlay.Kind kind;
    private final List<Source.Overlay> list;

    OverlayConsumer(Source.Overlay.Kind kind, List<Source.Overlay> list) {
        this.kind = kind;
        this.list = list;
    }

    @Override
    @SuppressWarnings("JdkObsolete") // picocli's interface asks for a Stack
    public void consumeParameters(Stack<String> arguments, ArgSpec argument, CommandSpec command) {
        if (arguments.isEmpty()) {
            throw new CommandLine.MissingParameterException(command.commandLine(), argument, "no value");
        }
        list.add(new Source.Overlay(kind, arguments.pop()));
    }
}
