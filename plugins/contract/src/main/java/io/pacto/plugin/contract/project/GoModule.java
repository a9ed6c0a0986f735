package io.pacto.plugin.contract.project;

import java.util.List;

/** A Go module: its name. No port is to be seen in it, so none is proposed. */
final class GoModule implements ProjectReader {

    @Override
    public boolean knows(ProjectFile file) {
        return file.name().equals("go.mod");
    }

    @Override
    public void read(ProjectFile file, Draft draft) {
        List<String> lines = file.lines();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("module ")) {
                String name = lastSegment(
                        line.substring("module ".length()).replace("\"", "").strip());
                draft.propose(Draft.Slot.NAME, new Proposal(name, "name " + name + " (module)", file.line(i + 1)));
                return;
            }
        }
    }

    /** The major version behind a module's path is no name. */
    private static String lastSegment(String module) {
        int comment = module.indexOf("//");
        String path = comment < 0 ? module : module.substring(0, comment).strip();
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.matches("v[0-9]+") && path.contains("/")
                ? lastSegment(path.substring(0, path.length() - name.length() - 1))
                : name;
    }
}
