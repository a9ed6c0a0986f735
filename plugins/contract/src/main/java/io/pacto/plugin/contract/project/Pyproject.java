package io.pacto.plugin.contract.project;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Python project: its name and version, and whether it needs FastAPI. Only three keys are wanted, so TOML is read line
 * by line: what stands otherwise is not seen.
 */
final class Pyproject implements ProjectReader {

    private static final Pattern TABLE = Pattern.compile("\\s*\\[+([^\\]]+)\\]+\\s*(#.*)?");
    private static final Pattern TEXT = Pattern.compile("\\s*(name|version)\\s*=\\s*[\"']([^\"']+)[\"']\\s*(#.*)?");
    private static final Pattern FASTAPI = Pattern.compile("(^|.*[\"'])\\s*fastapi\\s*([\\[<>=~!;\"' ].*|)");

    @Override
    public boolean knows(ProjectFile file) {
        return file.name().equals("pyproject.toml");
    }

    @Override
    public void read(ProjectFile file, Draft draft) {
        List<String> lines = file.lines();
        String table = "";
        boolean fastapi = false;
        for (int i = 0; i < lines.size(); i++) {
            Matcher head = TABLE.matcher(lines.get(i));
            if (head.matches()) {
                table = head.group(1).strip();
            } else if (table.equals("project") || table.equals("tool.poetry")) {
                identity(lines.get(i), file.line(i + 1), draft);
            }
            if (!fastapi
                    && (table.startsWith("project") || table.startsWith("tool.poetry"))
                    && !lines.get(i).strip().startsWith("#")
                    && FASTAPI.matcher(lines.get(i)).matches()) {
                fastapi = true;
                draft.port(Ports.Source.FRAMEWORK, "8000", "port 8000 (the default of FastAPI)", file.line(i + 1));
            }
        }
    }

    private static void identity(String line, Origin origin, Draft draft) {
        Matcher text = TEXT.matcher(line);
        if (!text.matches()) {
            return;
        }
        String value = text.group(2);
        if (text.group(1).equals("name")) {
            draft.propose(Draft.Slot.NAME, new Proposal(value, "name " + value, origin));
        } else {
            Proposals.version(draft, value, origin);
        }
    }
}
