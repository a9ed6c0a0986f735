package io.pacto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CountDownLatch shown = new CountDownLatch(1);
    private final PrintStream terminal = new PrintStream(bytes, true, StandardCharsets.UTF_8) {
        @Override
        public void flush() {
            super.flush();
            shown.countDown();
        }
    };

    @Test
    void showsALineAndTakesItAway() throws InterruptedException {
        ProgressLine line = ProgressLine.begin(terminal, "pacto generate", Duration.ZERO);
        shown.await();
        line.end();

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .startsWith(ProgressLine.CLEAR + "pacto generate … 0 s")
                .endsWith(ProgressLine.CLEAR);
    }

    @Test
    void showsNothingWhenTheWorkIsQuick() {
        ProgressLine.begin(terminal, "pacto generate", Duration.ofDays(1)).end();

        assertThat(bytes.size()).isZero();
    }
}
