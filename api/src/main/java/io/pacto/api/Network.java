package io.pacto.api;

import java.util.List;

/**
 * How a run may use registries: what the user allowed on the command line or in the environment.
 *
 * @param offline nothing is requested; what is not in the cache is unreachable
 * @param cached the disk cache may be read and written
 * @param named registries the user named, as {@code host} or {@code host:port}: credentials of the environment and plain
 *     HTTP are meant for these and not for hosts that a contract happens to name
 * @param plainHttp the user allowed plain HTTP for the named registries; loopback hosts need no leave
 * @since 1.0
 */
@Stable
public record Network(boolean offline, boolean cached, List<String> named, boolean plainHttp) {

    /** Online, with the cache, and no registry named. */
    public static final Network USUAL = new Network(false, true, List.of(), false);

    /** Copies the names. */
    public Network {
        named = List.copyOf(named);
    }

    /**
     * Whether the user named a registry.
     *
     * @param registry {@code host} or {@code host:port}
     * @return true when it was named
     */
    public boolean names(String registry) {
        return named.contains(registry);
    }
}
