package org.binglian.modelling.draft;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What a process or decision file says of names: its own, and of the tasks that show a form the shortest, by the form's id. */
record Named(Optional<String> title, Map<String, String> forms) {

    /** Reads as far as the file can be read; whatever is broken in it is the linter's matter. */
    static Named read(byte[] content) {
        String title = null;
        Map<String, String> forms = new LinkedHashMap<>();
        try {
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    String element = reader.getLocalName();
                    if (title == null && ("process".equals(element) || "decision".equals(element))) {
                        title = named(reader);
                    }
                    form(reader, element, forms);
                }
            }
        } catch (XMLStreamException | RuntimeException unreadable) {
            return new Named(Optional.ofNullable(title), forms);
        }
        return new Named(Optional.ofNullable(title), forms);
    }

    private static void form(XMLStreamReader reader, String element, Map<String, String> forms) {
        if ("userTask".equals(element)) {
            String form = reader.getAttributeValue("http://camunda.org/schema/1.0/bpmn", "formRef");
            String name = named(reader);
            if (form != null && name != null) {
                forms.merge(form, name, Named::shorter);
            }
        }
    }

    static String shorter(String one, String other) {
        return other.length() < one.length() ? other : one;
    }

    private static String named(XMLStreamReader reader) {
        String name = reader.getAttributeValue(null, "name");
        return name == null || name.isBlank() ? null : name.replaceAll("\\s+", " ").strip();
    }
}
