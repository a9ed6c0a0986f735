package io.pacto.plugin.openapiinfer.fastapi.program;

import io.pacto.plugin.openapiinfer.fastapi.python.Stmt;

/** What a name stands for. */
public sealed interface Symbol {

    /**
     * A class, function or variable of the project.
     *
     * @param statement what declares it
     * @param scope where it is declared
     */
    record Declared(Stmt statement, Scope scope) implements Symbol {}

    /**
     * A module of the project.
     *
     * @param scope its names
     */
    record Module(Scope scope) implements Symbol {}

    /**
     * Something of a library or of Python itself.
     *
     * @param path such as {@code fastapi.Query} or {@code builtins.int}
     */
    record External(String path) implements Symbol {

        /** Returns the last part of the path. */
        public String last() {
            return path.substring(path.lastIndexOf('.') + 1);
        }

        /**
         * Whether it belongs to a library.
         *
         * @param library the first part of a path
         * @return true when the path begins with it
         */
        public boolean of(String library) {
            return path.startsWith(library + ".");
        }
    }
}
