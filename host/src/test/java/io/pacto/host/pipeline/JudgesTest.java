package io.pacto.host.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Finding;
import io.pacto.api.Judge;
import io.pacto.api.Layer;
import io.pacto.api.Mapping;
import io.pacto.api.Network;
import io.pacto.api.Streams;
import io.pacto.api.Validator;
import io.pacto.host.document.HostDocuments;
import io.pacto.host.file.HostDisk;
import io.pacto.host.plugin.Contribution;
import io.pacto.host.plugin.Descriptor;
import io.pacto.host.plugin.IndexedPlugin;
import io.pacto.host.plugin.IndexedPlugin.Origin;
import io.pacto.host.plugin.Plugins.Member;
import io.pacto.host.plugin.Plugins.Offer;
import io.pacto.host.plugin.Point;
import io.pacto.host.plugin.load.ExtensionLoader;
import io.pacto.host.rating.Ratings;
import io.pacto.host.settings.Surroundings;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Judges that came with Pacto share a thread; deadlines and blame are those of judges with one of their own. */
@Timeout(60)
class JudgesTest {

    private static final CountDownLatch RELEASE = new CountDownLatch(1);
    private static final BlockingQueue<Thread> LATE = new LinkedBlockingQueue<>();

    private final List<String> said = new ArrayList<>();
    private final Judges judges = new Judges(calls()) {
        @Override
        void consider(Offer offer) {
            List<Finding> findings = ask(offer, Validator.class, "judging", new Asking());
            said.add(findings == null ? "nothing" : findings.get(0).message());
        }
    };

    @DisplayName("S-060 a judge that does not come back is named, and the others are asked on another thread")
    @Test
    void goesOnBehindAJudgeThatDoesNotComeBack() throws Exception {
        judges.askAll(List.of(offer(Swift.class), offer(Late.class), offer(Tidy.class)));

        List<Judge> heard = List.copyOf(judges.heard());
        assertThat(heard)
                .extracting(Judge::state)
                .containsExactly(Judge.State.RAN, Judge.State.FAILED, Judge.State.RAN);
        assertThat(heard.get(1).detail()).isEqualTo("plugin zoo 1.0.0 did not answer within 1 second while judging");
        assertThat(said).containsExactly("swift", "tidy");

        RELEASE.countDown();
        LATE.take().join();

        assertThat(judges.heard()).isEqualTo(heard);
        assertThat(said).containsExactly("swift", "tidy");
    }

    @Test
    void undoesWhatAJudgeDidToTheThread() {
        judges.askAll(List.of(offer(Messy.class), offer(Tidy.class)));

        assertThat(said).containsExactly("messy", "tidy");
    }

    @Test
    void blamesAJudgeThatThrowsAndGoesOn() {
        judges.askAll(List.of(offer(Broken.class), offer(Swift.class)));

        assertThat(judges.heard().get(0).detail())
                .isEqualTo("plugin zoo 1.0.0 failed while judging: StackOverflowError");
        assertThat(said).containsExactly("nothing", "swift");
    }

    /** Answers. */
    public static final class Swift implements Validator {
        @Override
        public List<Finding> validate(Bundle bundle, Context context) {
            return say("swift");
        }
    }

    /** Comes back when nobody waits any more. */
    public static final class Late implements Validator {
        @Override
        public List<Finding> validate(Bundle bundle, Context context) {
            LATE.add(Thread.currentThread());
            while (RELEASE.getCount() > 0) {
                try {
                    RELEASE.await();
                } catch (InterruptedException stubborn) {
                    // A judge that hangs does not listen either.
                }
            }
            return say("late");
        }
    }

    /** Leaves the thread in disorder. */
    public static final class Messy implements Validator {
        @Override
        public List<Finding> validate(Bundle bundle, Context context) {
            Thread.currentThread().setContextClassLoader(null);
            Thread.currentThread().interrupt();
            return say("messy");
        }
    }

    /** Wants the thread in order. */
    public static final class Tidy implements Validator {
        @Override
        public List<Finding> validate(Bundle bundle, Context context) {
            boolean tidy = Thread.currentThread().getContextClassLoader() != null
                    && !Thread.currentThread().isInterrupted();
            return say(tidy ? "tidy" : "a mess");
        }
    }

    /** Throws. */
    public static final class Broken implements Validator {
        @Override
        public List<Finding> validate(Bundle bundle, Context context) {
            throw new StackOverflowError();
        }
    }

    private static List<Finding> say(String text) {
        return List.of(Finding.warning("zoo.said", Mapping.builder().build(), text));
    }

    private static Offer offer(Class<?> validator) {
        Contribution contribution = new Contribution(
                Point.VALIDATOR,
                validator.getSimpleName(),
                validator.getName(),
                "",
                Layer.SEMANTIC,
                0,
                false,
                false,
                "",
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                "",
                List.of());
        Descriptor descriptor = new Descriptor("zoo", "1.0.0", "^1.0", "", List.of(contribution), List.of(), List.of());
        IndexedPlugin plugin = new IndexedPlugin(descriptor, Origin.BUNDLED, Optional.empty(), 0, 0, "", true);
        return new Offer(new Member(plugin, ""), contribution);
    }

    @SuppressWarnings("NullAway") // calls need no list of plugins
    private static ExtensionCalls calls() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Path folder = Path.of("").toAbsolutePath();
        HostServices services = new HostServices(new HostPacto.Parts(
                new HostDocuments(),
                new HostDisk(folder),
                new NoStreams(),
                text -> {},
                new Surroundings(Map.of(), folder, Optional.empty(), InputStream.nullInputStream(), nowhere, nowhere),
                Network.USUAL,
                null,
                new ExtensionLoader(true),
                1,
                Ratings.NONE,
                "1.0.0",
                "1.0.0"));
        ExitWatch exits = new ExitWatch(new PrintStream(OutputStream.nullOutputStream()));
        return new ExtensionCalls(services, new ExtensionLoader(true), exits, 1);
    }

    private static final class Asking implements ExtensionCalls.Use<Validator, List<Finding>> {
        @Override
        @SuppressWarnings("NullAway") // these validators look at no bundle
        public @Nullable List<Finding> call(Validator extension, CallContext context) {
            return extension.validate(null, context);
        }
    }

    private static final class NoStreams implements Streams {
        @Override
        public InputStream in() {
            return InputStream.nullInputStream();
        }

        @Override
        public OutputStream out() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public void note(String text) {
            throw new IllegalStateException(text);
        }
    }
}
