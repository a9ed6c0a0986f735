package io.pacto.host.archive;

import io.pacto.api.Archives.Packed;
import io.pacto.api.PactoException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Compresses what is written, in memory. The header is our own: that of the JDK names an operating system, and another
 * one in newer versions.
 *
 * <p>The stream is one gzip member (RFC 1952). It is cut into blocks of a fixed size, each of which knows the end of the
 * one before, so that several threads can work and the bytes are the same for any number of them.
 */
final class GzipOutput extends OutputStream {

    static final int BLOCK_BYTES = 256 * 1024;

    /** Method deflate, no flags, time 0, no hint, operating system unknown. */
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private static final int TRAILER_BYTES = 8;
    private static final int MOST_THREADS = 4;

    /** Blocks that wait for a thread or for their turn in the stream. */
    private static final int MOST_WAITING = 4 * MOST_THREADS;

    private final @Nullable MessageDigest plain;
    private final @Nullable MessageDigest packed;
    private final CRC32 checksum = new CRC32();
    private final List<byte[]> done = new ArrayList<>();
    private final Deque<Future<byte[]>> waiting = new ArrayDeque<>();
    private @Nullable ExecutorService workers;
    private byte[] block = new byte[BLOCK_BYTES];
    private byte[] before = new byte[0];
    private int filled;
    private long length;
    private long size;

    /**
     * An empty stream.
     *
     * @param digests whether digests are wanted; they take about as long as the compression
     */
    GzipOutput(boolean digests) {
        plain = digests ? sha256() : null;
        packed = digests ? sha256() : null;
        add(HEADER);
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        if (plain != null) {
            plain.update(bytes, from, count);
        }
        checksum.update(bytes, from, count);
        length += count;
        int at = from;
        while (at < from + count) {
            if (filled == BLOCK_BYTES) {
                cut();
            }
            int part = Math.min(BLOCK_BYTES - filled, from + count - at);
            System.arraycopy(bytes, at, block, filled, part);
            filled += part;
            at += part;
        }
    }

    /** Hands a full block over. More follows: what fits into one block needs no thread. */
    private void cut() {
        DeflateBlock full = new DeflateBlock(before, block, filled, false);
        ExecutorService known = workers;
        if (known == null) {
            known = Executors.newFixedThreadPool(
                    Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()), GzipOutput::thread);
            workers = known;
        }
        waiting.add(known.submit(full));
        while (waiting.size() > MOST_WAITING) {
            add(result(waiting.remove()));
        }
        before = full.tail();
        block = new byte[BLOCK_BYTES];
        filled = 0;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "pacto-gzip");
        thread.setDaemon(true);
        return thread;
    }

    private static byte[] result(Future<byte[]> future) {
        try {
            return future.get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new PactoException("interrupted while packing", "try again", stop);
        } catch (ExecutionException bug) {
            throw new IllegalStateException("compressing failed", bug.getCause());
        }
    }

    private void add(byte[] bytes) {
        done.add(bytes);
        size += bytes.length;
        if (packed != null) {
            packed.update(bytes);
        }
    }

    /** Ends the stream and returns it, with its digests if they were wanted. */
    Packed finish() {
        byte[] last = new DeflateBlock(before, block, filled, true).call();
        while (!waiting.isEmpty()) {
            add(result(waiting.remove()));
        }
        add(last);
        add(trailer());
        byte[] content = new byte[Math.toIntExact(size)];
        int at = 0;
        for (byte[] each : done) {
            System.arraycopy(each, 0, content, at, each.length);
            at += each.length;
        }
        return new Packed(content, text(packed), text(plain));
    }

    private byte[] trailer() {
        byte[] trailer = new byte[TRAILER_BYTES];
        for (int i = 0; i < 4; i++) {
            trailer[i] = (byte) (checksum.getValue() >> (8 * i));
            trailer[4 + i] = (byte) (length >> (8 * i));
        }
        return trailer;
    }

    /** Ends the threads, whether or not the stream came to its end. */
    @Override
    public void close() {
        if (workers != null) {
            workers.shutdownNow();
        }
    }

    private static String text(@Nullable MessageDigest digest) {
        return digest == null ? "" : "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
