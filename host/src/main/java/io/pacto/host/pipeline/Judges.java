package io.pacto.host.pipeline;

import io.pacto.api.Judge;
import io.pacto.api.PactoException;
import io.pacto.host.plugin.Plugins.Offer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks validators or contributors one after the other, and keeps what became of each: no verdict hides a missing judge. */
final class Judges {

    private final ExtensionCalls calls;
    private final List<Judge> heard = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Judges(ExtensionCalls calls) {
        this.calls = calls;
    }

    /** Returns what became of each judge, in the order in which they were considered. */
    List<Judge> heard() {
        return heard;
    }

    /** Returns the remarks the judges left. */
    List<String> notes() {
        return notes;
    }

    /** Notes a judge that settings or the command line switched off. */
    void switchedOff(Offer offer, String by) {
        note(offer, Judge.State.DISABLED, by);
    }

    /** Notes a judge that has nothing to look at. */
    void passedOver(Offer offer) {
        note(offer, Judge.State.NOT_APPLICABLE, "");
    }

    /** Asks a judge; null when it failed, which is noted. */
    <E, T> @Nullable T ask(Offer offer, Class<E> type, String doing, ExtensionCalls.Use<E, T> use) {
        try {
            ExtensionCalls.Answer<T> answer =
                    calls.call(offer.plugin(), offer.contribution().className(), type, doing, use);
            notes.addAll(answer.warnings());
            note(offer, Judge.State.RAN, "");
            return answer.value();
        } catch (PactoException e) {
            calls.trace(e);
            note(offer, Judge.State.FAILED, e.getMessage());
            return null;
        }
    }

    private void note(Offer offer, Judge.State state, String detail) {
        heard.add(new Judge(offer.plugin().id(), offer.contribution().id(), state, detail));
    }
}
