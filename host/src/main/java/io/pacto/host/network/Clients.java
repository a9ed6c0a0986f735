package io.pacto.host.network;

import io.pacto.api.Disk;
import java.net.http.HttpClient;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLParameters;

/** Sets the JDK's client up. */
final class Clients {

    private Clients() {}

    static HttpClient make(Proxies proxies, Limits limits, Function<String, Optional<String>> variables, Disk disk) {
        // Both are read once, when the JDK's client is first used. Older 17s know no bound of headers but memory, and
        // Basic
        // is withheld from proxies that tunnel, which is how most want their login.
        preset("jdk.http.maxHeaderSize", Integer.toString(2 * limits.headerBytes()));
        preset("jdk.http.auth.tunneling.disabledSchemes", "");
        SSLParameters tls = new SSLParameters();
        tls.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connect())
                .proxy(proxies)
                .sslContext(Trust.context(variables.apply("SSL_CERT_FILE"), disk))
                .sslParameters(tls)
                .build();
    }

    private static void preset(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
