package io.pacto.plugin.execbridge;

import io.pacto.api.Context;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an executable is given: time, and variables besides those every program may see.
 *
 * <p>Both are set by variables and by no settings file: a project must not be able to hand the user's secrets to a program.
 *
 * @param time the longest it may take
 * @param environment variables added to the usual ones
 */
record Limits(Duration time, Map<String, String> environment) {

    /** Names the variable that sets the time, in seconds. */
    static final String TIME = "PACTO_EXEC_TIMEOUT";

    private static final String PASSED = "PACTO_EXEC_ENV";
    private static final int USUAL_SECONDS = 600;

    static Limits of(Context context) {
        Map<String, String> environment = new LinkedHashMap<>();
        for (String name : context.variable(PASSED).orElse("").split(",", -1)) {
            Optional<String> value = context.variable(name.strip());
            if (value.isPresent()) {
                environment.put(name.strip(), value.get());
            }
        }
        return new Limits(context.seconds(TIME, USUAL_SECONDS), environment);
    }
}
