package io.pacto.schemadiff;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the keywords about types, values, numbers and texts. */
final class ScalarKeywords {

    private final Dialect dialect;

    ScalarKeywords(Dialect dialect) {
        this.dialect = dialect;
    }

    void read(Mapping schema, Form form) {
        Node type = schema.get("type");
        if (type != null) {
            int named = Types.read(type);
            form.types = named;
            form.vague = named == Types.NONE;
        }
        form.values = values(schema, form);
        form.number = numbers(schema);
        form.string = strings(schema);
        formats(schema, form);
    }

    private @Nullable Map<String, Node> values(Mapping schema, Form form) {
        Map<String, Node> listed = null;
        if (schema.get("enum") instanceof Sequence list) {
            listed = byKey(list.items());
        }
        Node constant = dialect.knows(6) ? schema.get("const") : null;
        if (constant == null) {
            return listed;
        }
        form.constant = true;
        return Merge.values(byKey(List.of(constant)), listed);
    }

    static Map<String, Node> byKey(List<Node> items) {
        Map<String, Node> byKey = new LinkedHashMap<>();
        for (Node item : items) {
            byKey.putIfAbsent(Values.key(item), item);
        }
        return Collections.unmodifiableMap(byKey);
    }

    private static NumberForm numbers(Mapping schema) {
        Range range = Range.ALL;
        BigDecimal minimum = Decimals.of(schema.get("minimum"));
        if (minimum != null) {
            range = range.from(minimum, Values.isTrue(schema.get("exclusiveMinimum")));
        }
        BigDecimal above = Decimals.of(schema.get("exclusiveMinimum"));
        if (above != null) {
            range = range.from(above, true);
        }
        BigDecimal maximum = Decimals.of(schema.get("maximum"));
        if (maximum != null) {
            range = range.to(maximum, Values.isTrue(schema.get("exclusiveMaximum")));
        }
        BigDecimal below = Decimals.of(schema.get("exclusiveMaximum"));
        if (below != null) {
            range = range.to(below, true);
        }
        BigDecimal multiple = Decimals.of(schema.get("multipleOf"));
        boolean usable = multiple != null && multiple.signum() > 0;
        if (!usable) {
            return range.isAll() ? NumberForm.ANY : new NumberForm(range, List.of());
        }
        return new NumberForm(range, List.of(multiple));
    }

    private StringForm strings(Mapping schema) {
        Count length = count(schema, "minLength", "maxLength");
        String pattern = schema.text("pattern");
        String encoding = encoding(schema);
        String mediaType = dialect.knows(7) ? schema.text("contentMediaType") : null;
        boolean any = pattern == null || Patterns.acceptsAll(pattern);
        if (length.isAny() && any && encoding == null && mediaType == null) {
            return StringForm.ANY;
        }
        return new StringForm(
                length, any ? Collections.emptySet() : Collections.singleton(pattern), encoding, mediaType, null);
    }

    /** What OpenAPI 3.0 calls {@code format: byte} is {@code contentEncoding: base64} in 3.1. */
    private @Nullable String encoding(Mapping schema) {
        if (dialect == Dialect.OPENAPI_3_0 && "byte".equals(schema.text("format"))) {
            return "base64";
        }
        return dialect.knows(7) ? schema.text("contentEncoding") : null;
    }

    private static void formats(Mapping schema, Form form) {
        String format = schema.text("format");
        if (format == null || format.isEmpty()) {
            return;
        }
        if (Formats.isOctets(format)) {
            if (format.equals("binary") && form.string.mediaType() == null) {
                form.types |= Types.NONE;
            }
            return;
        }
        form.formats = Collections.singleton(format);
    }

    static Count count(Mapping schema, String least, String most) {
        BigDecimal min = Decimals.of(schema.get(least));
        BigDecimal max = Decimals.of(schema.get(most));
        if (min == null && max == null) {
            return Count.ANY;
        }
        return new Count(min == null ? 0 : Math.max(0, cut(min)), max == null ? Long.MAX_VALUE : cut(max));
    }

    private static long cut(BigDecimal number) {
        BigDecimal most = BigDecimal.valueOf(Long.MAX_VALUE);
        return number.compareTo(most) >= 0 ? Long.MAX_VALUE : number.longValue();
    }

    static boolean isText(@Nullable Node node) {
        return node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.TEXT;
    }
}
