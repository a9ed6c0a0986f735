package io.pacto.host.pipeline;

import io.pacto.api.Following;
import io.pacto.api.PactoException;
import io.pacto.host.bundle.HostBundle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Follows many references, at most {@value #MOST_AT_ONCE} at once. Outcomes and remarks stand in the order of the
 * references, however long each took.
 */
final class Followers {

    private static final int MOST_AT_ONCE = 8;

    private final HostPacto pacto;
    private final HostServices services;
    private final Run run;
    private final List<Following> all;
    private final List<String> warnings;
    private final List<List<String>> remarks = new ArrayList<>();
    private final Following.@Nullable Outcome[] outcomes;
    private @Nullable Throwable bug;
    private int next;

    Followers(HostPacto pacto, HostServices services, List<Following> all, List<String> warnings) {
        this.pacto = pacto;
        this.services = services;
        this.run = services.run();
        this.all = List.copyOf(all);
        this.warnings = warnings;
        this.outcomes = new Following.Outcome[all.size()];
        for (int i = 0; i < all.size(); i++) {
            remarks.add(new ArrayList<>());
        }
    }

    List<Following.Outcome> run() {
        List<Thread> threads = new ArrayList<>();
        for (int i = 1; i < Math.min(MOST_AT_ONCE, all.size()); i++) {
            Thread thread = new Thread(null, this::work, "pacto-follow-" + i, GuardedCall.STACK_BYTES);
            thread.setDaemon(true);
            thread.setContextClassLoader(Followers.class.getClassLoader());
            thread.start();
            threads.add(thread);
        }
        work();
        for (Thread thread : threads) {
            await(thread);
        }
        synchronized (this) {
            if (bug != null) {
                throw new IllegalStateException("following references failed", bug);
            }
            return told();
        }
    }

    private List<Following.Outcome> told() {
        TreeSet<String> said = new TreeSet<>();
        List<Following.Outcome> answer = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            Following.Outcome outcome = outcomes[i];
            if (outcome == null) {
                throw new IllegalStateException("reference " + i + " was not followed");
            }
            answer.add(outcome);
            for (String remark : remarks.get(i)) {
                if (said.add(remark)) {
                    synchronized (warnings) {
                        warnings.add(remark);
                    }
                }
            }
        }
        return answer;
    }

    /** Threads of ours know for which run they work: it says which registries may be asked, and how. */
    private void work() {
        @Nullable Run before = services.enter(run);
        try {
            workOn();
        } finally {
            services.leave(before);
        }
    }

    private void workOn() {
        for (int i = take(); i >= 0; i = take()) {
            try {
                Following.Outcome outcome = follow(all.get(i), remarks.get(i));
                synchronized (this) {
                    outcomes[i] = outcome;
                }
            } catch (RuntimeException | Error e) {
                synchronized (this) {
                    bug = e;
                }
                return;
            }
        }
    }

    private Following.Outcome follow(Following one, List<String> said) {
        try {
            return new Following.Outcome(
                    Optional.of(pacto.follow((HostBundle) one.from(), one.reference(), one.range(), said)),
                    Optional.empty());
        } catch (PactoException e) {
            return new Following.Outcome(Optional.empty(), Optional.of(e));
        }
    }

    private synchronized int take() {
        return next < all.size() && bug == null ? next++ : -1;
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PactoException("interrupted while following references");
        }
    }
}
