package io.pacto.plugin.contract.project;

import io.pacto.api.PactoException;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The texts of an XML document. It has no document type: one that brings any is refused, so that there is no entity to
 * expand and nothing to fetch.
 */
final class SafeXml {

    private static final int DEEPEST = 100;
    private static final int MOST = 100_000;

    private SafeXml() {}

    /**
     * An element.
     *
     * @param path names of its ancestors and its own, {@code /project/version}
     * @param text its own text
     * @param line where it begins
     */
    record Element(String path, String text, int line) {}

    /**
     * Reads a document.
     *
     * @param content its bytes
     * @return the elements, each after those within it
     * @throws PactoException when it is not well formed, brings a document type, or is over a limit
     */
    static List<Element> read(byte[] content) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(content));
            try {
                return elements(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new PactoException("it is not well-formed XML (line " + line(e) + ")", "", e);
        }
    }

    private static int line(XMLStreamException failure) {
        return failure.getLocation() == null ? 0 : failure.getLocation().getLineNumber();
    }

    private static XMLInputFactory factory() {
        // The default one and no other: whatever is on the class path must not bring its own idea of safe.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    private static List<Element> elements(XMLStreamReader reader) throws XMLStreamException {
        List<Element> elements = new ArrayList<>();
        List<Open> open = new ArrayList<>();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw new PactoException("it has a document type, which is not read");
                case XMLStreamConstants.START_ELEMENT -> {
                    String parent = open.isEmpty() ? "" : open.get(open.size() - 1).path;
                    open.add(new Open(parent + "/" + reader.getLocalName(), reader));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.get(open.size() - 1).text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT ->
                    elements.add(open.remove(open.size() - 1).element());
                default -> {
                    // Comments, instructions and references say nothing here.
                }
            }
            if (open.size() > DEEPEST || elements.size() > MOST) {
                throw new PactoException("it is too deep or too large");
            }
        }
        return elements;
    }

    /** An element whose end was not seen yet. */
    private static final class Open {

        private final String path;
        private final int line;
        private final StringBuilder text = new StringBuilder();

        Open(String path, XMLStreamReader reader) {
            this.path = path;
            this.line = reader.getLocation().getLineNumber();
        }

        Element element() {
            return new Element(path, text.toString().strip(), line);
        }
    }
}
