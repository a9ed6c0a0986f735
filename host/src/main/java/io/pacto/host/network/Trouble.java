package io.pacto.host.network;

import io.pacto.api.NetworkException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why an attempt has to be made again.
 *
 * @param message what happened
 * @param advice what the user can do when it goes on happening
 * @param asked how long the server wants to be left alone; null when it does not say
 * @param cause the technical cause; null for an answer
 */
record Trouble(
        String message,
        String advice,
        @Nullable Duration asked,
        @Nullable Throwable cause) {

    static Trouble of(Fault fault) {
        return new Trouble(fault.message(), fault.advice(), null, fault);
    }

    /** Returns what is wrong with an answer; null when it would be the same again. */
    static @Nullable Trouble of(Received received, Instant now) {
        int status = received.status();
        if (status != 408 && status != 429 && status != 500 && status != 502 && status != 503 && status != 504) {
            return null;
        }
        @Nullable
        Duration asked =
                RetryAfter.read(received.header("retry-after").orElse(""), now).orElse(null);
        return new Trouble(
                Hosts.shown(received.uri()) + " answers " + status + " " + words(status),
                "try again later, or ask whoever runs it",
                asked,
                null);
    }

    private static String words(int status) {
        return switch (status) {
            case 408 -> "Request Timeout";
            case 429 -> "Too Many Requests";
            case 500 -> "Internal Server Error";
            case 502 -> "Bad Gateway";
            case 503 -> "Service Unavailable";
            case 504 -> "Gateway Timeout";
            default -> throw new IllegalStateException(status + " is no trouble");
        };
    }

    NetworkException told(String words) {
        return told(words, advice);
    }

    NetworkException told(String words, String next) {
        return cause == null ? new NetworkException(words, next) : new NetworkException(words, next, cause);
    }
}
