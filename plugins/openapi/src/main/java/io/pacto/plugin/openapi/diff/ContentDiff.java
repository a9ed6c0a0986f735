package io.pacto.plugin.openapi.diff;

import static io.pacto.api.Classification.BREAKING;
import static io.pacto.api.Classification.NON_BREAKING;
import static io.pacto.api.Classification.POTENTIAL_BREAKING;

import io.pacto.api.Classification;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.plugin.openapi.document.ApiDocument;
import io.pacto.plugin.openapi.document.MediaType;
import io.pacto.schemadiff.Direction;

/** Compares the media types of an element, and the schemas in those that are on both sides. */
final class ContentDiff {

    private final ApiDocument old;
    private final ApiDocument current;
    private final SchemasDiff schemas;
    private final Encodings encodings;

    ContentDiff(ApiDocument old, ApiDocument current, SchemasDiff schemas) {
        this.old = old;
        this.current = current;
        this.schemas = schemas;
        this.encodings = new Encodings(old, current);
    }

    /**
     * Compares two elements that hold {@code content}.
     *
     * @param rule the start of the rules for media types that come and go
     */
    void compare(Node before, Node after, Place where, String rule, Direction direction, Changes changes) {
        MediaPairs pairs = MediaPairs.of(MediaType.of(old, before), MediaType.of(current, after));
        for (MediaPairs.Pair pair : pairs.pairs()) {
            Place media = where.in(
                    Place.Kind.MEDIA, pair.now().key().text(), pair.now().key());
            renamed(pair, media, rule, direction, changes);
            media(pair, media, direction, changes);
        }
        for (MediaType added : pairs.added()) {
            Place media = where.in(Place.Kind.MEDIA, added.key().text(), added.key());
            changes.added(rule + ".media-type-added", NON_BREAKING, media, "");
        }
        for (MediaType gone : pairs.removed()) {
            changes.removed(
                    rule + ".media-type-removed",
                    BREAKING,
                    where.in(Place.Kind.MEDIA, gone.key().text(), Traits.keyOf(after, "content", where)),
                    direction == Direction.IN ? ": it is no longer accepted" : ": it is no longer sent");
        }
    }

    private void media(MediaPairs.Pair pair, Place where, Direction direction, Changes changes) {
        Node before = pair.then().node();
        Node after = pair.now().node();
        boolean text = pair.then().range().isText() && pair.now().range().isText();
        SchemasDiff.Writing writing = text ? SchemasDiff.Writing.TEXT : SchemasDiff.Writing.TYPED;
        schemas.compare("schema", before, after, where, direction, writing, changes);
        schemas.compare("itemSchema", before, after, where, direction, writing, changes);
        encodings.compare(before, after, where, changes);
    }

    private static void renamed(MediaPairs.Pair pair, Place media, String rule, Direction direction, Changes changes) {
        boolean generalised = pair.now().range().covers(pair.then().range());
        boolean specialised = pair.then().range().covers(pair.now().range());
        if (generalised && specialised) {
            return;
        }
        boolean in = direction == Direction.IN;
        Classification effect = NON_BREAKING;
        String how = in ? "all that was accepted still is" : "readers of the earlier one understand it";
        if (pair.isCharsetOnly() && in) {
            how = "another charset is named";
        } else if (!generalised && !specialised) {
            effect = pair.then().range().hasNameOf(pair.now().range()) ? BREAKING : POTENTIAL_BREAKING;
            how = "it has other parameters";
        } else if (generalised != in) {
            effect = BREAKING;
            how = in ? "some of what was accepted no longer is" : "readers of the earlier one may not understand it";
        }
        changes.modified(
                rule + ".media-type-changed",
                effect,
                media,
                how,
                Scalar.of(pair.then().key().text()),
                Scalar.of(pair.now().key().text()));
    }
}
