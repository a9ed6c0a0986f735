package io.pacto.api;

import io.pacto.api.Shape.BooleanShape;
import io.pacto.api.Shape.Characters;
import io.pacto.api.Shape.Field;
import io.pacto.api.Shape.IntegerShape;
import io.pacto.api.Shape.ListShape;
import io.pacto.api.Shape.ObjectShape;
import io.pacto.api.Shape.TextShape;
import io.pacto.api.ShapeRule.Combination;
import java.util.List;

/** Short names for the parts of a shape, so that the description of the format reads like a table. */
final class Shapes {

    static final TextShape TEXT = new TextShape(1, List.of(), null);
    static final TextShape ANY_TEXT = new TextShape(0, List.of(), null);
    static final BooleanShape TRUTH = new BooleanShape();
    static final IntegerShape COUNT = new IntegerShape(0, Integer.MAX_VALUE);

    private Shapes() {}

    static ObjectShape object(List<ShapeRule> rules, Field... fields) {
        return new ObjectShape(List.of(fields), 0, rules);
    }

    static ListShape list(ObjectShape item) {
        return new ListShape(item, 0);
    }

    static TextShape choice(String... choices) {
        return new TextShape(0, List.of(choices), null);
    }

    static TextShape pattern(String edge, String inside) {
        return new TextShape(0, List.of(), new Characters(edge, inside));
    }

    static Field required(String name, Shape shape, String title, String description, String example) {
        return new Field(name, shape, true, title, description, example, null);
    }

    static Field optional(String name, Shape shape, String title, String description, String example) {
        return new Field(name, shape, false, title, description, example, null);
    }

    static Combination with(String required, String... optional) {
        return new Combination(List.of(required), List.of(optional));
    }
}
