package io.pacto.api;

import java.util.ArrayList;
import java.util.List;

/**
 * Files a generator made.
 *
 * <p>Made by the host; the canonical constructor is internal.
 *
 * @param generator id of the generator
 * @param outputDirectory where they belong, as typed
 * @param files what was made
 * @param message the generator's word to the user; may be empty
 * @param undetermined what the files leave open
 * @param notes remarks for standard error
 * @since 1.0
 */
@Stable
public record GenerationReport(
        String generator,
        String outputDirectory,
        List<GeneratedFile> files,
        String message,
        List<Generator.Undetermined> undetermined,
        List<String> notes)
        implements Report {

    /** Copies the lists. */
    public GenerationReport {
        files = List.copyOf(files);
        undetermined = List.copyOf(undetermined);
        notes = List.copyOf(notes);
    }

    /**
     * The same report with one more remark.
     *
     * @param text a line for standard error
     * @return the report
     */
    public GenerationReport note(String text) {
        List<String> more = new ArrayList<>(notes);
        more.add(text);
        return new GenerationReport(generator, outputDirectory, files, message, undetermined, more);
    }

    @Override
    public String kind() {
        return "generation";
    }

    @Override
    public Verdict verdict() {
        return Verdict.GOOD;
    }
}
