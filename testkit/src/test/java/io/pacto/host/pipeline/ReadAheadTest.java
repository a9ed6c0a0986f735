package io.pacto.host.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.Bundle;
import io.pacto.api.Comment;
import io.pacto.api.DocumentException;
import io.pacto.api.Documents;
import io.pacto.api.Node;
import io.pacto.host.document.HostDocuments;
import io.pacto.testkit.TestBundle;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Large documents of both sides are read once, before or when they are asked for. */
@Timeout(60)
class ReadAheadTest {

    private static final String API = "a: 1\n" + "# padding\n".repeat(10_000);

    private final Counting counting = new Counting();
    private final RecentDocuments documents = new RecentDocuments(counting);

    @Test
    void givesEachSideItsOwnTreeAndReadsItOnce() {
        String newer = API.replace("a: 1", "a: 2");
        ReadAhead.Ahead ahead = documents.ahead().begin(bundle("api.yaml", API), bundle("api.yaml", newer));

        assertThat(documents.parse("api.yaml", newer.getBytes(UTF_8)).text("a")).isEqualTo("2");
        assertThat(documents.parse("api.yaml", API.getBytes(UTF_8)).text("a")).isEqualTo("1");
        ahead.forget();

        assertThat(counting.read).hasSize(2);
    }

    @Test
    void tellsTheOneWhoAsksWhatIsWrong() {
        String broken = API + "b: [\n";
        ReadAhead.Ahead ahead = documents.ahead().begin(bundle("api.yaml", API), bundle("./api.yaml", broken));

        assertThatThrownBy(() -> documents.parse("api.yaml", broken.getBytes(UTF_8)))
                .isInstanceOf(DocumentException.class)
                .extracting(failure -> ((DocumentException) failure).position().line())
                .isEqualTo(10_003);
        ahead.forget();
    }

    @Test
    void readsNothingThatIsEqualSmallMissingOrNoDocument() {
        begin(bundle("api.yaml", API), bundle("api.yaml", API));
        begin(bundle("api.yaml", "a: 1"), bundle("api.yaml", "a: 2"));
        begin(bundle("api.proto", API), bundle("api.proto", API + "#"));
        begin(bundle("api.yaml", API), TestBundle.smallest());
        begin(contract("gone.yaml"), contract("gone.yaml"));

        assertThat(counting.read).isEmpty();
    }

    @Test
    void readsByItselfWhenStoppedWhileItWaits() throws Exception {
        String newer = API.replace("a: 1", "a: 2");
        counting.hold = new CountDownLatch(1);
        ReadAhead.Ahead ahead = documents.ahead().begin(bundle("api.yaml", API), bundle("api.yaml", newer));
        while (counting.read.size() < 2) {
            Thread.onSpinWait();
        }
        FutureTask<Node> asking = new FutureTask<>(() -> documents.parse("api.yaml", newer.getBytes(UTF_8)));
        Thread thread = new Thread(asking);
        thread.start();
        thread.interrupt();

        assertThat(asking.get().text("a")).isEqualTo("2");

        counting.hold.countDown();
        ahead.forget();
    }

    private void begin(Bundle before, Bundle after) {
        documents.ahead().begin(before, after).forget();
    }

    private static TestBundle bundle(String name, String text) {
        String plain = name.startsWith("./") ? name.substring(2) : name;
        return contract(name).with(plain, text);
    }

    private static TestBundle contract(String file) {
        return TestBundle.of("""
                pactoVersion: "1.0"
                service: {name: large, version: 1.0.0}
                interfaces:
                  - {name: api, type: http, port: 80, contract: FILE}
                """.replace("FILE", file));
    }

    /** Keeps the names of what was read, and waits when told to. */
    private static final class Counting implements Documents {

        private final Documents documents = new HostDocuments();
        private final ConcurrentLinkedQueue<String> read = new ConcurrentLinkedQueue<>();
        private volatile CountDownLatch hold = new CountDownLatch(0);

        @Override
        public Node parse(String file, byte[] content) {
            read.add(file);
            try {
                hold.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return documents.parse(file, content);
        }

        @Override
        public List<Comment> comments(String file, byte[] content) {
            return documents.comments(file, content);
        }

        @Override
        public String toJson(Node node) {
            return documents.toJson(node);
        }

        @Override
        public String toYaml(Node node) {
            return documents.toYaml(node);
        }
    }
}
