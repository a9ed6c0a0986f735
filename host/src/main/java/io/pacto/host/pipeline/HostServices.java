package io.pacto.host.pipeline;

import io.pacto.api.Archives;
import io.pacto.api.Disk;
import io.pacto.api.Documents;
import io.pacto.api.Pacto;
import io.pacto.api.Schemas;
import io.pacto.api.Streams;
import io.pacto.host.archive.SafeArchive;
import io.pacto.host.schema.SchemaEngine;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The services of one call of Pacto; the heavy ones are made when they are first asked for. */
final class HostServices {

    private final Documents documents;
    private final Disk disk;
    private final Streams streams;
    private final Log log;
    private final Supplier<LocalDate> today;
    private @Nullable Pacto pacto;
    private @Nullable Schemas schemas;
    private @Nullable Archives archives;

    HostServices(Documents documents, Disk disk, Streams streams, Log log, Supplier<LocalDate> today) {
        this.documents = documents;
        this.disk = disk;
        this.streams = streams;
        this.log = log;
        this.today = today;
    }

    /** Closes the ring: the pipelines need the services, and extensions reach the pipelines through them. */
    void connect(Pacto all) {
        this.pacto = all;
    }

    Pacto pacto() {
        if (pacto == null) {
            throw new IllegalStateException("services are used before the host is complete");
        }
        return pacto;
    }

    Documents documents() {
        return documents;
    }

    Disk disk() {
        return disk;
    }

    Streams streams() {
        return streams;
    }

    LocalDate today() {
        return today.get();
    }

    Log log() {
        return log;
    }

    synchronized Schemas schemas() {
        if (schemas == null) {
            schemas = new SchemaEngine(documents);
        }
        return schemas;
    }

    synchronized Archives archives() {
        if (archives == null) {
            archives = new SafeArchive();
        }
        return archives;
    }
}
