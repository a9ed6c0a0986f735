package io.pacto.host.pipeline;

import io.pacto.api.Archives;
import io.pacto.api.Disk;
import io.pacto.api.Documents;
import io.pacto.api.Pacto;
import io.pacto.api.Schemas;
import io.pacto.api.Streams;
import io.pacto.host.archive.SafeArchive;
import io.pacto.host.network.HttpService;
import io.pacto.host.process.HostProcesses;
import io.pacto.host.schema.SchemaEngine;
import io.pacto.host.settings.Surroundings;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** The services of one call of Pacto; the heavy ones are made when they are first asked for. */
final class HostServices {

    private final RecentDocuments documents;
    private final Disk disk;
    private final Streams streams;
    private final Log log;
    private final Surroundings surroundings;
    private final Run start;
    private final String agent;

    @SuppressWarnings("ThreadLocalUsage") // another host of the same process has runs of its own
    private final ThreadLocal<Run> current = new ThreadLocal<>();

    private @Nullable Pacto pacto;
    private @Nullable Schemas schemas;
    private @Nullable Archives archives;
    private @Nullable HttpService http;
    private @Nullable HostProcesses processes;

    HostServices(HostPacto.Parts parts) {
        this.documents = new RecentDocuments(parts.documents());
        this.disk = parts.disk();
        this.streams = parts.streams();
        this.log = parts.log();
        this.surroundings = parts.surroundings();
        this.start = new Run(parts.network(), true, new ArrayList<>());
        this.agent = "pacto/" + parts.version();
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

    ReadAhead ahead() {
        return documents.ahead();
    }

    Disk disk() {
        return disk;
    }

    Streams streams() {
        return streams;
    }

    LocalDate today() {
        return surroundings.today();
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

    synchronized HttpService http() {
        if (http == null) {
            http = new HttpService(disk, surroundings::variable, agent, log::debug);
        }
        return http;
    }

    synchronized HostProcesses processes() {
        if (processes == null) {
            processes = new HostProcesses(surroundings::variable, surroundings.workingDirectory(), disk);
        }
        return processes;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** Returns the run this thread works for. */
    Run run() {
        Run run = current.get();
        return run == null ? start : run;
    }

    /** Lets this thread work for a run; returns what it worked for before. */
    @Nullable
    Run enter(Run run) {
        Run before = current.get();
        current.set(run);
        return before;
    }

    void leave(@Nullable Run before) {
        if (before == null) {
            current.remove();
        } else {
            current.set(before);
        }
    }
}
