package io.pacto.bench;

import java.util.Locale;

/**
 * OpenAPI documents of any size: resources with their five usual operations over schemas that refer to each other, as big
 * real ones are made. The later version of a document differs in every hundredth resource.
 */
final class LargeApi {

    private static final int FIELDS = 12;
    private static final int GROUP = 10;
    private static final int EDITED = 100;

    private final int bytes;
    private final boolean circular;
    private final boolean later;
    private final StringBuilder paths = new StringBuilder();
    private final StringBuilder schemas = new StringBuilder();

    /**
     * Plans a document.
     *
     * @param bytes about how long it is
     * @param circular whether each schema refers to the next and the last to the first
     * @param later whether it is the later version
     */
    LargeApi(int bytes, boolean circular, boolean later) {
        this.bytes = bytes;
        this.circular = circular;
        this.later = later;
    }

    /** Writes it as YAML. */
    String yaml() {
        int resources = 0;
        while (paths.length() + schemas.length() < bytes) {
            resource(resources++);
        }
        return "openapi: 3.0.3\ninfo: {title: Large, version: 1.0.0}\npaths:\n" + paths + "components:\n  schemas:\n"
                + schemas + closing(resources);
    }

    private String closing(int resources) {
        return String.format(
                Locale.ROOT,
                "    R%d:%n      type: object%n      properties:%n        next: {$ref: '#/components/schemas/R%d'}%n"
                        + "    Problem:%n      type: object%n      properties:%n        title: {type: string}%n",
                resources,
                circular ? 0 : resources);
    }

    private void resource(int number) {
        boolean edited = later && number % EDITED == 0;
        paths.append("  /resources").append(number).append(":\n");
        operation("get", number, true, edited);
        operation("post", number, true, edited);
        paths.append("  /resources")
                .append(number)
                .append("/{id}:\n    parameters:\n")
                .append("      - {name: id, in: path, required: true, schema: {type: string}}\n");
        operation("get", number, false, edited);
        operation("put", number, false, edited);
        operation("delete", number, false, edited);
        schema(number, edited);
    }

    private void operation(String method, int number, boolean list, boolean edited) {
        String reference = "{$ref: '#/components/schemas/R" + number + "'}";
        paths.append("    ")
                .append(method)
                .append(":\n      operationId: ")
                .append(method)
                .append(list ? "All" : "One");
        paths.append(number)
                .append("\n      summary: What ")
                .append(method)
                .append(" does to resource ")
                .append(number);
        paths.append(", in the words that documents of this size are full of\n      parameters:\n");
        paths.append("        - {name: trace, in: header, schema: {type: string}}\n");
        paths.append("        - {name: limit, in: query, schema: {type: integer, maximum: ");
        paths.append(edited ? 50 : 100).append("}}\n");
        if (method.equals("post") || method.equals("put")) {
            paths.append("      requestBody:\n        required: true\n        content:\n          application/json:\n");
            paths.append("            schema: ").append(reference).append('\n');
        }
        paths.append("      responses:\n        '200':\n          description: It went well\n          content:\n");
        paths.append("            application/json:\n              schema: ");
        paths.append(list ? "{type: array, items: " + reference + "}" : reference)
                .append("\n        default:\n");
        paths.append("          description: It did not\n          content:\n            application/problem+json:\n");
        paths.append("              schema: {$ref: '#/components/schemas/Problem'}\n");
    }

    /** Schemas refer to each other in groups; in a circle each leads to all others. */
    private int next(int number) {
        return circular || number % GROUP != GROUP - 1 ? number + 1 : number;
    }

    private void schema(int number, boolean edited) {
        schemas.append("    R").append(number).append(":\n      type: object\n      required: [field0, field1]\n");
        schemas.append("      properties:\n");
        for (int field = 0; field < FIELDS; field++) {
            schemas.append("        field").append(field).append(":\n          type: string\n          maxLength: ");
            schemas.append(edited && field == 0 ? 10 : 100);
            schemas.append("\n          description: What field ")
                    .append(field)
                    .append(" of resource ")
                    .append(number);
            schemas.append(" means to whoever reads this\n");
        }
        schemas.append("        next: {$ref: '#/components/schemas/R")
                .append(next(number))
                .append("'}\n");
    }
}
