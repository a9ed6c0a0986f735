package io.pacto.plugin.openapiinfer.huma.model;

import io.pacto.api.Context;
import io.pacto.api.Files;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.PactoException;
import io.pacto.api.Position;
import io.pacto.plugin.openapiinfer.framework.Inference;
import io.pacto.plugin.openapiinfer.huma.eval.GoPackage;
import io.pacto.plugin.openapiinfer.huma.eval.GoType;
import io.pacto.plugin.openapiinfer.huma.eval.Machine;
import io.pacto.plugin.openapiinfer.huma.eval.Program;
import io.pacto.plugin.openapiinfer.huma.eval.Value;
import io.pacto.plugin.openapiinfer.huma.golang.GoSources;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Follows a program from its main function and gives the document that Huma has made by then. */
public final class RichInference {

    private final Notes notes;
    private final Program program;
    private final HumaLibrary library;
    private final Machine machine;

    private RichInference(Files project, GoSources sources, Context context) {
        this.notes = new Notes(context.documents());
        for (GoSources.Skipped skipped : sources.skipped()) {
            notes.add(new Position(skipped.path(), skipped.line(), 0), "the file " + skipped.reason());
        }
        this.program = Program.of(project, sources.files(), Outlines.read());
        this.library = new HumaLibrary(program, notes);
        this.machine = new Machine(program, library);
        notes.at(machine::place);
    }

    /**
     * Makes the document.
     *
     * @param project the files of the project
     * @param sources its Go files
     * @param context what the call may reach
     * @return the document, and what could not be determined
     * @throws PactoException when no operation is found
     */
    public static Inference infer(Files project, GoSources sources, Context context) {
        return new RichInference(project, sources, context).infer();
    }

    private Inference infer() {
        try {
            follow();
        } catch (Machine.Exhausted | StackOverflowError exhausted) {
            notes.add("the program is too large to be followed to its end; operations may be missing");
        }
        Api api = library.apis().stream()
                .max(Comparator.comparingInt(Api::operations))
                .filter(most -> most.operations() > 0)
                .orElseThrow(() -> new PactoException(
                        "huma: no routes found",
                        "check --option source=; operations are found where huma.Register or huma.Get is called"));
        for (Api other : library.apis()) {
            boolean again = other.made().equals(api.made()) && other.operations() == api.operations();
            if (other != api && !again && other.operations() > 0) {
                notes.add(
                        other.made(),
                        "the program makes more than one api; the one with most operations is taken, and "
                                + other.operations() + " operations of this one are left out");
            }
        }
        Node document = new DocumentWriter(machine).write(api.document());
        return new Inference(
                document instanceof Mapping mapping
                        ? mapping
                        : Mapping.builder().build(),
                notes.all());
    }

    private void follow() {
        for (GoPackage home : program.own()) {
            if (home.name().equals("main") && home.declares("main")) {
                Value.Func main = machine.function(home, "main");
                if (library.matters(main) || program.own().size() > 1) {
                    machine.initialize(home);
                    machine.call(main, List.of());
                }
            }
        }
        literals();
        functions();
        literals();
    }

    /** Function literals that nothing was seen to call, such as those in the tables of a command line. */
    private void literals() {
        for (int round = 0; round < 3; round++) {
            for (Value.Func literal : machine.literals()) {
                if (!machine.hasEntered(literal) && library.matters(literal)) {
                    machine.callBlindly(literal);
                }
            }
        }
    }

    /** Functions that take an api and that nothing was seen to call. */
    private void functions() {
        for (GoPackage home : program.own()) {
            for (Value.Func function : machine.functions(home)) {
                if (!machine.hasEntered(function) && library.matters(function)) {
                    uncalled(function);
                }
            }
        }
    }

    private void uncalled(Value.Func function) {
        List<Value> arguments = new ArrayList<>();
        boolean takesApi = false;
        GoType.Func type = machine.typeOf(function);
        for (GoType param : type.params()) {
            boolean api = GoType.deref(param) instanceof GoType.Named named
                    && (named.is(Outlines.HUMA, "API") || named.is(Outlines.HUMA, "Group"));
            takesApi |= api;
            arguments.add(api ? target() : new Value.Unknown(param));
        }
        if (!takesApi && !library.apis().isEmpty()) {
            return;
        }
        if (takesApi) {
            notes.add(
                    machine.placeOf(function),
                    "nothing is seen to call " + function.name()
                            + "; its operations are taken as they are, without the prefix of a group");
        }
        machine.call(function, arguments);
    }

    private Value target() {
        return library.apis().stream()
                .max(Comparator.comparingInt(Api::operations))
                .orElseGet(() -> library.unnamed(machine));
    }
}
