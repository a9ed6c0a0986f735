package io.pacto.plugin.contract.init;

import io.pacto.api.ContractShape;
import io.pacto.api.GeneratedFile;
import java.util.List;

/**
 * The files of a first bundle: valid, without warnings, and explained where a newcomer has to decide.
 *
 * @param service a legal service name, put into the files as it is
 */
record Scaffold(String service) {

    private static final String CONTRACT = """
            # yaml-language-server: $schema=%SCHEMA%
            #
            # The contract of this service: what it offers, what it needs and how it behaves.
            # Only pactoVersion, service.name and service.version are mandatory; delete what does not apply.
            # Check it with: pacto validate
            pactoVersion: "1.0"

            service:
              name: %NAME%
              # The version of the contract (semantic versioning): raise it with every change you publish.
              version: 0.1.0
              owner: team/my-team
              image:
                ref: ghcr.io/my-org/%NAME%:0.1.0
                private: false

            # Every boundary of the service. type is http, grpc or event; visibility is internal or public.
            interfaces:
              - name: api
                type: http
                port: 8080
                visibility: internal
                contract: interfaces/openapi.yaml

            # The keys the service can be configured with, as a JSON Schema. To take one that is shared instead:
            #   configuration:
            #     ref: oci://ghcr.io/my-org/platform-config
            configuration:
              schema: configuration/schema.json

            # Other contracts this service needs. Without a tag or digest the highest version in range is taken.
            # dependencies:
            #   - ref: oci://ghcr.io/my-org/other-service
            #     required: true
            #     compatibility: "^1.0.0"

            # How the service behaves, so that a platform can decide how to run it.
            runtime:
              # service, job (runs to completion) or scheduled
              workload: service
              state:
                # stateless, stateful, or hybrid (state that may be lost, such as a cache)
                type: stateless
                persistence:
                  scope: local
                  durability: ephemeral
                # low, medium or high
                dataCriticality: low
              lifecycle:
                # rolling, recreate or ordered
                upgradeStrategy: rolling
                gracefulShutdownSeconds: 30
              health:
                interface: api
                path: /health
                initialDelaySeconds: 5

            # A range, or a fixed number: replicas: 2
            scaling:
              min: 1
              max: 3

            # Anything your organisation wants to record; it is neither checked nor compared.
            metadata:
              team: my-team
              tier: standard
            """;

    private static final String OPENAPI = """
            openapi: 3.0.0
            info:
              title: %NAME%
              version: 0.1.0
            paths:
              /health:
                get:
                  summary: Health check
                  responses:
                    "200":
                      description: OK
            """;

    private static final String CONFIGURATION = """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "type": "object",
              "properties": {},
              "additionalProperties": false
            }
            """;

    List<GeneratedFile> files() {
        return List.of(
                GeneratedFile.text("pacto.yaml", filled(CONTRACT)),
                GeneratedFile.text("interfaces/openapi.yaml", filled(OPENAPI)),
                GeneratedFile.text("configuration/schema.json", CONFIGURATION));
    }

    private String filled(String template) {
        return template.replace("%SCHEMA%", ContractShape.SCHEMA_ID).replace("%NAME%", service);
    }
}
