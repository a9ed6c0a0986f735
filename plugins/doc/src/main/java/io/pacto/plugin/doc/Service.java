package io.pacto.plugin.doc;

import io.pacto.api.Bundle;
import io.pacto.api.Contract;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contract of the landscape and what it needs; several may need the same, and a circle is possible. */
final class Service {

    private final Bundle bundle;
    private final List<Need> needs = new ArrayList<>();

    Service(Bundle bundle) {
        this.bundle = bundle;
    }

    Bundle bundle() {
        return bundle;
    }

    Contract contract() {
        return bundle.contract();
    }

    String name() {
        return contract().service().name().value();
    }

    String version() {
        return contract().service().version().value();
    }

    List<Need> needs() {
        return List.copyOf(needs);
    }

    void add(Need need) {
        needs.add(need);
    }

    /**
     * A declared dependency.
     *
     * @param dependency as declared
     * @param target the contract behind it, or null when it could not be had
     */
    record Need(Contract.Dependency dependency, @Nullable Service target) {}
}
