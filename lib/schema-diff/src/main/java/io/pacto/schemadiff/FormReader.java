package io.pacto.schemadiff;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads what written schemas mean. */
final class FormReader {

    private final Side side;

    FormReader(Side side) {
        this.side = side;
    }

    Form read(Sub sub) {
        if (sub.parts().isEmpty()) {
            return Form.any(Form.NOWHERE);
        }
        Form form = read(sub.parts().get(0));
        for (int i = 1; i < sub.parts().size(); i++) {
            Sub.Part part = sub.parts().get(i);
            form = Merge.both(form, side.sub(part.node(), part.scope()).form());
        }
        return form;
    }

    private Form read(Sub.Part part) {
        if (Values.isFalse(part.node())) {
            return Form.never(part.node());
        }
        if (!(part.node() instanceof Mapping schema)) {
            Form form = Form.any(part.node());
            form.vague = !Values.isTrue(part.node());
            return form;
        }
        Scope scope = part.scope().inside(schema);
        String reference = reference(schema);
        if (reference != null && side.dialect().refHidesSiblings()) {
            return referred(schema, scope, reference);
        }
        Form form = keywords(schema, scope);
        if (reference != null) {
            form = Merge.both(form, referred(schema, scope, reference));
        }
        for (Node each : schema.list("allOf")) {
            form = Merge.both(form, side.sub(each, scope).form());
        }
        if (Unevaluated.fold(form, schema, side, scope)) {
            Settle.tidy(form);
        }
        return nullable(schema, form);
    }

    /** Dynamic references are taken for static ones: where they start is where they lead in all but meta-schemas. */
    private static @org.jspecify.annotations.Nullable String reference(Mapping schema) {
        String plain = schema.text("$ref");
        if (plain != null) {
            return plain;
        }
        String dynamic = schema.text("$dynamicRef");
        return dynamic != null ? dynamic : schema.text("$recursiveRef");
    }

    private Form referred(Mapping schema, Scope scope, String reference) {
        Sub.Part target = side.resolve(scope, reference);
        if (target != null) {
            return side.sub(target.node(), target.scope()).form();
        }
        Form unknown = Form.any(schema);
        unknown.remotes = Collections.singleton(reference);
        return unknown;
    }

    /** OpenAPI 3.0: null joins whatever the rest accepts, that which it refers to included. */
    private Form nullable(Mapping schema, Form form) {
        boolean stated = side.dialect() == Dialect.OPENAPI_3_0
                && (Values.isTrue(schema.get("nullable")) || Values.isTrue(schema.get("x-nullable")));
        if (!stated || form.nullToo) {
            return form;
        }
        return form.withNull();
    }

    private Form keywords(Mapping schema, Scope scope) {
        Form form = Form.any(schema);
        form.types = Types.ALL;
        new ScalarKeywords(side.dialect()).read(schema, form);
        content(schema, scope, form);
        new ArrayKeywords(side, scope).read(schema, form);
        new ObjectKeywords(side, scope).read(schema, form);
        new LogicKeywords(side, scope).read(schema, form);
        form.notes = notes(schema);
        Settle.written(form);
        Settle.tidy(form);
        return form;
    }

    /** {@code contentSchema} says something beside {@code contentMediaType} only (2020-12 validation, section 8.5). */
    private void content(Mapping schema, Scope scope, Form form) {
        Node content = side.dialect().knows(8) ? schema.get("contentSchema") : null;
        StringForm string = form.string;
        if (content != null && string.mediaType() != null) {
            form.string = new StringForm(
                    string.length(),
                    string.patterns(),
                    string.encoding(),
                    string.mediaType(),
                    side.sub(content, scope));
        }
    }

    private static Notes notes(Mapping schema) {
        Node standard = schema.get("default");
        Node discriminator = schema.get("discriminator");
        Node extensible = schema.get("x-extensible-enum");
        boolean deprecated = Values.isTrue(schema.get("deprecated"));
        boolean readOnly = Values.isTrue(schema.get("readOnly"));
        boolean writeOnly = Values.isTrue(schema.get("writeOnly"));
        boolean none = standard == null && discriminator == null && extensible == null;
        if (none && !deprecated && !readOnly && !writeOnly) {
            return Notes.NONE;
        }
        return new Notes(standard, deprecated, readOnly, writeOnly, discriminator, extensible);
    }

    static Set<String> texts(List<Node> items) {
        TreeSet<String> texts = new TreeSet<>();
        for (Node item : items) {
            if (item instanceof Scalar scalar) {
                texts.add(scalar.text());
            }
        }
        return texts.isEmpty() ? Collections.emptySet() : Collections.unmodifiableSet(texts);
    }

    /** Names and schemas of a keyword such as {@code properties}. */
    static java.util.Map<String, Sub> named(@org.jspecify.annotations.Nullable Node value, Side side, Scope scope) {
        if (!(value instanceof Mapping mapping) || mapping.entries().isEmpty()) {
            return Collections.emptyMap();
        }
        java.util.Map<String, Sub> subs = new java.util.LinkedHashMap<>();
        for (Entry entry : mapping.entries()) {
            subs.put(entry.name(), side.sub(entry.value(), scope));
        }
        return Collections.unmodifiableMap(subs);
    }
}
