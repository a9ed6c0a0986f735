package io.pacto.api;

/**
 * Carries out one command. Its options, its report kind and its name as a tool for assistants stand in the descriptor.
 *
 * <p>An implementation has a public constructor without parameters; its class is loaded when the command runs.
 *
 * @since 1.0
 */
@Stable
public interface CommandProvider {

    /**
     * Carries out the command.
     *
     * @param invocation the checked call
     * @param context what the call may reach
     * @return what to show, and the verdict
     * @throws UsageException when options contradict each other
     * @throws PactoException when it cannot be carried out
     */
    Report run(Invocation invocation, Context context);
}
