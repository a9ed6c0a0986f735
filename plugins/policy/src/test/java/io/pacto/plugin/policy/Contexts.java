package io.pacto.plugin.policy;

import io.pacto.api.Archives;
import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.DiffReport;
import io.pacto.api.DiffRequest;
import io.pacto.api.Disk;
import io.pacto.api.Documents;
import io.pacto.api.GenerationReport;
import io.pacto.api.GenerationRequest;
import io.pacto.api.Installation;
import io.pacto.api.Invocation;
import io.pacto.api.Pacto;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Schemas;
import io.pacto.api.Source;
import io.pacto.api.Streams;
import io.pacto.api.ValidationReport;
import io.pacto.api.ValidationRequest;
import io.pacto.api.VersionRange;
import io.pacto.testkit.TestContext;
import java.util.Optional;

/** Contexts the testkit does not have. */
final class Contexts {

    private Contexts() {}

    /** One in which nothing may be fetched. */
    record Offline(TestContext context) implements Context {

        @Override
        public boolean offline() {
            return true;
        }

        @Override
        public Pacto pacto() {
            throw new AssertionError("fetched although nothing may be fetched");
        }

        @Override
        public Documents documents() {
            return context.documents();
        }

        @Override
        public Schemas schemas() {
            return context.schemas();
        }

        @Override
        public Disk disk() {
            return context.disk();
        }

        @Override
        public Archives archives() {
            return context.archives();
        }

        @Override
        public Streams streams() {
            return context.streams();
        }

        @Override
        public void warn(String text) {
            context.warn(text);
        }

        @Override
        public void debug(String text) {
            context.debug(text);
        }
    }

    /** One that may not be asked for anything. */
    record Untouchable() implements Context {

        private static AssertionError asked() {
            return new AssertionError("a contract without policies costs nothing, but a service was asked for");
        }

        @Override
        public Pacto pacto() {
            throw asked();
        }

        @Override
        public Documents documents() {
            throw asked();
        }

        @Override
        public Schemas schemas() {
            throw asked();
        }

        @Override
        public Disk disk() {
            throw asked();
        }

        @Override
        public Archives archives() {
            throw asked();
        }

        @Override
        public Streams streams() {
            throw asked();
        }

        @Override
        public void warn(String text) {
            throw asked();
        }

        @Override
        public void debug(String text) {
            throw asked();
        }
    }

    /** A Pacto whose references are followed by a function. */
    interface Following extends Pacto {

        @Override
        Bundle follow(Bundle from, String reference, Optional<VersionRange> range);

        @Override
        default Bundle open(Source source) {
            throw new AssertionError("open");
        }

        @Override
        default ValidationReport validate(ValidationRequest request) {
            throw new AssertionError("validate");
        }

        @Override
        default DiffReport diff(DiffRequest request) {
            throw new AssertionError("diff");
        }

        @Override
        default GenerationReport generate(GenerationRequest request) {
            throw new AssertionError("generate");
        }

        @Override
        default Rendering render(Report report, String format) {
            throw new AssertionError("render");
        }

        @Override
        default Report run(Invocation invocation) {
            throw new AssertionError("run");
        }

        @Override
        default Installation describe() {
            throw new AssertionError("describe");
        }
    }
}
