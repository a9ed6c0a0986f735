package io.pacto.plugin.openapiinfer.huma.model;

import io.pacto.plugin.openapiinfer.huma.eval.Cell;
import io.pacto.plugin.openapiinfer.huma.eval.GoType;
import io.pacto.plugin.openapiinfer.huma.eval.Machine;
import io.pacto.plugin.openapiinfer.huma.eval.Value;
import io.pacto.plugin.openapiinfer.huma.eval.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes and reads the parts of a document, which are the values that programs themselves set and read. */
final class Parts {

    private final Machine machine;

    Parts(Machine machine) {
        this.machine = machine;
    }

    /** A type of Huma. */
    GoType type(String name) {
        return machine.types().known(Outlines.HUMA, name);
    }

    /** A new part. */
    Value.Struct struct(String name) {
        return Value.Struct.empty(type(name));
    }

    /** A pointer to a part. */
    static Value.Ref ref(Value.Struct part) {
        return new Value.Ref(new Cell(part), part.type());
    }

    /** A pointer to a number. */
    static Value.Ref ref(Value.Const number) {
        return new Value.Ref(new Cell(number), number.type());
    }

    /** The struct a value is or leads to; null when it is not known to be one. */
    Value.@Nullable Struct part(@Nullable Value value) {
        return value != null && machine.values().pointee(value) instanceof Value.Struct part ? part : null;
    }

    /** The struct a field leads to, made when there is none. */
    Value.Struct part(Value.Struct of, String field, String type) {
        Value.Struct known = part(machine.values().field(of, field));
        if (known != null) {
            return known;
        }
        Value.Struct made = struct(type);
        machine.values().setField(of, field, ref(made));
        return made;
    }

    /** The map in a field, made when there is none. */
    Map<Object, Value> map(Value.Struct of, String field) {
        Value value = machine.values().field(of, field);
        if (value instanceof Value.Dict dict) {
            return dict.entries();
        }
        GoType type = value == null ? new GoType.Unknown() : machine.values().typeOf(value);
        Value.Dict made = Value.Dict.empty(type);
        machine.values().setField(of, field, made);
        return made.entries();
    }

    /** The items of a list in a field. */
    List<Value> items(Value.Struct of, String field) {
        return machine.values().field(of, field) instanceof Value.Items items ? items.items() : List.of();
    }

    /** Adds an item to a list in a field. */
    void append(Value.Struct of, String field, Value item) {
        List<Value> items = new ArrayList<>(items(of, field));
        items.add(item);
        machine.values().setField(of, field, Value.Items.of(machine.values().typeOf(item), items));
    }

    String text(Value.Struct of, String field) {
        String text = Values.text(machine.values().field(of, field));
        return text == null ? "" : text;
    }

    long number(Value.Struct of, String field) {
        Long number = Values.number(machine.values().field(of, field));
        return number == null ? 0 : number;
    }

    boolean isTrue(Value.Struct of, String field) {
        return Values.isTrue(machine.values().field(of, field));
    }

    static void set(Value.Struct of, String field, String text) {
        of.fields().put(field, Value.Const.of(text));
    }

    static void set(Value.Struct of, String field, boolean truth) {
        of.fields().put(field, Value.Const.of(truth));
    }
}
