package io.pacto.host.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.Http;
import io.pacto.api.NetworkException;
import io.pacto.testkit.component.Fault;
import io.pacto.testkit.component.FaultProxy;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked again, how often and after how long. */
class RepeatedRequestTest {

    private final FaultProxy server = FaultProxy.alone();
    private final Caller caller = new Caller();

    @AfterEach
    void closes() {
        server.close();
    }

    @ParameterizedTest(name = "R-01 {0} is an answer, given once")
    @ValueSource(ints = {400, 401, 403, 404, 405, 413, 418, 501})
    void doesNotRepeatWhatWouldBeTheSame(int status) {
        server.always("GET", "/", Fault.answer(status, "no"));

        Http.Answer answer = caller.get(server, "/x");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(Caller.text(answer)).isEqualTo("no");
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest(name = "R-04 {0} once, then 200")
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void goesOnSilentlyAfterOneFailure(int status) {
        server.on("GET", "/", Fault.answer(status, "later"), Fault.answer(200, "here"));

        assertThat(Caller.text(caller.get(server, "/x"))).isEqualTo("here");
        assertThat(caller.waits).containsExactly(Duration.ofSeconds(1));
        assertThat(caller.remarks).isEmpty();
        assertThat(caller.debug).hasSize(2);
        assertThat(caller.debug.get(0)).endsWith("attempt 1: " + status);
    }

    @Test
    @DisplayName("R-04 503 for ever: five attempts, and the message says so")
    void givesUpAfterFiveAttempts() {
        server.always("GET", "/", Fault.answer(503, ""));

        assertThatThrownBy(() -> caller.get(server, "/x"))
                .isInstanceOf(NetworkException.class)
                .hasMessage("127.0.0.1:" + server.port() + " answers 503 Service Unavailable after 5 attempts");
        assertThat(server.requests()).hasSize(5);
        assertThat(caller.waits)
                .containsExactly(
                        Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8));
    }

    @Test
    void aRequestThatMayNotBeRepeatedIsSentOnce() {
        server.always("POST", "/", Fault.answer(503, "busy"));

        Http.Answer answer = caller.send(Http.Request.of("POST", URI.create(server.address() + "/x"), 100));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest(name = "R-03 Retry-After: {0} waits {1} s")
    @CsvSource({
        "2, 2",
        "60, 60",
        "0, 1",
        "-5, 1",
        "abc, 1",
        "'', 1",
        "1.5, 1",
        "'Fri, 02 Jan 2026 03:04:15 GMT', 10",
        "'Fri, 02 Jan 2026 03:00:00 GMT', 1",
    })
    void keepsToWhatTheServerAsks(String header, int seconds) {
        server.on("GET", "/", Fault.answer(429, "", "Retry-After: " + header), Fault.answer(200, "here"));

        assertThat(caller.get(server, "/x").status()).isEqualTo(200);
        assertThat(caller.waits).containsExactly(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest(name = "R-03 Retry-After: {0} is not waited for")
    @CsvSource({
        "61, 61",
        "120, 120",
        "99999999999999999999, 2147483647",
        "'Sat, 02 Jan 2027 03:04:05 GMT', 31536000",
    })
    void saysWhenToTryAgainInsteadOfSleepingLong(String header, long seconds) {
        server.always("GET", "/", Fault.answer(429, "", "Retry-After: " + header));

        assertThatThrownBy(() -> caller.get(server, "/x"))
                .isInstanceOf(NetworkException.class)
                .hasMessageEndingWith("answers 429 Too Many Requests and wants no request for " + seconds + " seconds");
        assertThat(caller.waits).isEmpty();
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    @DisplayName("R-03 an interrupt ends the wait at once")
    void canBeInterrupted() {
        server.always("GET", "/", Fault.answer(429, "", "Retry-After: 50"));
        HttpService service = new HttpService(
                new io.pacto.host.file.HostDisk(java.nio.file.Path.of("/")),
                name -> java.util.Optional.empty(),
                "pacto/test",
                caller.debug::add,
                Limits.USUAL,
                Waits.real());

        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> service.send(
                        Http.Request.of("GET", URI.create(server.address() + "/x"), 100),
                        caller.network,
                        caller.remarks::add))
                .isInstanceOf(NetworkException.class)
                .hasMessageStartingWith("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }
}
