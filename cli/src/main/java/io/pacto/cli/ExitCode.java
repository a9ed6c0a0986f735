package io.pacto.cli;

import io.pacto.api.Verdict;

/** How a command ends; printed by {@code pacto help exit-codes}. */
enum ExitCode {
    GOOD(0, "Done, and the verdict is good."),
    BAD(
            1,
            "Done, and the verdict is bad: invalid, BREAKING, a policy violated, a push refused, a lock that does not match."),
    USAGE(2, "The command line is wrong; nothing was done."),
    FAILED(3, "It could not be carried out: unreadable, unreachable, a plugin that failed, a defect of Pacto."),
    INTERRUPTED(130, "Stopped with Ctrl-C (SIGINT)."),
    TERMINATED(143, "Stopped with SIGTERM.");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    int number() {
        return number;
    }

    String meaning() {
        return meaning;
    }

    static ExitCode of(Verdict verdict) {
        return switch (verdict) {
            case GOOD -> GOOD;
            case BAD -> BAD;
            case INCOMPLETE -> FAILED;
        };
    }
}
