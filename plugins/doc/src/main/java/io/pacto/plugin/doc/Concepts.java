package io.pacto.plugin.doc;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the words of the runtime section mean, for readers who do not know the contract format. */
final class Concepts {

    private static final Map<String, String> DESCRIPTIONS = descriptions();

    private Concepts() {}

    /** Returns the meaning of a value of a field; empty for a value the format does not know. */
    static String of(String field, String value) {
        return DESCRIPTIONS.getOrDefault(field + "=" + value, "");
    }

    private static Map<String, String> descriptions() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("workload=service", "Runs all the time and answers requests or events");
        all.put("workload=job", "Runs once, until its work is done");
        all.put("workload=scheduled", "Runs again and again at planned times");
        all.put("state=stateless", "Keeps nothing between requests, so any instance can take any request");
        all.put("state=stateful", "Keeps data between requests and depends on finding it again");
        all.put("state=hybrid", "Keeps data to be faster, and works without it");
        all.put("scope=local", "Each instance has its own data");
        all.put("scope=shared", "All instances work on the same data");
        all.put("durability=ephemeral", "Data may be lost when an instance stops");
        all.put("durability=persistent", "Data must outlive the instance that wrote it");
        all.put("criticality=low", "Losing data does little harm");
        all.put("criticality=medium", "Losing data disturbs the business and takes work to repair");
        all.put("criticality=high", "Losing data does serious or lasting harm");
        all.put("upgrade=rolling", "Instances are replaced one after the other while the rest keep working");
        all.put("upgrade=recreate", "All instances are stopped before new ones start");
        all.put("upgrade=ordered", "Instances are replaced one at a time in a fixed order");
        return all;
    }
}
