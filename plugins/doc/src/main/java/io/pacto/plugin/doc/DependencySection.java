package io.pacto.plugin.doc;

import io.pacto.api.Context;
import io.pacto.api.Contract;
import java.util.Set;

/** The contracts a service needs: a table of those it declares, then a fold-out block for each that can be had. */
final class DependencySection {

    private final InterfaceSection interfaces;
    private final ConfigurationSection configuration;
    private final Ids anchors = new Ids(Set.of());

    DependencySection(Context context) {
        this.interfaces = new InterfaceSection(context);
        this.configuration = new ConfigurationSection(context);
    }

    void write(Landscape landscape, Draft draft, RootHeadings headings, Contents contents) {
        if (landscape.root().contract().dependencies().isEmpty()) {
            return;
        }
        headings.section("Dependencies");
        addTable(landscape.root().contract(), draft);
        for (Service service : landscape.blocks()) {
            addBlock(service, headings.nextNumber(), draft, contents);
        }
    }

    private void addBlock(Service service, String number, Draft draft, Contents contents) {
        String anchor = anchors.of(service.name(), "dep-", service.name());
        contents.add(1, RootHeadings.linkLabel(number + ". " + Markdown.text(service.name())), anchor);
        draft.blank().line("<details id=\"" + anchor + "\">");
        draft.line("<summary><h3>" + number + ". " + Html.text(service.name()) + " <code>v"
                + Html.text(service.version()) + "</code></h3></summary>");
        draft.paragraph(Summary.of(service.contract()));
        addSections(service, draft, new BlockHeadings(draft, contents, number, anchor));
        draft.paragraph("</details>");
    }

    private void addSections(Service service, Draft draft, BlockHeadings headings) {
        Draft concepts = ConceptTable.of(service.contract().runtime());
        if (!concepts.isEmpty()) {
            headings.section("Runtime");
            draft.append(concepts);
        }
        interfaces.write(service.bundle(), draft, headings);
        configuration.write(service.bundle(), draft, headings);
        if (!service.contract().dependencies().isEmpty()) {
            headings.section("Dependencies");
            addTable(service.contract(), draft);
        }
    }

    private static void addTable(Contract contract, Draft draft) {
        draft.header("Reference", "Compatibility", "Required");
        for (Contract.Dependency dependency : contract.dependencies()) {
            draft.row(
                    Markdown.code(dependency.ref().value()),
                    Markdown.code(dependency.compatibility().value()),
                    dependency.required().value() ? "Yes" : "No");
        }
        draft.blank();
    }
}
