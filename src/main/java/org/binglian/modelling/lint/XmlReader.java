package org.binglian.modelling.lint;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML as data: no document types, no entities, nothing from outside, within bounds. */
final class XmlReader {

    private static final XMLInputFactory FACTORY = factory();

    private final Bounds bounds;
    private final Watch watch;
    private Node root;
    private Node at;
    private int depth;
    private int count;

    private XmlReader(Bounds bounds, Watch watch) {
        this.bounds = bounds;
        this.watch = watch;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }

    static Node read(byte[] content, Bounds bounds, Watch watch) throws Unreadable {
        return new XmlReader(bounds, watch).parse(content);
    }

    private Node parse(byte[] content) throws Unreadable {
        XMLStreamReader reader = null;
        try {
            reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(content));
            while (reader.hasNext()) {
                event(reader.next(), reader);
                watch.ask();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            String said = String.valueOf(e.getMessage()).replaceFirst("(?s)^ParseError at \\[row,col\\]:\\[\\d+,\\d+]\\s*Message:\\s*", "");
            throw new Unreadable(said.contains("DTD") || said.contains("DOCTYPE") ? Trouble.Kind.DOCTYPE : Trouble.Kind.BROKEN, line, said);
        } catch (Watch.OutOfTime | Unreadable e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Unreadable(Trouble.Kind.BROKEN, reader == null ? 0 : reader.getLocation().getLineNumber(), e.getMessage());
        }
        if (root == null) {
            throw new Unreadable(Trouble.Kind.BROKEN, 0, "no root element");
        }
        return root;
    }

    private void event(int kind, XMLStreamReader reader) throws Unreadable {
        switch (kind) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_DECLARATION, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new Unreadable(Trouble.Kind.DOCTYPE, reader.getLocation().getLineNumber(), "DOCTYPE");
            case XMLStreamConstants.START_ELEMENT -> start(reader);
            case XMLStreamConstants.END_ELEMENT -> {
                at = at.parent().orElse(null);
                depth--;
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (at != null) {
                    at.append(reader.getText());
                }
            }
            default -> { }
        }
    }

    private void start(XMLStreamReader reader) throws Unreadable {
        int line = reader.getLocation().getLineNumber();
        if (++depth > bounds.depth()) {
            throw new Unreadable(Trouble.Kind.TOO_MUCH, line, "depth > " + bounds.depth());
        }
        if (++count > bounds.nodes()) {
            throw new Unreadable(Trouble.Kind.TOO_MUCH, line, "elements > " + bounds.nodes());
        }
        at = new Node(reader.getNamespaceURI(), reader.getLocalName(), line, at);
        if (root == null) {
            root = at;
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            at.put(reader.getAttributeNamespace(i), reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
    }
}
