package io.pacto.plugin.openapi;

import io.pacto.api.Bundle;
import io.pacto.api.Contract;
import io.pacto.api.Files;
import io.pacto.api.Mapping;
import io.pacto.api.PactoException;
import io.pacto.api.Source;
import io.pacto.api.Value;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A bundle in memory with one interface called {@code api}. */
final class Side implements Bundle, Files {

    private final Map<String, String> texts = new TreeMap<>();
    private final String type;
    private final String file;

    Side(String type, String file) {
        this.type = type;
        this.file = file;
    }

    static Side http(String file, String text) {
        return new Side("http", file).with(file, text);
    }

    Side with(String path, String text) {
        texts.put(path, text);
        return this;
    }

    Side without(String path) {
        texts.remove(path);
        return this;
    }

    @Override
    public Contract contract() {
        Mapping none = Mapping.builder().build();
        return new Contract(
                none,
                Value.written("1.0", none),
                new Contract.Service(Value.written("svc", none), Value.written("1.0.0", none), null, null, null, none),
                List.of(new Contract.Interface(
                        Value.written("api", none),
                        Value.written(type, none),
                        Value.written(8080, none),
                        Value.written("internal", none),
                        file.isEmpty() ? null : Value.written(file, none),
                        none)),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    @Override
    public Files files() {
        return this;
    }

    @Override
    public List<String> list() {
        return List.copyOf(texts.keySet());
    }

    @Override
    public boolean has(String path) {
        return texts.containsKey(path);
    }

    @Override
    public long size(String path) {
        return read(path).length;
    }

    @Override
    public byte[] read(String path) {
        String text = texts.get(path);
        if (text == null) {
            throw new PactoException(path + " is not there");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Source source() {
        return Source.at(".");
    }

    @Override
    public String origin() {
        return ".";
    }

    @Override
    public Optional<Path> directory() {
        return Optional.empty();
    }

    @Override
    public Mapping document() {
        return Mapping.builder().build();
    }

    @Override
    public byte[] text() {
        return new byte[0];
    }
}
