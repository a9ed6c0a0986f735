package io.pacto.schemadiff;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a schema means, however it was spelled: references followed, what holds together merged, null told apart from all
 * other values, keywords that cannot apply left out.
 *
 * <p>Written by {@link FormReader}, {@link Merge} and {@link Settle} while it is made, and by nobody afterwards.
 */
final class Form {

    /** The place of a schema that nobody wrote. */
    static final Node NOWHERE = Mapping.builder().build();

    /** The written schemas it is made of, the one that was asked for first. */
    List<Node> sources;

    /** Whether null is accepted; everything below is about other values. */
    boolean nullToo = true;

    int types = Types.NOT_NULL;

    /** The only values there are, by their canonical text; null when there are others. */
    @Nullable
    Map<String, Node> values;

    /** Whether {@link #values} was written as {@code const}. */
    boolean constant;

    NumberForm number = NumberForm.ANY;
    StringForm string = StringForm.ANY;
    Set<String> formats = Collections.emptySet();
    ArrayForm array = ArrayForm.ANY;
    ObjectForm object = ObjectForm.ANY;
    List<Group> groups = List.of();
    List<Sub> nots = List.of();
    List<Condition> conditions = List.of();

    /** References that lead nowhere we can look: the text is all that is known. */
    Set<String> remotes = Collections.emptySet();

    /** Whether it may accept less than it says here, because part of it could not be read. */
    boolean vague;

    Notes notes = Notes.NONE;

    /** Bounds of types that are not accepted. */
    Idle idle = Idle.NONE;

    /** The same as it was written, when it is a choice of one, which accepts what its only branch accepts; else null. */
    @Nullable
    Form choice;

    private Form(List<Node> sources) {
        this.sources = sources;
    }

    static Form any(Node at) {
        return new Form(List.of(at));
    }

    static Form never(Node at) {
        Form form = any(at);
        form.nullToo = false;
        form.types = Types.NONE;
        return form;
    }

    /** The same, and no choice of one: what is made of the copy need not be one. */
    Form copy() {
        Form copy = new Form(sources);
        copy.nullToo = nullToo;
        copy.types = types;
        copy.values = values;
        copy.constant = constant;
        copy.number = number;
        copy.string = string;
        copy.formats = formats;
        copy.array = array;
        copy.object = object;
        copy.groups = groups;
        copy.nots = nots;
        copy.conditions = conditions;
        copy.remotes = remotes;
        copy.vague = vague;
        copy.notes = notes;
        copy.idle = idle;
        return copy;
    }

    /** The same without its alternatives. */
    Form withoutGroups() {
        Form base = copy();
        base.groups = List.of();
        return base;
    }

    /** The same, and null accepted, too. */
    Form withNull() {
        Form wider = copy();
        wider.nullToo = true;
        wider.choice = choice == null ? null : choice.withNull();
        return wider;
    }

    /** What to compare with another form: with one that has a choice, the choice of one and not its only branch. */
    Form beside(Form other) {
        Form written = choice;
        boolean comparable = written != null
                && groups.isEmpty()
                && other.groups.size() == 1
                && other.groups.get(0).keyword().equals(written.groups.get(0).keyword());
        return comparable && written != null ? written : this;
    }

    Node at() {
        return sources.get(0);
    }

    /** The value of a keyword where it is written, or the schema itself. */
    Node at(String keyword) {
        for (Node source : sources) {
            Node value = source.get(keyword);
            if (value != null) {
                return value;
            }
        }
        return at();
    }

    boolean isNever() {
        return types == Types.NONE && !nullToo;
    }

    /** Whether nothing but null is accepted, if that. */
    boolean isEmpty() {
        return types == Types.NONE;
    }

    boolean isAny() {
        return nullToo && isAnyButNull();
    }

    /** Whether it asks nothing of values other than null. */
    boolean isAnyButNull() {
        return types == Types.NOT_NULL && asksNothing();
    }

    /** Whether it says nothing but which types there may be. */
    boolean asksNothing() {
        return values == null
                && number.isAny()
                && string.isAny()
                && formats.isEmpty()
                && array.isAny()
                && object.isAny()
                && isPlain();
    }

    /** Whether every part of it is about one type of value only. */
    boolean isPlain() {
        return groups.isEmpty() && nots.isEmpty() && conditions.isEmpty() && remotes.isEmpty() && !vague;
    }

    boolean mayBe(int type) {
        return Types.has(types, type);
    }
}
