package io.pacto.host.network;

import io.pacto.host.term.Escaping;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;

/** What kind of host an address names (security.md S-068, S-073). */
final class Hosts {

    private Hosts() {}

    /** Returns host and, where it is not the scheme's own, port: as people and registries write it. */
    static String shown(URI uri) {
        String host = Escaping.line(String.valueOf(uri.getHost()));
        return uri.getPort() < 0 ? host : host + ":" + uri.getPort();
    }

    /** Returns the path without query, which may hold signatures and tokens. */
    static String path(URI uri) {
        return Escaping.line(String.valueOf(uri.getRawPath()));
    }

    /** Returns the address without query. */
    static String address(URI uri) {
        return uri.getScheme() + "://" + shown(uri) + path(uri);
    }

    /** Returns the port, the scheme's own when none is written. */
    static int port(URI uri) {
        int own = uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
        return uri.getPort() < 0 ? own : uri.getPort();
    }

    static boolean sameOrigin(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme())
                && one.getHost().equalsIgnoreCase(other.getHost())
                && port(one) == port(other);
    }

    /** Whether the host is this machine by its very name. */
    static boolean isLoopback(String host) {
        String name = bare(host);
        if (name.equals("localhost") || name.endsWith(".localhost")) {
            return true;
        }
        if (!isLiteral(name)) {
            return false;
        }
        try {
            return InetAddress.getByName(name).isLoopbackAddress();
        } catch (UnknownHostException notOne) {
            return false;
        }
    }

    /** Whether the host is, or stands for, an address that is not of the public network. */
    static boolean isPrivate(String host, boolean lookUp) {
        String name = bare(host);
        if (name.equals("localhost") || name.endsWith(".localhost")) {
            return true;
        }
        if (!lookUp && !isLiteral(name)) {
            return false;
        }
        try {
            for (InetAddress address : InetAddress.getAllByName(name)) {
                if (isPrivate(address)) {
                    return true;
                }
            }
            return false;
        } catch (UnknownHostException nobody) {
            // Connecting will say so.
            return false;
        }
    }

    private static boolean isPrivate(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (address instanceof Inet6Address) {
            // Unique local addresses, and IPv4 addresses behind a translator, which may be any.
            return (first & 0xfe) == 0xfc || (first == 0 && second == 0x64);
        }
        // "This network", the addresses providers share among customers, and everything reserved.
        return first == 0 || (first == 100 && (second & 0xc0) == 64) || first >= 240;
    }

    private static String bare(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.startsWith("[") && name.endsWith("]")) {
            return name.substring(1, name.length() - 1);
        }
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    /** Whether a look-up would ask nobody: digits and dots, or anything with a colon. */
    static boolean isLiteral(String name) {
        if (name.indexOf(':') >= 0) {
            return true;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
