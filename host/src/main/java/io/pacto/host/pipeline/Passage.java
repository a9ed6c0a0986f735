package io.pacto.host.pipeline;

/**
 * An extension's way through a service of the host: its clock stops, the host's context class loader is in force, and the
 * pipelines know which run they work for, on whatever thread it came.
 */
final class Passage {

    private final HostServices services;
    private final GuardedCall<?> caller;
    private final ClassLoader loader;
    private final Run before;

    private Passage(HostServices services, GuardedCall<?> caller, ClassLoader loader, Run before) {
        this.services = services;
        this.caller = caller;
        this.loader = loader;
        this.before = before;
    }

    static Passage enter(HostServices services, GuardedCall<?> caller, Run run) {
        Thread thread = Thread.currentThread();
        Passage passage = new Passage(services, caller, thread.getContextClassLoader(), services.run());
        caller.enterService();
        thread.setContextClassLoader(Passage.class.getClassLoader());
        services.work(run);
        return passage;
    }

    void leave() {
        services.work(before);
        Thread.currentThread().setContextClassLoader(loader);
        caller.leaveService();
    }
}
