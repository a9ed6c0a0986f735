package io.pacto.host.schema;

/** A text that refuses to be read after its time. The JDK's regular expressions can be stopped in no other way. */
final class TimedText implements CharSequence {

    private static final int CHECK_EVERY = 256;

    private final String text;
    private final long deadline;
    private int reads;

    /** Time is up. */
    static final class Expired extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Expired() {
            super("time is up", null, false, false);
        }
    }

    TimedText(String text, long deadline) {
        this.text = text;
        this.deadline = deadline;
    }

    @Override
    public char charAt(int index) {
        if (++reads % CHECK_EVERY == 0 && System.nanoTime() - deadline > 0) {
            throw new Expired();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new TimedText(text.substring(start, end), deadline);
    }

    @Override
    public String toString() {
        return text;
    }
}
