package com.acme.terraform;

import io.pacto.api.Context;
import io.pacto.api.Contract;
import io.pacto.api.GeneratedFile;
import io.pacto.api.Generator;
import io.pacto.api.Mapping;
import java.util.List;

/** Makes {@code main.tf.json}: a security group for the service, and a rule for each port it listens on. */
public final class TerraformGenerator implements Generator {

    @Override
    public Generated generate(Request request, Context context) {
        Contract contract = request.bundle().contract();
        String region = request.options().text("region").orElseThrow();
        Mapping document = Mapping.builder()
                .put("provider", mapping("aws", mapping("region", literal(region))))
                .put("resource", resources(contract))
                .build();
        GeneratedFile file = GeneratedFile.text("main.tf.json", context.documents().toJson(document));
        return new Generated(List.of(file), "Run terraform init and terraform plan in the output folder");
    }

    private static Mapping resources(Contract contract) {
        Mapping.Builder resources = Mapping.builder().put("aws_security_group", mapping("service", group(contract)));
        Mapping.Builder rules = Mapping.builder();
        for (int i = 0; i < contract.interfaces().size(); i++) {
            Contract.Interface each = contract.interfaces().get(i);
            if (each.port() != null) {
                rules.put("interface_" + i, rule(each, each.port().value()));
            }
        }
        return resources.putIfAny("aws_vpc_security_group_ingress_rule", rules.build())
                .build();
    }

    private static Mapping group(Contract contract) {
        Contract.Service service = contract.service();
        Mapping.Builder tags = Mapping.builder()
                .put("Service", literal(service.name().value()))
                .put("ContractVersion", literal(service.version().value()));
        if (service.owner() != null) {
            tags.put("Owner", literal(service.owner().displayName()));
        }
        return Mapping.builder()
                .put("name", literal(service.name().value()))
                .put("tags", tags.build())
                .build();
    }

    private static Mapping rule(Contract.Interface each, int port) {
        boolean open = each.visibility().value().equals("public");
        return Mapping.builder()
                .put("security_group_id", "${aws_security_group.service.id}")
                .put("description", literal(each.name().value()))
                .put("ip_protocol", "tcp")
                .put("from_port", port)
                .put("to_port", port)
                .put("cidr_ipv4", open ? "0.0.0.0/0" : "10.0.0.0/8")
                .build();
    }

    private static Mapping mapping(String key, Mapping value) {
        return Mapping.builder().put(key, value).build();
    }

    private static Mapping mapping(String key, String value) {
        return Mapping.builder().put(key, value).build();
    }

    /** Terraform would evaluate these two in any text; a contract must not be able to make it do so. */
    private static String literal(String text) {
        return text.replace("${", "$${").replace("%{", "%%{");
    }
}
