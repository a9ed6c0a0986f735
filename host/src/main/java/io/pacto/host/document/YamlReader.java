package io.pacto.host.document;

import io.pacto.api.DocumentException;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.NodePath;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Builds one tree from the events of a YAML stream.
 *
 * <p>Only the parser of the library is used, never its composer: tags create nothing, and aliases are copied here, where
 * every copy is counted. The value at an alias stands where the alias stands; what lies inside stands where it is
 * written.
 */
final class YamlReader {

    private final YamlEvents events;
    private final NodeBudget budget;
    private final Anchors anchors;
    private final Texts texts = new Texts();

    YamlReader(YamlEvents events, NodeBudget budget) {
        this.events = events;
        this.budget = budget;
        this.anchors = new Anchors(budget);
    }

    /** Reads the value that starts with the given event. */
    Node read(Event first, NodePath trail) {
        Position at = events.position(first);
        if (first instanceof AliasEvent alias) {
            return anchors.copy(alias.getAlias().getValue(), at, trail);
        }
        budget.count(at);
        String anchor = anchorOf(first);
        if (anchor != null) {
            anchors.open(anchor);
        }
        Node node = first instanceof ScalarEvent scalar
                ? scalar(scalar, at, trail)
                : collection((CollectionStartEvent) first, at, trail);
        if (anchor != null) {
            anchors.close(anchor, node);
        }
        return node;
    }

    private Scalar scalar(ScalarEvent event, Position at, NodePath trail) {
        Scalar.Kind kind = Tags.kindOf(event, at);
        String text = texts.share(Tags.textOf(event, kind));
        budget.checkScalar(at, kind, text);
        return new Scalar(at, trail, kind, text);
    }

    private Node collection(CollectionStartEvent event, Position at, NodePath trail) {
        boolean mapping = event.getEventId() == Event.ID.MappingStart;
        Tags.checkCollection(event, mapping, at);
        budget.enter(at);
        Node node = mapping ? mapping(at, trail) : sequence(at, trail);
        budget.leave();
        return node;
    }

    private Sequence sequence(Position at, NodePath trail) {
        List<Node> items = new ArrayList<>(4);
        Event next = events.next();
        while (next.getEventId() != Event.ID.SequenceEnd) {
            items.add(read(next, trail.index(items.size())));
            next = events.next();
        }
        return new Sequence(at, trail, items);
    }

    private Mapping mapping(Position at, NodePath trail) {
        Entries entries = new Entries();
        Merges merges = new Merges(anchors);
        Event next = events.next();
        while (next.getEventId() != Event.ID.MappingEnd) {
            Scalar key = key(next, trail);
            entries.refuse(key.position(), key.text());
            if (isMerge(next)) {
                merges.add(key, entries.list().size(), read(events.next(), trail.key(key.text())));
                entries.reserve(key);
            } else {
                entries.add(key, read(events.next(), key.trail()));
            }
            next = events.next();
        }
        return new Mapping(at, trail, merges.into(entries.list(), trail));
    }

    private Scalar key(Event event, NodePath trail) {
        Position at = events.position(event);
        String text;
        if (event instanceof ScalarEvent scalar) {
            Tags.kindOf(scalar, at);
            text = scalar.getValue();
            String anchor = anchorOf(event);
            if (anchor != null) {
                anchors.close(anchor, new Scalar(at, trail, Tags.kindOf(scalar, at), text));
            }
        } else if (event instanceof AliasEvent alias
                && anchors.find(alias.getAlias().getValue(), at) instanceof Scalar known) {
            text = known.text();
        } else {
            throw new DocumentException(at, "a key must be a single text, not a list or mapping");
        }
        budget.checkKey(at, text);
        String shared = texts.share(text);
        return new Scalar(at, trail.key(shared), Scalar.Kind.TEXT, shared);
    }

    private static boolean isMerge(Event key) {
        return key instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getValue().equals("<<");
    }

    private static @Nullable String anchorOf(Event event) {
        return event instanceof NodeEvent node && node.getAnchor().isPresent()
                ? node.getAnchor().get().getValue()
                : null;
    }
}
