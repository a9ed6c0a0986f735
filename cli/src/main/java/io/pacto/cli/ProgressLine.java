package io.pacto.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * One line on a terminal while something takes long. It appears late, so that quick commands never flicker, and leaves
 * nothing behind.
 */
final class ProgressLine implements Runnable {

    /** Goes to the start of the line and empties it. */
    static final String CLEAR = "\r\u001b[K";

    private static final Duration USUAL_DELAY = Duration.ofSeconds(2);
    private static final long STEP_NANOS = 1_000_000_000L;

    private final PrintStream terminal;
    private final String what;
    private final long start = System.nanoTime();
    private long next;
    private boolean shown;
    private boolean ended;

    private ProgressLine(PrintStream terminal, String what, Duration delay) {
        this.terminal = terminal;
        this.what = what;
        this.next = delay.toNanos();
    }

    /**
     * Begins to watch.
     *
     * @param terminal where to show the line
     * @param what what takes long, harmless text
     * @return the line, to be ended
     */
    static ProgressLine begin(PrintStream terminal, String what) {
        return begin(terminal, what, USUAL_DELAY);
    }

    static ProgressLine begin(PrintStream terminal, String what, Duration delay) {
        ProgressLine line = new ProgressLine(terminal, what, delay);
        Thread thread = new Thread(line, "pacto-progress");
        thread.setDaemon(true);
        thread.start();
        return line;
    }

    @Override
    public synchronized void run() {
        try {
            while (!ended) {
                long left = next - (System.nanoTime() - start);
                if (left > 0) {
                    wait(left / 1_000_000L + 1);
                    continue;
                }
                next += STEP_NANOS;
                shown = true;
                print(CLEAR + what + " … " + (System.nanoTime() - start) / STEP_NANOS + " s");
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes the line away; nothing is shown after that. */
    synchronized void end() {
        ended = true;
        notifyAll();
        if (shown) {
            print(CLEAR);
        }
    }

    private void print(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        terminal.write(bytes, 0, bytes.length);
        terminal.flush();
    }
}
