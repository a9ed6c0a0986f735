package com.acme.terraform;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Contract;
import io.pacto.api.Finding;
import io.pacto.api.Validator;
import java.util.List;

/** Reminds of the owner, whose name ends up in the tags of every resource. */
public final class OwnerValidator implements Validator {

    @Override
    public List<Finding> validate(Bundle bundle, Context context) {
        Contract.Service service = bundle.contract().service();
        if (service.owner() != null) {
            return List.of();
        }
        String message = "\"" + service.name().value() + "\" has no owner, so its resources would have no Owner tag";
        return List.of(Finding.warning("acme-terraform.owner.missing", service.node(), message)
                .path("service.owner")
                .hint("add service.owner, such as owner: team/payments"));
    }
}
