package io.pacto.plugin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Bundle;
import io.pacto.api.Contract;
import io.pacto.api.Files;
import io.pacto.api.Mapping;
import io.pacto.api.Source;
import io.pacto.host.contract.ContractLoader;
import io.pacto.host.file.MemoryFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A bundle in memory, loaded as the product loads one; its structure is not judged. */
record SampleBundle(String yaml, Files files, Mapping document, Contract contract) implements Bundle {

    static Bundle of(String yaml, Map<String, byte[]> files) {
        ContractLoader loader = new ContractLoader();
        ContractLoader.Loaded loaded =
                loader.load("pacto.yaml", yaml.getBytes(StandardCharsets.UTF_8), List.of(), file -> new byte[0]);
        assertThat(loaded.findings()).isEmpty();
        return new SampleBundle(yaml, new MemoryFiles(files), loaded.document(), loaded.contract());
    }

    @Override
    public Source source() {
        return Source.at("sample");
    }

    @Override
    public String origin() {
        return "/sample";
    }

    @Override
    public Optional<Path> directory() {
        return Optional.empty();
    }

    @Override
    public byte[] text() {
        return yaml.getBytes(StandardCharsets.UTF_8);
    }
}
