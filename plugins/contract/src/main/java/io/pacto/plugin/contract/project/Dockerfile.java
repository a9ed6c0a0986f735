package io.pacto.plugin.contract.project;

import java.util.List;
import java.util.Locale;

/** The ports an image exposes. What its base image is says nothing about a contract. */
final class Dockerfile implements ProjectReader {

    @Override
    public boolean knows(ProjectFile file) {
        String name = file.name();
        return name.equals("Dockerfile") || name.equals("Containerfile") || name.startsWith("Dockerfile.");
    }

    @Override
    public void read(ProjectFile file, Draft draft) {
        List<String> lines = file.lines();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.toUpperCase(Locale.ROOT).startsWith("EXPOSE ")) {
                exposed(line.substring("EXPOSE ".length()), file.line(i + 1), draft);
            }
        }
    }

    private static void exposed(String words, Origin origin, Draft draft) {
        for (String word : words.strip().split("\\s+", -1)) {
            String port = word.endsWith("/tcp") ? word.substring(0, word.length() - 4) : word;
            draft.port(Ports.Source.EXPOSED, port, "port " + port + " (EXPOSE)", origin);
        }
    }
}
