package io.pacto.api;

import java.util.ArrayList;
import java.util.List;

/**
 * Text for a person, in runs that say what each part is, so that one printer can escape data and colour words.
 *
 * @since 1.0
 */
@Stable
public final class Text {

    /** Text without any run. */
    public static final Text EMPTY = new Text(List.of());

    private final List<Run> runs;

    private Text(List<Run> runs) {
        this.runs = runs;
    }

    /** What a run is. */
    public enum Style {
        /** Words of the program; printed as they are. */
        PLAIN,
        /** A value from a contract or a file; control characters, line breaks included, are shown escaped. */
        DATA,
        /** Several lines that hold data, such as a generated document; line breaks and tabs stay. */
        BLOCK,
        /** A machine format that escapes its own data, such as JSON; written byte for byte. */
        EXACT,
        /** Words of the program that say all is well. */
        GOOD,
        /** Words of the program that warn. */
        WARN,
        /** Words of the program that say something is wrong. */
        BAD,
        /** Words of the program that matter less. */
        FAINT
    }

    /**
     * A piece of text of one style.
     *
     * @param style what it is
     * @param text the characters
     */
    public record Run(Style style, String text) {}

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A machine format.
     *
     * @param text written byte for byte as UTF-8
     * @return the text
     */
    public static Text exact(String text) {
        return new Text(List.of(new Run(Style.EXACT, text)));
    }

    /**
     * A generated document.
     *
     * @param text printed with control characters escaped, but for line breaks and tabs
     * @return the text
     */
    public static Text block(String text) {
        return new Text(List.of(new Run(Style.BLOCK, text)));
    }

    /** Returns the runs in order. */
    public List<Run> runs() {
        return runs;
    }

    /** Returns whether there is nothing to print. */
    public boolean isEmpty() {
        return runs.isEmpty();
    }

    /** Collects runs. */
    public static final class Builder {

        private final List<Run> runs = new ArrayList<>();

        private Builder() {}

        /**
         * Adds words of the program.
         *
         * @param words may hold line breaks
         * @return this builder
         */
        public Builder add(String words) {
            return styled(Style.PLAIN, words);
        }

        /**
         * Adds a value from a contract or file.
         *
         * @param value shown on one line with control characters escaped
         * @return this builder
         */
        public Builder data(String value) {
            return styled(Style.DATA, value);
        }

        /**
         * Adds a run.
         *
         * @param style what it is
         * @param text the characters
         * @return this builder
         */
        public Builder styled(Style style, String text) {
            runs.add(new Run(style, text));
            return this;
        }

        /**
         * Adds the runs of another text.
         *
         * @param text what to add
         * @return this builder
         */
        public Builder add(Text text) {
            runs.addAll(text.runs());
            return this;
        }

        /**
         * Ends the line.
         *
         * @return this builder
         */
        public Builder line() {
            return add("\n");
        }

        /** Returns the text. */
        public Text build() {
            return new Text(List.copyOf(runs));
        }
    }
}
