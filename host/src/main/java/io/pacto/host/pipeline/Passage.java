package io.pacto.host.pipeline;

import org.jspecify.annotations.Nullable;

/**
 * An extension's way through a service of the host: its clock stops, the host's context class loader is in force, and the
 * pipelines know which run they work for, on whatever thread it came.
 */
final class Passage {

    private final HostServices services;
    private final GuardedCall<?> caller;
    private final ClassLoader loader;
    private final @Nullable Run before;

    private Passage(HostServices services, GuardedCall<?> caller, ClassLoader loader, @Nullable Run before) {
        this.services = services;
        this.caller = caller;
        this.loader = loader;
        this.before = before;
    }

    static Passage enter(HostServices services, GuardedCall<?> caller, Run run) {
        Thread thread = Thread.currentThread();
        caller.enterService();
        ClassLoader loader = thread.getContextClassLoader();
        thread.setContextClassLoader(Passage.class.getClassLoader());
        return new Passage(services, caller, loader, services.enter(run));
    }

    void leave() {
        services.leave(before);
        Thread.currentThread().setContextClassLoader(loader);
        caller.leaveService();
    }
}
