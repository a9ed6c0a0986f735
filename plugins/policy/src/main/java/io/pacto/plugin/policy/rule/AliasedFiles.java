package io.pacto.plugin.policy.rule;

import io.pacto.api.Files;
import java.util.List;

/** The files of a bundle, with one of them under a second name that needs no escaping in a reference. */
record AliasedFiles(Files files, String path, String alias) implements Files {

    private String real(String name) {
        return name.equals(alias) ? path : name;
    }

    @Override
    public List<String> list() {
        return files.list();
    }

    @Override
    public boolean has(String name) {
        return files.has(real(name));
    }

    @Override
    public long size(String name) {
        return files.size(real(name));
    }

    @Override
    public byte[] read(String name) {
        return files.read(real(name));
    }
}
