package io.pacto.plugin.oci.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Http;
import io.pacto.testkit.TestContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

    private static final String SCOPE = "repository:a/b:pull";
    private static final URI SERVICE = URI.create("https://auth.registry.example/token");
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    private Path home;

    /** A monotonic clock may start anywhere, and go over the greatest number. */
    @ParameterizedTest(name = "from {0}, good for {1} s: still used after {2} s, not after {3} s")
    @DisplayName("R-12 a token is used until 60 seconds before its end, or half of its time")
    @CsvSource({
        "0, 300, 239, 240",
        "-9223372036854775808, 300, 239, 240",
        "9223372036854775000, 300, 239, 240",
        "0, 100, 49, 50",
        "0, , 29, 30"
    })
    void aTokenEndsBeforeItsTime(long start, Long seconds, long good, long over) {
        AtomicLong now = new AtomicLong(start);
        Tokens tokens = new Tokens(now::get);
        String expires = seconds == null ? "" : ",\"expires_in\":" + seconds;
        byte[] body = ("{\"token\":\"t\"" + expires + "}").getBytes(StandardCharsets.UTF_8);
        TestContext context =
                TestContext.in(home).sendingTo(request -> new Http.Answer(200, request.uri(), Map.of(), body));
        Challenge challenge = Objects.requireNonNull(Challenge.parse("Bearer realm=\"" + SERVICE + "\""));

        assertThat(tokens.exchange(SERVICE, challenge, SCOPE, null, context)).isEqualTo("t");

        now.set(start + good * SECOND);
        assertThat(tokens.get(SCOPE)).contains("t");
        now.set(start + over * SECOND);
        assertThat(tokens.get(SCOPE)).isEmpty();
    }
}
