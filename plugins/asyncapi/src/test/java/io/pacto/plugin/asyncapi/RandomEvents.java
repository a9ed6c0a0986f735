package io.pacto.plugin.asyncapi;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Documents of both editions, and other ways of writing them, from a seed. */
final class RandomEvents {

    private final long seed;
    private final Random random;

    RandomEvents(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    private boolean isSecond() {
        return seed % 2 == 0;
    }

    Mapping document() {
        Mapping.Builder root = map().put("asyncapi", isSecond() ? "2.0.0" : "3.0.0")
                .put(
                        "info",
                        map().put("title", "T" + seed)
                                .put("version", "1.0." + seed)
                                .build())
                .put("servers", map().put("s", server()).put("t", server()).build());
        Mapping.Builder channels = map();
        Mapping.Builder operations = map();
        for (int i = 0; i <= random.nextInt(4); i++) {
            String name = "c" + seed + "-" + i;
            if (isSecond()) {
                channels.put(
                        name,
                        map().put(random.nextBoolean() ? "publish" : "subscribe", second())
                                .build());
            } else {
                channels.put(name, third(name));
                operations.put("o" + i, operation(name));
            }
        }
        root.put("channels", channels.build());
        return isSecond()
                ? root.build()
                : root.put("operations", operations.build()).build();
    }

    private Node server() {
        return map().put(isSecond() ? "url" : "host", "h" + random.nextInt(1000) + ".example.com")
                .put("protocol", random.nextBoolean() ? "kafka" : "amqp")
                .build();
    }

    private Node second() {
        return map().put("operationId", "op" + random.nextInt(100))
                .put("message", message("m"))
                .build();
    }

    private Node third(String name) {
        Mapping.Builder messages = map();
        for (int i = 0; i <= random.nextInt(3); i++) {
            messages.put("m" + i, message("m" + i));
        }
        return map().put("address", name).put("messages", messages.build()).build();
    }

    private Node operation(String channel) {
        return map().put("action", random.nextBoolean() ? "send" : "receive")
                .put("channel", map().put("$ref", "#/channels/" + channel).build())
                .put(
                        "bindings",
                        map().put("amqp", map().put("ack", random.nextBoolean()).build())
                                .build())
                .build();
    }

    private Node message(String name) {
        Mapping.Builder properties = map();
        for (int i = 0; i <= random.nextInt(4); i++) {
            properties.put("p" + i, schema());
        }
        return map().put("name", name)
                .put("contentType", random.nextBoolean() ? "application/json" : "application/cbor")
                .put("headers", map().put("type", "object").build())
                .put(
                        "payload",
                        map().put("type", "object")
                                .put("properties", properties.build())
                                .build())
                .build();
    }

    private Node schema() {
        return switch (random.nextInt(3)) {
            case 0 ->
                map().put("type", "string").put("maxLength", random.nextInt(50)).build();
            case 1 ->
                map().put("type", "integer").put("minimum", random.nextInt(50)).build();
            default ->
                map().put("type", "array")
                        .put("items", map().put("type", "boolean").build())
                        .build();
        };
    }

    /** Keys in another order, messages, servers and schemas behind references, headers in a trait, words, a minor version. */
    Mapping rewritten(Mapping document) {
        Mapping.Builder components = map();
        Mapping outside = (Mapping) extracted(document, "", components, new int[1]);
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : outside.entries()) {
            boolean isVersion = entry.name().equals("asyncapi");
            entries.add(isVersion ? new Entry(entry.key(), Scalar.of(isSecond() ? "2.6.0" : "3.0.1")) : entry);
        }
        entries.add(new Entry(
                Scalar.of("components"), map().put("parts", components.build()).build()));
        return (Mapping) reordered(mapping(entries));
    }

    private Node extracted(Node node, String under, Mapping.Builder components, int[] next) {
        if (!(node instanceof Mapping mapping)) {
            return node;
        }
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : mapping.entries()) {
            entries.add(new Entry(entry.key(), extracted(entry.value(), entry.name(), components, next)));
        }
        boolean isMessage = mapping.get("payload") != null;
        if (isMessage) {
            entries.removeIf(entry -> entry.name().equals("headers"));
            Node trait =
                    map().put("headers", map().put("type", "object").build()).build();
            entries.add(new Entry(Scalar.of("traits"), Sequence.of(List.of(trait))));
            entries.add(new Entry(Scalar.of("description"), Scalar.of("only words")));
        }
        boolean isServer = mapping.get("protocol") != null;
        if (!(isMessage || isServer || under.equals("payload") || under.startsWith("p")) || under.equals("publish")) {
            return mapping(entries);
        }
        if (under.equals("properties") || random.nextInt(4) == 0) {
            return mapping(entries);
        }
        String name = "part" + next[0]++;
        components.put(name, mapping(entries));
        return map().put("$ref", "#/components/parts/" + name).build();
    }

    private Node reordered(Node node) {
        if (!(node instanceof Mapping mapping)) {
            return node;
        }
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : mapping.entries()) {
            entries.add(new Entry(entry.key(), reordered(entry.value())));
        }
        Collections.shuffle(entries, random);
        return mapping(entries);
    }

    private static Mapping mapping(List<Entry> entries) {
        Mapping none = map().build();
        return new Mapping(none.position(), none.trail(), entries);
    }

    private static Mapping.Builder map() {
        return Mapping.builder();
    }
}
