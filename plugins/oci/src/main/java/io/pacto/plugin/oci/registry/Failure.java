package io.pacto.plugin.oci.registry;

import io.pacto.api.Context;
import io.pacto.api.DocumentException;
import io.pacto.api.Http;
import io.pacto.api.Node;
import io.pacto.api.PactoException;
import io.pacto.api.UnreachableBundle;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a person reads when a registry says no (oci.md §6): who the user is, what is not there, everything else.
 *
 * @param origin the reference, without scheme
 * @param context reads the registry's own words
 */
record Failure(String origin, Context context) {

    private static final int LONGEST_CAUSE = 200;

    /** Does something, and tells failures of the network and of the login in terms of the reference. */
    <T> T telling(Supplier<T> work) {
        try {
            return work.get();
        } catch (io.pacto.plugin.oci.login.Refused refused) {
            throw authentication(refused.getMessage(), refused);
        } catch (io.pacto.api.NetworkException failed) {
            throw new UnreachableBundle(
                    "registry unreachable for " + origin + ": " + failed.getMessage(), failed.advice(), failed);
        }
    }

    /** Returns the failure an answer means. */
    PactoException of(Http.Answer answer) {
        String cause = cause(answer);
        if (answer.status() == 401 || answer.status() == 403) {
            return authentication(cause, null);
        }
        if (answer.status() == 404) {
            return absent();
        }
        return unreachable(cause);
    }

    PactoException absent() {
        return new UnreachableBundle("artifact not found: " + origin, "check registry, repository and tag");
    }

    PactoException unreachable(String cause) {
        return new UnreachableBundle("registry unreachable for " + origin + ": " + cause, "");
    }

    private PactoException authentication(String cause, @org.jspecify.annotations.Nullable Throwable reason) {
        String message = "authentication failed for " + origin + ": " + cause
                + " — run `pacto login` or check PACTO_REGISTRY_TOKEN";
        return reason == null ? new UnreachableBundle(message, "") : new UnreachableBundle(message, "", reason);
    }

    /** The status, and what the registry says about it. */
    private String cause(Http.Answer answer) {
        String status = "the registry answered " + answer.status();
        String said = said(answer);
        return said.isEmpty() ? status : status + " (" + said + ")";
    }

    private String said(Http.Answer answer) {
        if (answer.body().length == 0) {
            return "";
        }
        try {
            List<Node> errors =
                    context.documents().parse("error.json", answer.body()).list("errors");
            if (errors.isEmpty()) {
                return "";
            }
            String code = errors.get(0).text("code");
            String message = errors.get(0).text("message");
            String text = (code == null ? "" : code) + (message == null ? "" : ": " + message);
            return text.length() > LONGEST_CAUSE ? text.substring(0, LONGEST_CAUSE) + "…" : text;
        } catch (DocumentException notJson) {
            return ""; // a page for a browser: its text says nothing here
        }
    }
}
