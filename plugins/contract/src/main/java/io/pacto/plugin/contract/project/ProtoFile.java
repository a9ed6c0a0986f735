package io.pacto.plugin.contract.project;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A proto file that has a service; one with messages alone is no interface. */
final class ProtoFile implements ProjectReader {

    private static final Pattern SERVICE = Pattern.compile("\\s*service\\s+([A-Za-z_][A-Za-z0-9_]*)\\s*(\\{.*)?");

    @Override
    public boolean knows(ProjectFile file) {
        return file.endsWith(".proto");
    }

    @Override
    public void read(ProjectFile file, Draft draft) {
        byte[] content = file.bytes();
        List<String> lines = file.lines();
        for (int i = 0; i < lines.size(); i++) {
            Matcher service = SERVICE.matcher(lines.get(i));
            if (service.matches()) {
                draft.api(
                        new Draft.Api(Draft.Kind.GRPC, file, content, file.line(i + 1), null),
                        "grpc interface (service " + service.group(1) + ")");
                return;
            }
        }
    }
}
