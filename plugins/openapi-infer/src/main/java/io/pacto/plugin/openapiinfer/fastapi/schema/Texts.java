package io.pacto.plugin.openapiinfer.fastapi.schema;

import io.pacto.plugin.openapiinfer.fastapi.python.Expr;

/** Expressions as a person would write them, for messages and names. */
public final class Texts {

    private Texts() {}

    /**
     * The text of a name.
     *
     * @param expression the expression
     * @return a name with its dots; a word for everything else
     */
    public static String of(Expr expression) {
        if (expression instanceof Expr.Name name) {
            return name.id();
        }
        if (expression instanceof Expr.Attribute member) {
            return of(member.owner()) + "." + member.name();
        }
        if (expression instanceof Expr.Subscript generic) {
            return of(generic.owner()) + "["
                    + String.join(", ", generic.index().stream().map(Texts::of).toList()) + "]";
        }
        if (expression instanceof Expr.Text text) {
            return text.value();
        }
        if (expression instanceof Expr.Constant constant) {
            return constant.word();
        }
        if (expression instanceof Expr.Binary union && union.operator().equals("|")) {
            return "Union[" + of(union.left()) + ", " + of(union.right()) + "]";
        }
        return "expression";
    }
}
