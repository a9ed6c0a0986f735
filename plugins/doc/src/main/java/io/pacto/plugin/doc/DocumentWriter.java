package io.pacto.plugin.doc;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Contract;

/** Puts the document together. The sections are written first, so that the contents list names what is there. */
final class DocumentWriter {

    private final Context context;

    DocumentWriter(Context context) {
        this.context = context;
    }

    String write(Landscape landscape) {
        Bundle bundle = landscape.root().bundle();
        Contract contract = bundle.contract();
        Contents contents = new Contents();
        Draft body = new Draft();
        RootHeadings headings = new RootHeadings(body, contents);

        headings.section("Architecture");
        body.append(new Architecture(landscape).write());
        new InterfaceSection(context).write(bundle, body, headings);
        new ConfigurationSection(context).write(bundle, body, headings);
        new DependencySection(context).write(landscape, body, headings, contents);
        PolicySection.write(contract, body, headings);
        BundleContents.write(bundle, body, headings);

        Draft page = new Draft();
        page.paragraph("# " + Markdown.text(contract.service().name().value()));
        page.paragraph(Summary.of(contract));
        page.append(ConceptTable.of(contract.runtime()));
        page.paragraph("What the fields of a contract mean is said in the contract reference: `pacto schema`.");
        contents.write(page);
        page.append(body);
        Footer.write(contract, page);
        return page.toString();
    }
}
