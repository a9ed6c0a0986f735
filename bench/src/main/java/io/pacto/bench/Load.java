package io.pacto.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How busy the machine is; figures mean little without it. */
public final class Load {

    private Load() {}

    /**
     * Asks the kernel.
     *
     * @return one line
     * @throws IOException when the kernel does not say
     */
    public static String now() throws IOException {
        Path load = Path.of("/proc/loadavg");
        int processors = Runtime.getRuntime().availableProcessors();
        return (Files.isReadable(load) ? Files.readString(load).strip() : "unknown") + " on " + processors
                + " processors";
    }
}
