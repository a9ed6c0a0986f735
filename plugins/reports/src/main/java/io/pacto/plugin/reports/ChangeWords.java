package io.pacto.plugin.reports;

import io.pacto.api.Change;

/** The words of the diff formats for kinds of change; they are part of the JSON shape. */
final class ChangeWords {

    private ChangeWords() {}

    static String of(Change.Type type) {
        return switch (type) {
            case REMOVED -> "removed";
            case MODIFIED -> "modified";
            case ADDED -> "added";
        };
    }
}
