package io.pacto.plugin.contract.diff;

import io.pacto.api.Bundle;
import io.pacto.api.Change;
import io.pacto.api.Context;
import io.pacto.api.Contract;
import io.pacto.api.DiffContributor;
import java.util.List;

/** Compares the fields of two contracts, section by section. */
public final class FieldChanges implements DiffContributor {

    @Override
    public List<Change> compare(Bundle before, Bundle after, Context context) {
        Contract old = before.contract();
        Contract now = after.contract();
        Changes changes = new Changes(context.ruleSet());
        new ServiceChanges(changes).compare(old.service(), now.service());
        new InterfaceChanges(changes).compare(old, now);
        new ConfigurationChanges(changes).compare(old, now);
        new PolicyChanges(changes).compare(old, now);
        new DependencyChanges(changes).compare(old, now);
        new RuntimeChanges(changes).compare(old.runtime(), now.runtime(), now.root());
        new ScalingChanges(changes).compare(old.scaling(), now.scaling(), now.root());
        return changes.list();
    }
}
