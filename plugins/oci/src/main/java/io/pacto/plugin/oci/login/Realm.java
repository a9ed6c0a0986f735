package io.pacto.plugin.oci.login;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a token service may be asked on behalf of a registry: over https, or over http when the registry itself is, on
 * the same site or one known to belong to it (security.md S-067).
 */
final class Realm {

    private static final int SHORT_LABEL = 3;
    private static final int COUNTRY = 2;

    /** Registries whose token service is on another site: registry, service. */
    private static final List<List<String>> KNOWN =
            List.of(List.of("registry.redhat.io", "sso.redhat.com"), List.of("nvcr.io", "authn.nvidia.com"));

    private final URI registry;
    private final List<String> trusted;

    /**
     * The rule of one registry.
     *
     * @param registry scheme and authority of the registry
     * @param trusted hosts the user trusts with credentials
     */
    Realm(URI registry, List<String> trusted) {
        this.registry = registry;
        this.trusted = List.copyOf(trusted);
    }

    /**
     * Reads the address of a token service.
     *
     * @param text the address as the registry gave it
     * @return the address; empty when credentials must not go there
     */
    Optional<URI> allowed(String text) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return Optional.empty();
        }
        boolean encrypted = "https".equalsIgnoreCase(uri.getScheme());
        boolean asRegistry = "http".equalsIgnoreCase(uri.getScheme())
                && "http".equals(registry.getScheme())
                && uri.getHost().equalsIgnoreCase(registry.getHost());
        return (encrypted && isNear(uri.getHost())) || asRegistry ? Optional.of(uri) : Optional.empty();
    }

    /**
     * The host of an address, to be named in a message.
     *
     * @param text an address
     * @return its host; empty when it has none
     */
    static String host(String text) {
        try {
            String host = new URI(text).getHost();
            return host == null ? "" : host;
        } catch (URISyntaxException notOne) {
            return "";
        }
    }

    private boolean isNear(String other) {
        String host = lower(registry.getHost());
        String service = lower(other);
        if (host.equals(service) || trusted.contains(service) || KNOWN.contains(List.of(host, service))) {
            return true;
        }
        String site = site(host);
        return site != null && site.equals(site(service));
    }

    private static String lower(@Nullable String host) {
        return host == null ? "" : host.toLowerCase(Locale.ROOT);
    }

    /**
     * The part of a name that one owner registers. Two labels, or three below what looks like {@code co.uk}; no site for
     * addresses and single names. Careful rather than complete: a wrong null asks the user, a wrong site would tell a
     * stranger the password.
     */
    private static @Nullable String site(String host) {
        List<String> labels = List.of(host.split("\\.", -1));
        int count = labels.size();
        if (count < 2 || host.indexOf(':') >= 0 || isNumber(labels.get(count - 1))) {
            return null;
        }
        boolean belowCountry = labels.get(count - 1).length() == COUNTRY
                && labels.get(count - 2).length() <= SHORT_LABEL;
        int kept = belowCountry ? 3 : 2;
        boolean shared = isShared(labels.get(count - 2) + "." + labels.get(count - 1));
        return count < kept || shared ? null : String.join(".", labels.subList(count - kept, count));
    }

    /** Sites below which strangers live beside each other. */
    private static boolean isShared(String site) {
        return List.of(
                        "amazonaws.com",
                        "azurecr.io",
                        "windows.net",
                        "github.io",
                        "gitlab.io",
                        "herokuapp.com",
                        "appspot.com",
                        "run.app",
                        "web.app",
                        "cloudfront.net",
                        "azurewebsites.net",
                        "pages.dev",
                        "workers.dev",
                        "vercel.app",
                        "netlify.app",
                        "fly.dev",
                        "ngrok.io",
                        "nip.io",
                        "sslip.io")
                .contains(site);
    }

    private static boolean isNumber(String label) {
        for (int i = 0; i < label.length(); i++) {
            if (!Character.isDigit(label.charAt(i))) {
                return false;
            }
        }
        return !label.isEmpty();
    }
}
