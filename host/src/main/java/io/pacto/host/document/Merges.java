package io.pacto.host.document;

import io.pacto.api.DocumentException;
import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.NodePath;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The merge key ({@code <<}) of one mapping. Written keys win over merged ones, earlier sources over later ones; merged
 * keys take the place of the merge key and keep the positions of their source.
 */
final class Merges {

    private final Anchors anchors;
    private final List<Mapping> sources = new ArrayList<>(0);
    private Position at = Position.NONE;
    private int place;

    Merges(Anchors anchors) {
        this.anchors = anchors;
    }

    void add(Scalar key, int position, Node value) {
        at = key.position();
        place = position;
        if (value instanceof Sequence list) {
            for (Node item : list.items()) {
                addSource(key, item);
            }
        } else {
            addSource(key, value);
        }
    }

    private void addSource(Scalar key, Node value) {
        if (!(value instanceof Mapping mapping)) {
            throw new DocumentException(key.position(), "the merge key \"<<\" needs a mapping or a list of mappings");
        }
        sources.add(mapping);
    }

    List<Entry> into(List<Entry> written, NodePath trail) {
        if (sources.isEmpty()) {
            return written;
        }
        Set<String> taken = new HashSet<>();
        for (Entry entry : written) {
            taken.add(entry.name());
        }
        List<Entry> all = new ArrayList<>(written.subList(0, place));
        for (Mapping source : sources) {
            for (Entry entry : source.entries()) {
                if (taken.add(entry.name())) {
                    all.add(anchors.merge(entry, at, trail));
                }
            }
        }
        all.addAll(written.subList(place, written.size()));
        return all;
    }
}
