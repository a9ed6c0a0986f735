package io.pacto.host.file;

/** Something to undo, also when a signal ends the process before anybody gets to it. */
public final class AtExit {

    private final Runnable undo;
    private final Thread hook;

    /**
     * Announces what has to be undone.
     *
     * @param undo undoes it; safe to be run twice, and from another thread
     */
    public AtExit(Runnable undo) {
        this.undo = undo;
        this.hook = new Thread(this::undoQuietly, "pacto-at-exit");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Undoes it now. */
    public void undo() {
        undo.run();
        release();
    }

    /** Nothing has to be undone any more. */
    public void release() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The process is ending, and the hook runs, or has run.
        }
    }

    /** Nobody is left who could be told. */
    private void undoQuietly() {
        try {
            undo.run();
        } catch (RuntimeException failed) {
            // What is left lies in a folder for temporary files.
        }
    }
}
