package io.pacto.api;

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
 * @param notes remarks for standard error
 * @since 1.0
 */
@Stable
public record GenerationReport(
        String generator, String outputDirectory, List<GeneratedFile> files, String message, List<String> notes)
        implements Report {

    /** Copies the lists. */
    public GenerationReport {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
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
