package io.pacto.plugin.oci.login;

import io.pacto.api.Context;
import io.pacto.api.Http;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The user as one registry knows him: puts on requests what the registry demanded. Credentials are looked up when the
 * registry first asks, so that no helper is started for what is public. Safe for use by several threads.
 */
public final class Account {

    private final String host;
    private final Tokens tokens = new Tokens(System::nanoTime);
    private @Nullable Challenge challenge;
    private @Nullable Credential credential;
    private boolean looked;

    /**
     * An account nobody has asked about yet.
     *
     * @param host the registry as the user wrote it
     */
    public Account(String host) {
        this.host = host;
    }

    /**
     * An account with given credentials, to try them.
     *
     * @param host the registry
     * @param credential what to try
     */
    public Account(String host, Credential credential) {
        this(host);
        this.credential = credential;
        this.looked = true;
    }

    /**
     * Learns from an answer what the registry demands.
     *
     * @param answer any answer
     * @return whether it demands something we know how to give
     */
    public synchronized boolean learn(Http.Answer answer) {
        if (answer.status() != 401) {
            return false;
        }
        Challenge demanded = Challenge.parse(answer.header("WWW-Authenticate").orElse(""));
        if (demanded != null) {
            challenge = demanded;
        }
        return demanded != null;
    }

    /**
     * Sends a request as the user.
     *
     * @param request the request, for the registry itself
     * @param registry scheme and authority of the registry
     * @param scope what is asked for, as {@code repository:a/b:pull}
     * @param context what may be reached
     * @return the answer
     * @throws Refused when the registry does not let the user in
     */
    public Http.Answer send(Http.Request request, URI registry, String scope, Context context) {
        Http.Answer answer = context.http().send(signed(request, registry, scope, context));
        if (answer.status() != 401) {
            return answer;
        }
        // No token yet, or one that ran out in the meantime: get another, once.
        tokens.forget(scope);
        if (!learn(answer)) {
            return answer;
        }
        Http.Request again = signed(request, registry, scope, context);
        return again.headers().containsKey("Authorization") ? context.http().send(again) : answer;
    }

    private Http.Request signed(Http.Request request, URI registry, String scope, Context context) {
        Optional<String> value = authorization(registry, scope, context);
        return value.isPresent() ? request.header("Authorization", value.get()) : request;
    }

    private synchronized Optional<String> authorization(URI registry, String scope, Context context) {
        Optional<Credential> given = looked ? Optional.empty() : Environment.credential(host, context);
        if (given.isPresent()) {
            credential = given.get();
            looked = true;
        }
        if (credential instanceof Credential.Bearer bearer) {
            return Optional.of("Bearer " + bearer.token());
        }
        Challenge demanded = challenge;
        if (demanded == null) {
            return Optional.empty();
        }
        if (!looked) {
            credential = Credentials.find(host, context).orElse(null);
            looked = true;
            if (credential instanceof Credential.Bearer bearer) {
                return Optional.of("Bearer " + bearer.token());
            }
        }
        if (!demanded.isBearer()) {
            return credential instanceof Credential.Password password
                    ? Optional.of(password.basic())
                    : Optional.empty();
        }
        return Optional.of("Bearer " + token(demanded, registry, scope, context));
    }

    private String token(Challenge demanded, URI registry, String scope, Context context) {
        Optional<String> known = tokens.get(scope);
        if (known.isPresent()) {
            return known.get();
        }
        String realm = demanded.parameter("realm").orElse("");
        Optional<URI> service = new Realm(registry, trusted(context)).allowed(realm);
        if (service.isEmpty()) {
            throw new Refused("the registry sends credentials to \"" + Realm.host(realm)
                    + "\", which does not belong to it; if you trust that host, name it in PACTO_REGISTRY_REALMS");
        }
        return tokens.exchange(service.get(), demanded, scope, credential, context);
    }

    private static List<String> trusted(Context context) {
        List<String> hosts = new ArrayList<>();
        for (String host : context.variable("PACTO_REGISTRY_REALMS").orElse("").split(",", -1)) {
            if (!host.isBlank()) {
                hosts.add(host.strip().toLowerCase(Locale.ROOT));
            }
        }
        return hosts;
    }

    /** Returns whether the user is somebody, once the registry has asked. */
    public synchronized boolean hasCredential() {
        return credential != null;
    }
}
