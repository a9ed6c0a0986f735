package io.pacto.host.pipeline;

import io.pacto.api.Bundle;
import io.pacto.api.Contract;
import io.pacto.api.DocumentException;
import io.pacto.api.Documents;
import io.pacto.api.Node;
import io.pacto.api.PactoException;
import io.pacto.api.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Reads both sides of large documents before a judge asks for them, each side on a thread of its own: reading is most of
 * what a comparison of large documents costs, and a judge can only read one after the other.
 */
final class ReadAhead {

    /** What lies read and unasked for is held in memory; anything beyond is read when it is wanted. */
    private static final int MOST = 32 * 1024 * 1024;

    private final Documents documents;
    private final Workers workers = new Workers();
    private final List<Reading> readings = new ArrayList<>();

    ReadAhead(Documents documents) {
        this.documents = documents;
    }

    /** What was begun for one comparison. */
    final class Ahead {

        private final List<Reading> own = new ArrayList<>();
        private final List<Side> sides = new ArrayList<>();

        private Ahead() {}

        private void read(List<Reading> all) {
            if (all.isEmpty()) {
                return;
            }
            own.addAll(all);
            synchronized (readings) {
                readings.addAll(all);
            }
            Side side = new Side(all);
            sides.add(side);
            side.worker = workers.start(side);
        }

        /** Lets go of what nobody asked for. */
        void forget() {
            synchronized (readings) {
                readings.removeAll(own);
            }
            for (Reading reading : own) {
                reading.cancel(false);
            }
            for (Side side : sides) {
                side.release();
            }
        }
    }

    /** The documents of one side, read in their order. */
    private final class Side implements Runnable {

        private final List<Reading> all;
        private Workers.@Nullable Worker worker;
        private boolean done;

        Side(List<Reading> all) {
            this.all = all;
        }

        @Override
        public void run() {
            for (Reading each : all) {
                each.run();
            }
            synchronized (this) {
                done = true;
            }
        }

        synchronized void release() {
            Workers.Worker lent = worker;
            if (lent == null) {
                return;
            }
            if (done) {
                workers.takeBack(lent);
            } else {
                lent.leave();
            }
        }
    }

    /**
     * Begins to read the files of interfaces that both sides have and that differ.
     *
     * @param before the old side
     * @param after the new side
     * @return what was begun
     */
    Ahead begin(Bundle before, Bundle after) {
        Ahead ahead = new Ahead();
        if (Runtime.getRuntime().availableProcessors() < 2) {
            return ahead;
        }
        List<Reading> old = new ArrayList<>();
        List<Reading> current = new ArrayList<>();
        long bytes = 0;
        for (Contract.Interface newer : after.contract().interfaces()) {
            Contract.Interface older =
                    before.contract().interfaceNamed(newer.name().value());
            Reading left = older == null ? null : reading(before, older.contract());
            Reading right = left == null ? null : reading(after, newer.contract());
            if (left != null && right != null && !left.sameAs(right)) {
                bytes += left.length() + (long) right.length();
                if (bytes <= MOST) {
                    old.add(left);
                    current.add(right);
                }
            }
        }
        ahead.read(old);
        ahead.read(current);
        return ahead;
    }

    private @Nullable Reading reading(Bundle bundle, @Nullable Value<String> file) {
        if (file == null) {
            return null;
        }
        String name = file.value().startsWith("./") ? file.value().substring(2) : file.value();
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".yaml") && !lower.endsWith(".yml") && !lower.endsWith(".json")) {
            return null;
        }
        try {
            if (!bundle.files().has(name) || bundle.files().size(name) <= RecentDocuments.LARGEST) {
                return null;
            }
            return new Reading(documents, name, bundle.files().read(name));
        } catch (PactoException unreadable) {
            return null; // whoever needs the file meets the same and can say so
        }
    }

    /**
     * Reads a document, or takes what was read.
     *
     * @param file the name used in positions and messages
     * @param content the bytes, UTF-8
     * @return the tree, with places
     * @throws DocumentException when it is not well formed or over a limit
     */
    Node parse(String file, byte[] content) {
        Reading begun = take(file, content);
        if (begun == null) {
            return documents.parse(file, content);
        }
        begun.run(); // here, unless a thread has begun already
        try {
            return begun.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof DocumentException unreadable) {
                throw unreadable;
            }
        }
        return documents.parse(file, content);
    }

    private @Nullable Reading take(String file, byte[] content) {
        synchronized (readings) {
            for (Reading each : readings) {
                if (each.isOf(file, content)) {
                    readings.remove(each);
                    return each;
                }
            }
        }
        return null;
    }

    /** One document, read by whoever comes first. */
    private static final class Reading extends FutureTask<Node> {

        private final String file;
        private final byte[] content;

        Reading(Documents documents, String file, byte[] content) {
            super(new Parse(documents, file, content));
            this.file = file;
            this.content = content;
        }

        int length() {
            return content.length;
        }

        boolean sameAs(Reading other) {
            return Arrays.equals(content, other.content);
        }

        boolean isOf(String name, byte[] bytes) {
            return file.equals(name) && Arrays.equals(content, bytes);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Parse(Documents documents, String file, byte[] content) implements Callable<Node> {

        @Override
        public Node call() {
            return documents.parse(file, content);
        }
    }
}
