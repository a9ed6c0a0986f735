package io.pacto.plugin.cireports;

import io.pacto.api.Classification;
import io.pacto.api.Severity;

/** The three weights that findings and changes have in common. */
enum Level {
    ERROR("error", "error", "critical", "Error"),
    WARNING("warning", "warning", "major", "Warning"),
    NOTE("note", "notice", "info", "Note");

    private final String sarif;
    private final String github;
    private final String gitlab;
    private final String title;

    Level(String sarif, String github, String gitlab, String title) {
        this.sarif = sarif;
        this.github = github;
        this.gitlab = gitlab;
        this.title = title;
    }

    static Level of(Severity severity) {
        return switch (severity) {
            case ERROR -> ERROR;
            case WARNING -> WARNING;
            case INFO -> NOTE;
        };
    }

    static Level of(Classification classification) {
        return switch (classification) {
            case BREAKING -> ERROR;
            case POTENTIAL_BREAKING -> WARNING;
            case NON_BREAKING -> NOTE;
        };
    }

    /** Returns the level a descriptor's word stands for, or the other one when there is no such word. */
    static Level ofWord(String word, Level other) {
        return switch (word) {
            case "error", "breaking" -> ERROR;
            case "warning", "potential-breaking" -> WARNING;
            case "info", "non-breaking" -> NOTE;
            default -> other;
        };
    }

    String sarif() {
        return sarif;
    }

    String github() {
        return github;
    }

    String gitlab() {
        return gitlab;
    }

    String title() {
        return title;
    }
}
