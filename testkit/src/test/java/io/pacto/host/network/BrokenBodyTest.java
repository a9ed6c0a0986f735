package io.pacto.host.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.Http;
import io.pacto.api.NetworkException;
import io.pacto.testkit.component.Fault;
import io.pacto.testkit.component.Fault.Way;
import io.pacto.testkit.component.FaultProxy;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies that do not arrive whole (security.md R-05). */
class BrokenBodyTest {

    private static final int SIZE = 100_000;

    private final FaultProxy server = FaultProxy.alone();
    private final Caller caller = new Caller();
    private final byte[] content = new byte[SIZE];

    @BeforeEach
    void fills() {
        new Random(5).nextBytes(content);
    }

    @AfterEach
    void closes() {
        server.close();
    }

    private Fault whole(String... headers) {
        return Fault.answer("HTTP/1.1 200 OK\nContent-Length: " + SIZE + "\n" + String.join("\n", headers), content);
    }

    private Fault rest(int from, String etag) {
        return Fault.answer(
                "HTTP/1.1 206 Partial Content\nContent-Length: " + (SIZE - from) + "\nETag: " + etag
                        + "\nContent-Range: bytes " + from + "-" + (SIZE - 1) + "/" + SIZE,
                Arrays.copyOfRange(content, from, SIZE));
    }

    @ParameterizedTest(name = "R-05 {0} after {1} bytes: sent again from the start")
    @CsvSource({
        "CUT, 0",
        "CUT, 1",
        "CUT, 50000",
        "CUT, 99999",
        "RESET, 1",
        "RESET, 50000",
        "HALF_CLOSE, 50000",
        "STALL, 0",
        "STALL, 1",
        "STALL, 99999",
    })
    void asksAgain(Way way, int bytes) {
        server.on("GET", "/", whole().travelling(way, bytes), whole());

        assertThat(caller.get(server, "/blob").body()).isEqualTo(content);
        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().get(1).header("Range")).isEmpty();
    }

    @Test
    @DisplayName("R-05 continued with Range where the server offers it, cut twice")
    void goesOnWhereItStopped() {
        server.on(
                "GET",
                "/",
                whole("Accept-Ranges: bytes", "ETag: \"a\"").travelling(Way.CUT, 40_000),
                rest(40_000, "\"a\"").travelling(Way.CUT, 10_000),
                rest(50_000, "\"a\""));

        Http.Answer answer = caller.get(server, "/blob");

        assertThat(answer.body()).isEqualTo(content);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-range")).isEmpty();
        assertThat(answer.header("Content-Length")).contains("100000");
        assertThat(server.requests().get(1).header("Range")).isEqualTo("bytes=40000-");
        assertThat(server.requests().get(1).header("If-Range")).isEqualTo("\"a\"");
        assertThat(server.requests().get(2).header("Range")).isEqualTo("bytes=50000-");
    }

    @Test
    @DisplayName("R-05 a continuation of other content is thrown away")
    void startsOverWhenTheContentHasChanged() {
        server.on(
                "GET",
                "/",
                whole("Accept-Ranges: bytes", "ETag: \"a\"").travelling(Way.CUT, 40_000),
                rest(40_000, "\"b\""),
                whole("ETag: \"b\""));

        assertThat(caller.get(server, "/blob").body()).isEqualTo(content);
        assertThat(server.requests().get(2).header("Range")).isEmpty();
    }

    @Test
    @DisplayName("R-05 a continuation from another place is thrown away")
    void startsOverWhenTheServerGoesOnElsewhere() {
        server.on(
                "GET", "/", whole("Accept-Ranges: bytes").travelling(Way.CUT, 40_000), rest(39_999, "\"a\""), whole());

        assertThat(caller.get(server, "/blob").body()).isEqualTo(content);
    }

    @Test
    @DisplayName("R-05 a server that answers a range with the whole")
    void takesTheWholeInPlaceOfARange() {
        server.on("GET", "/", whole("Accept-Ranges: bytes").travelling(Way.CUT, 40_000), whole());

        assertThat(caller.get(server, "/blob").body()).isEqualTo(content);
        assertThat(server.requests().get(1).header("Range")).isEqualTo("bytes=40000-");
    }

    @Test
    @DisplayName("R-05 a server that refuses the range")
    void startsOverWhenTheRangeIsRefused() {
        server.on(
                "GET", "/", whole("Accept-Ranges: bytes").travelling(Way.CUT, 40_000), Fault.answer(416, ""), whole());

        assertThat(caller.get(server, "/blob").body()).isEqualTo(content);
    }

    @Test
    @DisplayName("R-05 nothing at all, five times")
    void givesUpOnSilence() {
        server.always("GET", "/", whole().travelling(Way.STALL, 10));

        assertThatThrownBy(() -> caller.get(server, "/blob"))
                .isInstanceOf(NetworkException.class)
                .hasMessage("127.0.0.1:" + server.port() + " stopped answering for 400 milliseconds after 5 attempts");
        assertThat(server.requests()).hasSize(5);
    }

    @Test
    @DisplayName("R-05 a few bytes per second are too few")
    void endsASlowAnswer() {
        caller.limits =
                new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMillis(500), 1024, 65536, 65536);
        server.always("GET", "/", whole().travelling(Way.DRIP, 0));

        assertThatThrownBy(() -> caller.get(server, "/blob"))
                .isInstanceOf(NetworkException.class)
                .hasMessageContaining("sends less than 1024 bytes per second");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    @DisplayName("R-05 the whole time is limited")
    void endsWhenTheTimeIsUp() {
        server.always("GET", "/", whole().travelling(Way.DRIP, 0));

        Http.Request request = Http.Request.of("GET", URI.create(server.address() + "/x"), 1_000_000)
                .within(Duration.ofMillis(700));

        assertThatThrownBy(() -> caller.send(request))
                .isInstanceOf(NetworkException.class)
                .hasMessageContaining("did not finish answering within 700 milliseconds");
    }

    @Test
    @DisplayName("S-071 an endless body ends at its limit")
    void readsNoMoreThanItsLimit() {
        server.always(
                "GET",
                "/",
                Fault.answer(
                                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked",
                                "5\r\nhello\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .travelling(Way.ENDLESS, 10));

        assertThatThrownBy(() -> caller.get(server, "/manifest"))
                .isInstanceOf(NetworkException.class)
                .hasMessageContaining("sends more than 1000000 bytes for /manifest");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    @DisplayName("S-071 an announced length above the limit is refused before it is read")
    void believesAnAnnouncementOfTooMuch() {
        server.always(
                "GET",
                "/",
                Fault.answer("HTTP/1.1 200 OK\nContent-Length: 419430400", new byte[0])
                        .travelling(Way.STALL, 0));

        assertThatThrownBy(() -> caller.get(server, "/manifest")).hasMessageContaining("more than 1000000 bytes");
        assertThat(caller.waits).isEmpty();
    }

    @Test
    @DisplayName("S-071 headers without end")
    void refusesTooManyHeaders() {
        server.always("GET", "/", Fault.answer(200, "ok", "X-Long: " + "a".repeat(70_000)));

        assertThatThrownBy(() -> caller.get(server, "/x"))
                .isInstanceOf(NetworkException.class)
                .hasMessageContaining("more than 65536 bytes of headers");
    }

    @Test
    @DisplayName("S-071 the body of an error is cut, not refused")
    void keepsTheFirstLinesOfAnError() {
        server.always("GET", "/", Fault.answer(404, "e".repeat(200_000)));

        Http.Answer answer = caller.get(server, "/x");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).hasSize(65536);
    }
}
