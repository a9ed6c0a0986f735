package io.pacto.testkit;

import io.pacto.api.Archives;
import io.pacto.api.Context;
import io.pacto.api.Disk;
import io.pacto.api.Documents;
import io.pacto.api.Http;
import io.pacto.api.Network;
import io.pacto.api.Pacto;
import io.pacto.api.PactoException;
import io.pacto.api.Processes;
import io.pacto.api.Schemas;
import io.pacto.host.archive.SafeArchive;
import io.pacto.host.document.HostDocuments;
import io.pacto.host.file.HostDisk;
import io.pacto.host.file.UserFolders;
import io.pacto.host.network.HttpService;
import io.pacto.host.process.HostProcesses;
import io.pacto.host.schema.SchemaEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A context to call extensions with: the services of the product, bundles in memory in place of folders and registries.
 *
 * <p>Documents, schemas and archives are the real ones. The disk is the real one in a given folder, or one that refuses
 * every call. {@link #pacto()} opens the bundles it was given and follows references between them; everything else it is
 * asked for fails the test, unless {@link #answering} says who answers. What an extension leaves with {@link #warn} and
 * {@link #debug} is kept. Not for use by several threads.
 */
public final class TestContext implements Context {

    private final HostDocuments documents = new HostDocuments();
    private final Archives archives = new SafeArchive();
    private final TestStreams streams = new TestStreams();
    private final RegisteredBundles bundles = new RegisteredBundles();
    private final List<String> warnings = new ArrayList<>();
    private final List<String> debugLines = new ArrayList<>();
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final Disk disk;
    private final @Nullable Path folder;
    private @Nullable Pacto other;
    private @Nullable Http http;
    private @Nullable Processes processes;
    private Network network = Network.USUAL;
    private @Nullable Schemas schemas;

    private TestContext(Disk disk, @Nullable Path folder) {
        this.disk = disk;
        this.folder = folder;
    }

    /**
     * A context whose disk refuses every call.
     *
     * @return the context
     */
    public static TestContext withoutDisk() {
        return new TestContext(new RefusingDisk(), null);
    }

    /**
     * A context that works in a folder, which is the user's home as well: settings, cache and data lie below it. Requests
     * are really sent, with the product's own guards, and programs really run.
     *
     * @param folder an absolute path, a temporary folder of the test; relative paths start there
     * @return the context
     */
    public static TestContext in(Path folder) {
        UserFolders own = new UserFolders(
                folder.resolve(".config/pacto"),
                folder.resolve(".cache/pacto"),
                folder.resolve(".local/share/pacto"),
                folder);
        return new TestContext(new HostDisk(folder, own), folder);
    }

    /**
     * Lets {@link #pacto()} open a bundle by its reference.
     *
     * @param bundle the bundle
     * @return this context
     * @throws IllegalArgumentException when another bundle has that reference
     */
    public TestContext with(TestBundle bundle) {
        bundles.add(bundle);
        return this;
    }

    /**
     * Lets a reference fail when {@link #pacto()} opens or follows it.
     *
     * @param reference the reference
     * @param failure what is thrown: an {@link io.pacto.api.UnreachableBundle} or
     *     {@link io.pacto.api.RejectedContract}, say
     * @return this context
     */
    public TestContext failing(String reference, PactoException failure) {
        bundles.fail(reference, failure);
        return this;
    }

    /**
     * Puts another Pacto in place of the one that opens registered bundles.
     *
     * @param pacto what {@link #pacto()} returns from now on
     * @return this context
     */
    public TestContext answering(Pacto pacto) {
        this.other = pacto;
        return this;
    }

    /**
     * Says what the user allowed.
     *
     * @param allowed what {@link #network()} returns from now on
     * @return this context
     */
    public TestContext allowing(Network allowed) {
        this.network = allowed;
        return this;
    }

    /**
     * Puts something else in place of the network.
     *
     * @param server what answers requests from now on
     * @return this context
     */
    public TestContext sendingTo(Http server) {
        this.http = server;
        return this;
    }

    /**
     * Puts something else in place of this machine's programs.
     *
     * @param programs what runs programs from now on
     * @return this context
     */
    public TestContext running(Processes programs) {
        this.processes = programs;
        return this;
    }

    /**
     * Sets an environment variable, before the first request or program.
     *
     * @param name its name
     * @param value its value
     * @return this context
     */
    public TestContext variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    /** Returns what was left with {@link #warn}, in order. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** Returns what was left with {@link #debug}, in order. */
    public List<String> debugLines() {
        return List.copyOf(debugLines);
    }

    @Override
    public Pacto pacto() {
        Pacto given = other;
        return given == null ? bundles : given;
    }

    @Override
    public Documents documents() {
        return documents;
    }

    @Override
    public Schemas schemas() {
        // Not before it is asked for: a plugin under test may bring another version of the library behind it.
        Schemas made = schemas;
        if (made == null) {
            made = new SchemaEngine(documents);
            schemas = made;
        }
        return made;
    }

    @Override
    public Disk disk() {
        return disk;
    }

    @Override
    public Archives archives() {
        return archives;
    }

    @Override
    public Http http() {
        Http known = http;
        if (known == null) {
            if (folder == null) {
                return Context.super.http();
            }
            HttpService real = new HttpService(disk, this::variable, "pacto/test", debugLines::add);
            known = request -> real.send(request, network, warnings::add);
            http = known;
        }
        return known;
    }

    @Override
    public Network network() {
        return network;
    }

    @Override
    public Processes processes() {
        Processes known = processes;
        if (known == null) {
            if (folder == null) {
                return Context.super.processes();
            }
            known = new HostProcesses(this::variable, folder, disk);
            processes = known;
        }
        return known;
    }

    @Override
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    @Override
    public TestStreams streams() {
        return streams;
    }

    @Override
    public void warn(String text) {
        warnings.add(text);
    }

    @Override
    public void debug(String text) {
        debugLines.add(text);
    }
}
