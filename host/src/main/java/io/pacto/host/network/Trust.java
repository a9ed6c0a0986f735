package io.pacto.host.network;

import io.pacto.api.Disk;
import io.pacto.api.NetworkException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Whose certificates are believed: the JVM's authorities and, besides, those of the PEM file that {@code SSL_CERT_FILE}
 * names. There is no way to believe everybody (security.md S-073).
 */
final class Trust {

    private static final String VARIABLE = "SSL_CERT_FILE";
    private static final long LIMIT = 16L * 1024 * 1024;

    private Trust() {}

    /**
     * What TLS is built on.
     *
     * @param file value of the variable
     * @param disk reads the file
     * @return the context
     * @throws NetworkException when the file holds no certificates
     */
    static SSLContext context(Optional<String> file, Disk disk) {
        try {
            if (file.isEmpty()) {
                return SSLContext.getDefault();
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(everybody(certificates(file.get(), disk))), null);
            return context;
        } catch (GeneralSecurityException | IOException failure) {
            throw new NetworkException(
                    "this Java cannot set up TLS", "check the Java installation; -v shows why", failure);
        }
    }

    private static Collection<? extends Certificate> certificates(String file, Disk disk) {
        Path path = disk.resolve(file);
        byte[] content = disk.read(path, LIMIT);
        try {
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(content));
            if (!found.isEmpty()) {
                return found;
            }
        } catch (GeneralSecurityException unreadable) {
            throw none(path, unreadable);
        }
        throw none(path, null);
    }

    private static NetworkException none(Path path, @Nullable Throwable cause) {
        String message = "no certificates can be read from " + path + ", which " + VARIABLE + " names";
        String advice = "name a PEM file with certificates, or unset the variable";
        return cause == null ? new NetworkException(message, advice) : new NetworkException(message, advice, cause);
    }

    private static KeyStore everybody(Collection<? extends Certificate> more)
            throws GeneralSecurityException, IOException {
        KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
        all.load(null, null);
        int number = 0;
        for (TrustManager manager : managers(null)) {
            if (manager instanceof X509TrustManager usual) {
                for (X509Certificate authority : usual.getAcceptedIssuers()) {
                    all.setCertificateEntry("usual-" + number++, authority);
                }
            }
        }
        for (Certificate authority : more) {
            all.setCertificateEntry("own-" + number++, authority);
        }
        return all;
    }

    private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }
}
