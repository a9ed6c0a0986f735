package io.pacto.plugin.contract.project;

import io.pacto.plugin.contract.project.SafeXml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Maven project: its name and version, and whether it is a Spring Boot application. */
final class Pom implements ProjectReader {

    @Override
    public boolean knows(ProjectFile file) {
        return file.name().equals("pom.xml");
    }

    @Override
    public void read(ProjectFile file, Draft draft) {
        List<Element> elements = SafeXml.read(file.bytes());
        Element name = find(elements, "/project/artifactId");
        if (name != null) {
            draft.propose(
                    Draft.Slot.NAME,
                    new Proposal(name.text(), "name " + name.text() + " (artifactId)", file.line(name.line())));
        }
        Element own = find(elements, "/project/version");
        Element version = own == null ? find(elements, "/project/parent/version") : own;
        if (version != null && !isForeign(elements, own)) {
            Proposals.version(draft, value(elements, version.text()), file.line(version.line()));
        }
        for (Element element : elements) {
            if (element.path().endsWith("/artifactId")
                    && !element.path().contains("Management/")
                    && (element.text().equals("spring-boot-starter-parent")
                            || element.text().startsWith("spring-boot-starter-web"))) {
                draft.port(
                        Ports.Source.FRAMEWORK,
                        "8080",
                        "port 8080 (the default of Spring Boot)",
                        file.line(element.line()));
                return;
            }
        }
    }

    /** A version that is inherited from a framework is the framework's. */
    private static boolean isForeign(List<Element> elements, @Nullable Element own) {
        Element group = find(elements, "/project/parent/groupId");
        return own == null && group != null && group.text().startsWith("org.springframework");
    }

    private static String value(List<Element> elements, String text) {
        if (!text.startsWith("${") || !text.endsWith("}")) {
            return text;
        }
        Element property = find(elements, "/project/properties/" + text.substring(2, text.length() - 1));
        return property == null ? text : property.text();
    }

    private static @Nullable Element find(List<Element> elements, String path) {
        for (Element element : elements) {
            if (element.path().equals(path)) {
                return element;
            }
        }
        return null;
    }
}
