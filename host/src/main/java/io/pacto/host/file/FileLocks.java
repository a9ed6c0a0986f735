package io.pacto.host.file;

import io.pacto.api.PactoException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One thing at a time, between threads and between processes.
 *
 * <p>The lock is an optimisation: correctness comes from atomic renaming (security.md R-14). So a file system that knows
 * no locks is no error.
 */
final class FileLocks {

    /** The locked byte lies far behind the content, which stays readable on systems whose locks are mandatory. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final long PAUSE_MILLIS = 20;
    private static final int MOST_DIGITS = 20;

    private final Map<Path, ReentrantLock> threads = new ConcurrentHashMap<>();
    private final Duration patience;

    FileLocks(Duration patience) {
        this.patience = patience;
    }

    <T> T exclusively(Path file, Supplier<T> work) {
        ReentrantLock mine = threads.computeIfAbsent(file, key -> new ReentrantLock());
        long start = System.nanoTime();
        try {
            if (!mine.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw busy(file, "another part of this program");
            }
        } catch (InterruptedException stop) {
            throw interrupted(file, stop);
        }
        try {
            return mine.getHoldCount() > 1 ? work.get() : betweenProcesses(file, start, work);
        } finally {
            mine.unlock();
        }
    }

    private <T> T betweenProcesses(Path file, long start, Supplier<T> work) {
        try (FileChannel channel = open(file)) {
            FileLock lock = acquire(channel, file, start);
            try {
                if (lock != null) {
                    sign(channel);
                }
                return work.get();
            } finally {
                if (lock != null) {
                    lock.release();
                }
            }
        } catch (IOException failure) {
            throw Reading.failed("cannot lock", file.toString(), failure);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
    }

    /** Returns the lock, or null where the file system has none. */
    private @Nullable FileLock acquire(FileChannel channel, Path file, long start) throws IOException {
        while (true) {
            try {
                FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
                if (lock != null) {
                    return lock;
                }
            } catch (OverlappingFileLockException sameProcess) {
                // held through another instance of this class: wait like for another process
            } catch (IOException unsupported) {
                return null;
            }
            if (System.nanoTime() - start > patience.toNanos()) {
                throw busy(file, holder(channel));
            }
            pause(file);
        }
    }

    private static void pause(Path file) {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stop) {
            throw interrupted(file, stop);
        }
    }

    private static void sign(FileChannel channel) throws IOException {
        byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(pid), 0);
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer digits = ByteBuffer.allocate(MOST_DIGITS);
        channel.read(digits, 0);
        String pid = new String(digits.array(), 0, digits.position(), StandardCharsets.US_ASCII);
        boolean number = !pid.isEmpty();
        for (int i = 0; i < pid.length() && number; i++) {
            number = Character.isDigit(pid.charAt(i));
        }
        return number ? "process " + pid : "another process";
    }

    private PactoException busy(Path file, String holder) {
        return new PactoException(
                "busy: " + holder + " has held the lock for " + patience.toSeconds() + " seconds: " + file,
                "wait for it to end, or end it, and try again");
    }

    private static PactoException interrupted(Path file, InterruptedException stop) {
        Thread.currentThread().interrupt();
        return new PactoException("interrupted while waiting for the lock: " + file, "try again", stop);
    }
}
