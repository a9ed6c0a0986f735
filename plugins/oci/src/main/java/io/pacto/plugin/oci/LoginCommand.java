package io.pacto.plugin.oci;

import io.pacto.api.CommandProvider;
import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Invocation;
import io.pacto.api.Mapping;
import io.pacto.api.NetworkException;
import io.pacto.api.Options;
import io.pacto.api.PactoException;
import io.pacto.api.Report;
import io.pacto.api.UsageException;
import io.pacto.plugin.oci.login.Credential;
import io.pacto.plugin.oci.login.LoginFile;
import io.pacto.plugin.oci.login.Refused;
import io.pacto.plugin.oci.registry.Registry;
import io.pacto.plugin.oci.registry.RepositoryName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** {@code login REGISTRY -u USER}: tries a name and password at the registry, and keeps them when they are right. */
public final class LoginCommand implements CommandProvider {

    private static final int LONGEST_PASSWORD = 64 * 1024;

    /** Called by the host. */
    public LoginCommand() {}

    @Override
    public Report run(Invocation invocation, Context context) {
        Options options = invocation.options();
        RepositoryName registry = registry(options.text("registry").orElse(""));
        String user = options.text("username").orElse("");
        if (user.isEmpty()) {
            throw new UsageException("--username is required", "pacto login " + registry.host() + " -u NAME");
        }
        if (user.indexOf(':') >= 0) {
            throw new UsageException("a user name has no colon", "what follows a colon would be the password");
        }
        Credential.Password credential = new Credential.Password(user, password(options, context));
        verify(registry, credential, context);
        LoginFile.of(context).put(registry.host(), credential);
        return DataReport.of(
                "login", Mapping.builder().put("Registry", registry.host()).build());
    }

    /** A registry alone: host and port, perhaps with the scheme people copy along. */
    static RepositoryName registry(String typed) {
        String host = typed;
        for (String scheme : java.util.List.of("https://", "http://", "oci://")) {
            host = host.startsWith(scheme) ? host.substring(scheme.length()) : host;
        }
        host = host.endsWith("/") ? host.substring(0, host.length() - 1) : host;
        RepositoryName name = new RepositoryName(host, "any");
        String problem = name.problem();
        if (problem != null) {
            throw new UsageException(
                    "invalid registry \"" + RepositoryName.shown(host) + "\": " + problem, "name a host or host:port");
        }
        return name;
    }

    private static String password(Options options, Context context) {
        if (options.flag("password-stdin")) {
            if (options.text("password").isPresent()) {
                throw new UsageException("--password and --password-stdin exclude each other", "give one of them");
            }
            return piped(context);
        }
        return options.text("password")
                .orElseGet(() -> context.streams()
                        .secret("Password: ")
                        .orElseThrow(() -> new PactoException(
                                "failed to read password: there is no terminal to ask at",
                                "pipe the password in with --password-stdin")));
    }

    private static String piped(Context context) {
        try {
            byte[] all = context.streams().in().readNBytes(LONGEST_PASSWORD);
            String text = new String(all, StandardCharsets.UTF_8);
            String line = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
            String password = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            if (password.isEmpty()) {
                throw new PactoException("failed to read password: standard input is empty", "pipe the password in");
            }
            return password;
        } catch (IOException failed) {
            throw new PactoException("failed to read password: " + failed.getMessage(), "try again", failed);
        }
    }

    private static void verify(RepositoryName registry, Credential credential, Context context) {
        int status;
        try {
            status = Registry.tryLogin(registry, credential, context);
        } catch (Refused refused) {
            throw refused(registry, refused.getMessage());
        } catch (NetworkException failed) {
            throw new PactoException(
                    "registry unreachable for " + registry.host() + ": " + failed.getMessage(),
                    "nothing was stored; " + failed.advice(),
                    failed);
        }
        if (status != 200) {
            throw refused(registry, "the registry answered " + status);
        }
    }

    private static PactoException refused(RepositoryName registry, String cause) {
        return new PactoException(
                "authentication failed for " + registry.host() + ": " + cause,
                "check name and password; nothing was stored");
    }
}
