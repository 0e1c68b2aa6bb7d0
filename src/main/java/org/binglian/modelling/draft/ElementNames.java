package org.binglian.modelling.draft;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.binglian.modelling.ModelSet;

/** The names that people gave to a process and to one of its elements; null where it has none, or the set has no such thing. */
public record ElementNames(String process, String element) {

    public static ElementNames of(ModelSet models, String process, String element) {
        return models.files().entrySet().stream().filter(file -> file.getKey().endsWith("/" + process + ".bpmn")).findFirst()
                .map(file -> new ElementNames(named(file.getValue(), process), named(file.getValue(), element))).orElse(new ElementNames(null, null));
    }

    private static String named(byte[] content, String id) {
        try {
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && id != null && id.equals(reader.getAttributeValue(null, "id"))) {
                    return Optional.ofNullable(reader.getAttributeValue(null, "name")).filter(name -> !name.isBlank()).orElse(null);
                }
            }
            return null;
        } catch (XMLStreamException | RuntimeException unreadable) {
            return null;
        }
    }
}
