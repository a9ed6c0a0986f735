package io.pacto.plugin.openapiinfer.jvm.schema;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A schema under construction. */
final class Schema {

    private final Map<String, Node> keywords = new LinkedHashMap<>();

    static Schema of(Mapping built) {
        Schema schema = new Schema();
        built.entries().forEach(entry -> schema.keywords.put(entry.name(), entry.value()));
        return schema;
    }

    static Mapping type(String type) {
        return new Schema().put("type", type).build();
    }

    static Mapping type(String type, String format) {
        Schema schema = new Schema().put("type", type);
        return (format.isEmpty() ? schema : schema.put("format", format)).build();
    }

    static Mapping ref(String name) {
        return new Schema().put("$ref", "#/components/schemas/" + name).build();
    }

    static Mapping array(Mapping items) {
        return new Schema().put("type", "array").put("items", items).build();
    }

    static Mapping map(Mapping values) {
        return new Schema()
                .put("type", "object")
                .put("additionalProperties", values)
                .build();
    }

    static Sequence texts(List<String> texts) {
        return Sequence.of(texts.stream().map(Scalar::of).toList());
    }

    Schema put(String keyword, Node value) {
        keywords.put(keyword, value);
        return this;
    }

    Schema put(String keyword, String value) {
        return put(keyword, Scalar.of(value));
    }

    /** A number as it is written in the sources; anything else is left out. */
    Schema number(String keyword, String written) {
        try {
            BigDecimal number = new BigDecimal(written);
            Scalar.Kind kind = number.scale() <= 0 ? Scalar.Kind.INTEGER : Scalar.Kind.DECIMAL;
            Scalar like = Scalar.of(0);
            return put(keyword, new Scalar(like.position(), like.trail(), kind, number.toPlainString()));
        } catch (NumberFormatException notANumber) {
            return this;
        }
    }

    Schema ifAny(String keyword, String value) {
        return value.isEmpty() ? this : put(keyword, value);
    }

    boolean has(String keyword) {
        return keywords.containsKey(keyword);
    }

    String text(String keyword) {
        return keywords.get(keyword) instanceof Scalar scalar ? scalar.text() : "";
    }

    Mapping build() {
        Mapping.Builder built = Mapping.builder();
        keywords.forEach(built::put);
        return built.build();
    }
}
