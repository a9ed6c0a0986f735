package io.pacto.plugin.contract;

import io.pacto.api.Archives;
import io.pacto.api.Context;
import io.pacto.api.Disk;
import io.pacto.api.Documents;
import io.pacto.api.Pacto;
import io.pacto.api.RuleSet;
import io.pacto.api.Schemas;
import io.pacto.api.Streams;
import io.pacto.host.document.HostDocuments;
import io.pacto.host.schema.SchemaEngine;

/** The product's own documents and schemas, and what a test puts beside them. */
record SampleContext(Disk disk, Pacto pacto, RuleSet ruleSet) implements Context {

    SampleContext(Disk disk, Pacto pacto) {
        this(disk, pacto, RuleSet.STANDARD);
    }

    @Override
    public Documents documents() {
        return new HostDocuments();
    }

    @Override
    public Schemas schemas() {
        return new SchemaEngine(documents());
    }

    @Override
    public Archives archives() {
        throw new AssertionError("this plugin needs no archives");
    }

    @Override
    public Streams streams() {
        throw new AssertionError("this plugin needs no streams");
    }

    @Override
    public void warn(String text) {
        throw new AssertionError(text);
    }

    @Override
    public void debug(String text) {
        throw new AssertionError(text);
    }
}
