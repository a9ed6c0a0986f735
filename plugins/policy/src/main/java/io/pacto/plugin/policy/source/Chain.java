package io.pacto.plugin.policy.source;

import java.util.ArrayList;
import java.util.List;

/** The references that lead from the judged contract to where we are. */
final class Chain {

    private final List<Link> links = new ArrayList<>();

    int length() {
        return links.size();
    }

    boolean has(Link link) {
        return links.contains(link);
    }

    void enter(Link link) {
        links.add(link);
    }

    void leave() {
        links.remove(links.size() - 1);
    }

    List<String> refs() {
        List<String> refs = new ArrayList<>();
        for (Link link : links) {
            refs.add(link.ref());
        }
        return refs;
    }

    /** Returns the ring a link closes, from its first appearance to its second. */
    String ring(Link link) {
        List<String> ring = new ArrayList<>(refs().subList(links.indexOf(link), links.size()));
        ring.add(link.ref());
        return String.join(" → ", ring);
    }
}
