package io.pacto.plugin.openapi.diff;

import io.pacto.api.Change;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.plugin.openapi.document.ApiDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Compares two API descriptions by the rules of diff-openapi.md. */
public final class ApiDiff {

    private final ApiDocument old;
    private final ApiDocument current;
    private final Farewell farewell;
    private final Changes changes;

    private ApiDiff(ApiDocument old, ApiDocument current, Farewell farewell, Changes changes) {
        this.old = old;
        this.farewell = farewell;
        this.current = current;
        this.changes = changes;
    }

    /**
     * Compares two descriptions.
     *
     * @param old the earlier one
     * @param current the later one
     * @param today the day on which announced ends are looked at
     * @param subject the interface they describe
     * @param found where changes are put
     */
    public static void compare(
            ApiDocument old, ApiDocument current, Supplier<LocalDate> today, String subject, List<Change> found) {
        new ApiDiff(old, current, new Farewell(today), Changes.of(subject, found)).compare();
    }

    private void compare() {
        Place api = Place.document(current.root());
        PathsDiff paths = new PathsDiff(old, current, farewell);
        paths.compare(
                old.mapping("paths"),
                current.mapping("paths"),
                api.movedTo(key("paths")),
                PathPairs.Group.PATHS,
                changes);
        String webhooks = current.mapping("webhooks") == null ? "x-webhooks" : "webhooks";
        paths.compare(webhooks(old), webhooks(current), api.movedTo(key(webhooks)), PathPairs.Group.WEBHOOKS, changes);
        new SecuritySchemesDiff(old, current, changes).compare(api);
        servers(api);
    }

    /** OpenAPI 3.0 has none of its own; the extension is what became the keyword of 3.1. */
    private static @Nullable Mapping webhooks(ApiDocument document) {
        Mapping written = document.mapping("webhooks");
        return written == null ? document.mapping("x-webhooks") : written;
    }

    private Node key(String name) {
        Scalar key = current.root().key(name);
        return key == null ? current.root() : key;
    }

    private void servers(Place api) {
        Traits.servers(old.root().list("servers"), current.root().list("servers"), api, key("servers"), changes);
    }
}
