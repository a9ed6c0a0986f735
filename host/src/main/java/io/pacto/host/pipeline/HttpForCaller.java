package io.pacto.host.pipeline;

import io.pacto.api.Http;

/** The network as an extension sees it: its clock stops meanwhile, and the run says what is allowed. */
final class HttpForCaller implements Http {

    private final HostServices services;
    private final GuardedCall<?> caller;
    private final Run run;
    private final boolean offline;

    HttpForCaller(HostServices services, GuardedCall<?> caller, Run run, boolean offline) {
        this.services = services;
        this.caller = caller;
        this.run = run;
        this.offline = offline;
    }

    @Override
    public Answer send(Request request) {
        Passage inside = Passage.enter(services, caller, run);
        try {
            return services.http().send(request, run.network(offline), run::remark);
        } finally {
            inside.leave();
        }
    }
}
