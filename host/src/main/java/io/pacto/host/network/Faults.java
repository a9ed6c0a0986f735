package io.pacto.host.network;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says in our words what became of a connection: the JDK's words name classes, and follow the user's language. */
final class Faults {

    private static final String AGAIN = "check the network and try again";
    private static final String OWN_AUTHORITY =
            "if it uses an authority of your own, name its PEM file in the environment variable SSL_CERT_FILE";

    private Faults() {}

    /**
     * What a failure means.
     *
     * @param thrown as the JDK threw it
     * @param uri what was asked
     * @param way how it was reached, as in {@code " through the proxy p:3128"}; empty for directly
     * @return the fault
     */
    static Fault of(Throwable thrown, URI uri, String way) {
        Fault ours = find(thrown, Fault.class);
        if (ours != null) {
            return ours;
        }
        String host = Hosts.shown(uri);
        if (find(thrown, SSLException.class) != null || find(thrown, CertificateException.class) != null) {
            return secure(thrown, host);
        }
        if (find(thrown, UnresolvedAddressException.class) != null
                || find(thrown, UnknownHostException.class) != null) {
            return Fault.lasting("no host " + host + " is known" + way, "check the name and the network", thrown);
        }
        if (find(thrown, HttpTimeoutException.class) != null) {
            return Fault.passing("no connection to " + host + way + " in time", AGAIN, thrown);
        }
        if (find(thrown, ConnectException.class) != null) {
            String refused = "no connection to " + host + way + ": it was refused";
            // Nobody restarts a registry of this machine in these seconds; somebody mistyped its port.
            return Hosts.isLoopback(uri.getHost())
                    ? Fault.lasting(refused, "check that the registry runs and its port is right", thrown)
                    : Fault.passing(refused, AGAIN, thrown);
        }
        if (find(thrown, ProtocolException.class) != null) {
            return Fault.lasting(host + " does not answer in HTTP", "check the address and its port", thrown);
        }
        return broken(thrown, host, way);
    }

    private static Fault broken(Throwable thrown, String host, String way) {
        IOException failure = find(thrown, IOException.class);
        if (failure == null) {
            throw new IllegalStateException("a request to " + host + " failed in an unknown way", thrown);
        }
        String words = String.valueOf(failure.getMessage());
        if (words.startsWith("Tunnel failed")) {
            return Fault.passing("no connection to " + host + way + ": the proxy refused", "check the proxy", thrown);
        }
        return Fault.passing("the connection to " + host + way + " broke", AGAIN, thrown);
    }

    private static Fault secure(Throwable thrown, String host) {
        String certificate = "the certificate of " + host;
        if (find(thrown, CertificateExpiredException.class) != null) {
            return Fault.lasting(
                    certificate + " has expired", "tell whoever runs it; check this machine's clock", thrown);
        }
        if (find(thrown, CertificateNotYetValidException.class) != null) {
            return Fault.lasting(certificate + " is not valid yet", "check this machine's clock", thrown);
        }
        if (find(thrown, CertPathBuilderException.class) != null) {
            return Fault.lasting(
                    certificate + " is not signed by an authority that this machine trusts", OWN_AUTHORITY, thrown);
        }
        if (find(thrown, CertificateException.class) != null) {
            return Fault.lasting(certificate + " is not for this host", "check the name of the host", thrown);
        }
        if (find(thrown, EOFException.class) != null || find(thrown, SocketException.class) != null) {
            return Fault.passing("the connection to " + host + " broke before it was secure", AGAIN, thrown);
        }
        return Fault.lasting(
                "no secure connection to " + host + ": it speaks no TLS 1.2 or 1.3",
                "check the port; a registry without TLS needs --plain-http",
                thrown);
    }

    private static <T extends Throwable> @Nullable T find(Throwable thrown, Class<T> type) {
        Throwable each = thrown;
        for (int depth = 0; each != null && depth < 20; depth++) {
            if (type.isInstance(each)) {
                return type.cast(each);
            }
            each = each.getCause();
        }
        return null;
    }
}
