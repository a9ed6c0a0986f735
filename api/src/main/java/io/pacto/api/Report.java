package io.pacto.api;

import java.util.List;

/**
 * The result of a pipeline or command.
 *
 * @since 1.0
 */
@Stable
public sealed interface Report permits ValidationReport, ValidationsReport, DiffReport, GenerationReport, DataReport {

    /** Returns {@code validation}, {@code validations}, {@code diff}, {@code generation}, or the name a data report chose: picks the renderer. */
    String kind();

    /** Returns what it says in one word. */
    Verdict verdict();

    /** Returns remarks for standard error, in order; they belong to no single finding and appear in every format. */
    List<String> notes();
}
