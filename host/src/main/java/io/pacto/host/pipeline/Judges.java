package io.pacto.host.pipeline;

import io.pacto.api.Judge;
import io.pacto.api.PactoException;
import io.pacto.host.plugin.Plugins.Offer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks validators or contributors one after the other, and keeps what became of each: no verdict hides a missing judge.
 *
 * <p>All state is used by one thread at a time: the worker of a {@link Stretch}, and the next one when that was given up.
 */
abstract class Judges implements Runnable {

    private final ExtensionCalls calls;
    private final List<Judge> heard = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private List<Offer> offers = List.of();
    private int considered;
    private String doing = "";
    private @Nullable Stretch stretch;

    Judges(ExtensionCalls calls) {
        this.calls = calls;
    }

    /** Decides about one judge: {@link #ask}, {@link #switchedOff} or {@link #passedOver}. */
    abstract void consider(Offer offer);

    /** Considers all judges and returns when the last has answered or was given up. */
    final void askAll(List<Offer> all) {
        offers = all;
        while (true) {
            Stretch next = calls.stretch(this);
            stretch = next;
            if (calls.await(next)) {
                return;
            }
            Offer late = offers.get(considered - 1);
            failed(late, calls.overrun(late.plugin(), doing));
        }
    }

    @Override
    public final void run() {
        while (considered < offers.size()) {
            considered++;
            consider(offers.get(considered - 1));
        }
    }

    /** Returns what became of each judge, in the order in which they were considered. */
    final List<Judge> heard() {
        return heard;
    }

    /** Returns the remarks the judges left. */
    final List<String> notes() {
        return notes;
    }

    /** Notes a judge that settings or the command line switched off. */
    final void switchedOff(Offer offer, String by) {
        note(offer, Judge.State.DISABLED, by);
    }

    /** Notes a judge that has nothing to look at. */
    final void passedOver(Offer offer) {
        note(offer, Judge.State.NOT_APPLICABLE, "");
    }

    /** Asks a judge; null when it failed, which is noted. */
    final <E, T> @Nullable T ask(Offer offer, Class<E> type, String what, ExtensionCalls.Use<E, T> use) {
        Stretch here = stretch;
        if (here == null) {
            throw new IllegalStateException("judges are asked by askAll");
        }
        doing = what;
        try {
            ExtensionCalls.Answer<T> answer =
                    calls.call(here, offer.plugin(), offer.contribution().className(), type, what, use);
            notes.addAll(answer.warnings());
            note(offer, Judge.State.RAN, "");
            return answer.value();
        } catch (PactoException e) {
            failed(offer, e);
            return null;
        }
    }

    private void failed(Offer offer, PactoException failure) {
        calls.trace(failure);
        note(offer, Judge.State.FAILED, failure.getMessage());
    }

    private void note(Offer offer, Judge.State state, String detail) {
        heard.add(new Judge(offer.plugin().id(), offer.contribution().id(), state, detail));
    }
}
