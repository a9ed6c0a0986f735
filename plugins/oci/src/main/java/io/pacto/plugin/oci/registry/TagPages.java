package io.pacto.plugin.oci.registry;

import io.pacto.api.DocumentException;
import io.pacto.api.Http;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.plugin.oci.transport.OrasClient;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tags of a repository, page by page. The next page is where the header {@code Link} says, whatever its parameters:
 * oras-java understands {@code last} only and would stop early at registries that page otherwise.
 */
final class TagPages {

    private static final int PER_PAGE = 1000;
    private static final int MOST_PAGES = 100;
    private static final int MOST_TAGS = 10_000;
    private static final long PAGE_BYTES = 4L * 1024 * 1024;

    private final OrasClient.Requests requests;
    private final URI registry;
    private final Failure failure;

    TagPages(OrasClient.Requests requests, URI registry, Failure failure) {
        this.requests = requests;
        this.registry = registry;
        this.failure = failure;
    }

    List<String> all() {
        List<String> tags = new ArrayList<>();
        Set<URI> seen = new LinkedHashSet<>();
        URI page = requests.tags(PER_PAGE);
        while (page != null) {
            if (!seen.add(page) || seen.size() > MOST_PAGES) {
                throw failure.unreachable("the list of tags does not end");
            }
            Http.Answer answer = requests.page(page, PAGE_BYTES);
            if (answer.status() != 200) {
                throw failure.of(answer);
            }
            add(answer, tags);
            if (tags.size() > MOST_TAGS) {
                throw failure.unreachable("more than " + MOST_TAGS + " tags; name one in the reference");
            }
            page = next(answer, page);
        }
        return tags;
    }

    private void add(Http.Answer answer, List<String> tags) {
        Node document;
        try {
            document = failure.context().documents().parse("tags.json", answer.body());
        } catch (DocumentException notJson) {
            throw failure.unreachable("the list of tags is not JSON");
        }
        // Without one: the repository is there and empty.
        for (Node tag : document.list("tags")) {
            if (tag instanceof Scalar scalar) {
                tags.add(scalar.text());
            }
        }
    }

    /** The address in {@code <…>; rel="next"}; only the same registry may be named (security.md S-071). */
    private @Nullable URI next(Http.Answer answer, URI page) {
        String link = answer.header("Link").orElse("");
        int open = link.indexOf('<');
        int close = link.indexOf('>', open + 1);
        if (open < 0 || close < 0 || !link.substring(close).replace("\"", "").contains("rel=next")) {
            return null;
        }
        URI next;
        try {
            next = page.resolve(link.substring(open + 1, close).strip());
        } catch (IllegalArgumentException notAnAddress) {
            throw failure.unreachable("the address of the next page of tags is not one");
        }
        if (!Registry.isHere(next, registry)) {
            throw failure.unreachable("the next page of tags is said to be on another host, " + next.getHost());
        }
        return next;
    }
}
