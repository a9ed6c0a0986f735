package io.pacto.plugin.oci.registry;

import io.pacto.api.Context;
import io.pacto.api.Http;
import io.pacto.api.Network;
import io.pacto.api.NetworkException;
import io.pacto.plugin.oci.login.Account;
import io.pacto.plugin.oci.login.Credential;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** One registry: its address, found out with one request, and the user's account there. */
public final class Registry {

    private static final long SHORT_ANSWER = 64L * 1024;
    private static final Duration TIME = Duration.ofSeconds(60);

    private static final int MOST_CAUSES = 20;

    /** Requests at once (security.md R-15). */
    private static final int AT_ONCE = 8;

    private final RepositoryName name;
    private final Account account;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private @Nullable URI base;

    /**
     * A registry nobody has spoken to.
     *
     * @param name a repository in it
     */
    Registry(RepositoryName name) {
        this(name, new Account(name.host()));
    }

    private Registry(RepositoryName name, Account account) {
        this.name = name;
        this.account = account;
    }

    /**
     * Tries a login.
     *
     * @param name names the registry
     * @param credential what to try
     * @param context what may be reached
     * @return the status of the answer
     */
    public static int tryLogin(RepositoryName name, Credential credential, Context context) {
        Registry registry = new Registry(name, new Account(name.host(), credential));
        URI base = registry.base(context);
        Http.Request ping = Http.Request.of("GET", base.resolve("/v2/"), SHORT_ANSWER);
        return registry.account.send(ping, base, "", context).status();
    }

    /**
     * Sends a request as the user.
     *
     * @param request the request, without credentials
     * @param scope what is asked for
     * @param context what may be reached
     * @return the answer
     */
    Http.Answer send(Http.Request request, String scope, Context context) {
        URI registry = base(context);
        places.acquireUninterruptibly();
        try {
            // What a registry says to fetch elsewhere is fetched as nobody.
            return isHere(request.uri(), registry)
                    ? account.send(request, registry, scope, context)
                    : context.http().send(request);
        } finally {
            places.release();
        }
    }

    /** Whether an address is one of this registry, by scheme, host and port. */
    static boolean isHere(URI uri, URI registry) {
        return registry.getScheme().equalsIgnoreCase(uri.getScheme())
                && registry.getRawAuthority().equalsIgnoreCase(String.valueOf(uri.getRawAuthority()));
    }

    /** The registry's address. Asking for it tells the scheme and what the registry demands. */
    synchronized URI base(Context context) {
        URI known = base;
        if (known != null) {
            return known;
        }
        URI found = isLoopback(name.hostName()) ? loopback(context) : plainly(address(scheme(context)), true, context);
        base = found;
        return found;
    }

    private String scheme(Context context) {
        Network network = context.network();
        return network.plainHttp() && network.names(name.host()) ? "http" : "https";
    }

    /** Registries on this machine mostly speak plain HTTP; one that speaks TLS is believed first (decision 25). */
    private URI loopback(Context context) {
        try {
            return plainly(address("https"), false, context);
        } catch (NetworkException noTls) {
            if (isDistrusted(noTls)) {
                throw noTls; // it does speak TLS, with a certificate nobody vouches for
            }
            context.debug("no TLS at " + name.host() + ", trying plain HTTP");
            return plainly(address("http"), true, context);
        }
    }

    private static boolean isDistrusted(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            if (cause instanceof GeneralSecurityException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private URI plainly(URI address, boolean repeatable, Context context) {
        Http.Request ping = new Http.Request(
                "GET", address.resolve("/v2/"), java.util.Map.of(), new byte[0], SHORT_ANSWER, TIME, repeatable);
        account.learn(context.http().send(ping));
        return address;
    }

    private URI address(String scheme) {
        return URI.create(scheme + "://" + name.server());
    }

    /** Whether a host is this machine. */
    static boolean isLoopback(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }
}
