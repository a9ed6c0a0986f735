package io.pacto.plugin.contract;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Disk;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Bundles in memory and what extensions may reach. */
final class Samples {

    /** The smallest contract. */
    static final String BASE = "pactoVersion: \"1.0\"\nservice: {name: svc, version: 1.0.0}\n";

    private Samples() {}

    /** A bundle of a contract and files, given as path, text, path, text. */
    static Bundle bundle(String yaml, String... files) {
        Map<String, byte[]> tree = new TreeMap<>();
        tree.put("pacto.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < files.length; i += 2) {
            tree.put(files[i], files[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return SampleBundle.of(yaml, tree);
    }

    /** A contract that came without files. */
    static Bundle textOnly(String yaml) {
        return SampleBundle.of(yaml, new TreeMap<>());
    }

    static Context context() {
        return new SampleContext(new MemoryDisk(), new OpenOnly(bundle(BASE)));
    }

    static Context context(Disk disk) {
        return new SampleContext(disk, new OpenOnly(bundle(BASE)));
    }

    /** A context that opens one bundle, whatever is asked for. */
    static Context opening(Bundle bundle) {
        return new SampleContext(new MemoryDisk(), new OpenOnly(bundle));
    }
}
