package io.pacto.host.process;

import io.pacto.api.PactoException;
import io.pacto.api.Processes.Command;
import io.pacto.api.Processes.Ending;
import io.pacto.api.Processes.Finished;
import io.pacto.host.file.AtExit;
import io.pacto.host.term.Escaping;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;

/**
 * A running program. Its output is looked at rather than waited for, so that no thread is left behind when a grandchild
 * keeps the pipe open.
 */
final class Child {

    private static final long LOOK_MILLIS = 5;

    private final Process process;
    private final Command command;
    private final Family family;
    private final Output out;
    private final Output err;
    private final long start = System.nanoTime();

    Child(Process process, Command command, Marks marks) {
        this.process = process;
        this.command = command;
        this.family = new Family(process.toHandle(), marks);
        this.out = new Output(process.getInputStream(), command.outputLimit());
        this.err = new Output(process.getErrorStream(), command.outputLimit());
    }

    /** Follows it until it ends or has to be ended. */
    Finished toItsEnd() {
        // A signal that ends us must not leave it behind.
        AtExit end = new AtExit(family::end);
        try {
            feed();
            while (true) {
                boolean ended = process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                boolean within = out.read() && err.read();
                if (!within) {
                    return end(Ending.TOO_MUCH_OUTPUT);
                }
                if (ended) {
                    if (command.leavesNothing()) {
                        family.end();
                    }
                    return new Finished(Ending.EXITED, process.exitValue(), out.content(), err.content());
                }
                if (System.nanoTime() - start > command.time().toNanos()) {
                    return end(Ending.OUT_OF_TIME);
                }
                family.look();
            }
        } catch (InterruptedException stop) {
            family.end();
            Thread.currentThread().interrupt();
            throw new PactoException("interrupted while running " + name(), "try again", stop);
        } catch (IOException failure) {
            family.end();
            throw new PactoException("cannot read what " + name() + " prints", "try again", failure);
        } finally {
            end.release();
            out.close();
            err.close();
        }
    }

    private Finished end(Ending ending) {
        family.end();
        return new Finished(ending, 0, out.content(), err.content());
    }

    private String name() {
        return Escaping.line(command.program().toString());
    }

    /** On a thread of its own: a program that does not read must not stop us from reading. */
    private void feed() {
        Thread feeder = new Thread(this::write, "pacto-input");
        feeder.setDaemon(true);
        feeder.start();
    }

    private void write() {
        try (OutputStream in = process.getOutputStream()) {
            in.write(command.input());
        } catch (IOException notWanted) {
            // A program may end, or close its input, without having read it all; its answer says how that went.
        }
    }
}
