package io.pacto.plugin.openapiinfer.huma.eval;

/** A variable, or what a pointer leads to. */
public final class Cell implements Scope.Binding {

    private Value value;

    /** A variable with its first value. */
    public Cell(Value value) {
        this.value = value;
    }

    /** Returns its value. */
    public Value get() {
        return value;
    }

    /** Gives it another value. */
    public void set(Value other) {
        this.value = other;
    }
}
