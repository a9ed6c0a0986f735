package io.pacto.host.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.NetworkException;
import io.pacto.testkit.component.Fault;
import io.pacto.testkit.component.FaultProxy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Answers that are unusual, or none (security.md R-07). */
class OddAnswerTest {

    private final FaultProxy server = FaultProxy.alone();
    private final Caller caller = new Caller();

    @AfterEach
    void closes() {
        server.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    @Test
    @DisplayName("R-07 HTTP/1.0 without a length")
    void readsAnOldServer() {
        server.always("GET", "/", Fault.answer("HTTP/1.0 200 OK", bytes("old")));

        assertThat(Caller.text(caller.get(server, "/x"))).isEqualTo("old");
    }

    @Test
    @DisplayName("R-07 HTTP/1.1 without a length")
    void readsToTheEndOfTheConnection() {
        server.always("GET", "/", Fault.answer("HTTP/1.1 200 OK", bytes("open")));

        assertThat(Caller.text(caller.get(server, "/x"))).isEqualTo("open");
    }

    @Test
    @DisplayName("R-07 gzip although none was asked for")
    void undoesGzip() throws IOException {
        server.always("GET", "/", Fault.answer("HTTP/1.1 200 OK\nContent-Encoding: gzip", gzip(bytes("{}"))));

        assertThat(Caller.text(caller.get(server, "/x"))).isEqualTo("{}");
        assertThat(server.requests().get(0).header("Accept-Encoding")).isEqualTo("identity");
    }

    @Test
    @DisplayName("R-07 gzip that grows beyond the limit")
    void refusesABombOfGzip() throws IOException {
        server.always("GET", "/", Fault.answer("HTTP/1.1 200 OK\nContent-Encoding: gzip", gzip(new byte[1_000_001])));

        assertThatThrownBy(() -> caller.get(server, "/x"))
                .isInstanceOf(NetworkException.class)
                .hasMessageContaining("more than 1000000 bytes");
    }

    @Test
    @DisplayName("R-07 damaged gzip, and a coding nobody knows")
    void refusesWhatItCannotDecode() {
        server.on(
                "GET",
                "/",
                Fault.answer("HTTP/1.1 200 OK\nContent-Encoding: gzip", bytes("no gzip")),
                Fault.answer("HTTP/1.1 200 OK\nContent-Encoding: br", bytes("x")));

        assertThatThrownBy(() -> caller.get(server, "/x")).hasMessageContaining("sent a damaged answer");
        assertThatThrownBy(() -> caller.get(server, "/x")).hasMessageContaining("coding that was not asked for");
    }

    @Test
    @DisplayName("R-07 something that is not HTTP")
    void refusesAnotherProtocol() {
        server.always("GET", "/", Fault.answer("SSH-2.0-OpenSSH_9.2", bytes("")));

        assertThatThrownBy(() -> caller.get(server, "/x"))
                .isInstanceOf(NetworkException.class)
                .hasMessage("127.0.0.1:" + server.port() + " does not answer in HTTP");
    }
}
