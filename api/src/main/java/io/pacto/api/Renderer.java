package io.pacto.api;

/**
 * Shows reports in one format. Format and kinds of report stand in the descriptor.
 *
 * <p>An implementation has a public constructor without parameters. The same report gives the same bytes on every
 * machine: no clock, no locale, no hash order.
 *
 * @since 1.0
 */
@Stable
public interface Renderer {

    /**
     * Shows a report.
     *
     * @param report a report of a kind the descriptor names
     * @param context what the call may reach
     * @return the text for standard output and standard error; {@link Report#notes()} are printed by the front end
     */
    Rendering render(Report report, Context context);
}
