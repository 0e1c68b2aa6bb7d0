package org.binglian.modelling.lint;

import java.util.LinkedHashMap;
import java.util.Map;

/** The namespaces by which model files say what they are and who wrote them. */
public final class Namespaces {

    public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public static final String BPMN_DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    public static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";
    public static final String MODELER = "http://camunda.org/schema/modeler/1.0";
    public static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    /** DMN namespaces to their versions; the engine reads 1.1 to 1.3. */
    static final Map<String, String> DMN = Map.of(
            "http://www.omg.org/spec/DMN/20151101/dmn.xsd", "1.1",
            "http://www.omg.org/spec/DMN/20151101/dmn11.xsd", "1.1",
            "http://www.omg.org/spec/DMN/20180521/MODEL/", "1.2",
            "https://www.omg.org/spec/DMN/20191111/MODEL/", "1.3",
            "https://www.omg.org/spec/DMN/20211108/MODEL/", "1.4",
            "https://www.omg.org/spec/DMN/20230324/MODEL/", "1.5");

    /** Starts of namespaces to the product or format whose words they are. */
    private static final Map<String, String> DIALECTS = new LinkedHashMap<>();

    static {
        DIALECTS.put("http://camunda.org/schema/zeebe/", "Camunda 8 (Zeebe)");
        DIALECTS.put("http://activiti.org/bpmn", "Activiti");
        DIALECTS.put("http://flowable.org/", "Flowable");
        DIALECTS.put("http://www.camunda.com/fox", "camunda fox (2012)");
        DIALECTS.put("http://schema.omg.org/spec/BPMN/2.0", "BPMN 2.0 beta");
        DIALECTS.put("http://bpmn.org/", "BPMN 1.x");
        DIALECTS.put("http://www.bpmn.org/", "BPMN 1.x");
        DIALECTS.put("http://www.wfmc.org/", "XPDL");
        DIALECTS.put("http://stp.eclipse.org/bpmn", "BPMN 1.x (Eclipse STP)");
        DIALECTS.put("http://www.jboss.org/drools", "jBPM");
        DIALECTS.put("http://jbpm.org/", "jBPM");
        DIALECTS.put("urn:jbpm", "jPDL");
        DIALECTS.put("http://docs.oasis-open.org/wsbpel/", "BPEL");
        DIALECTS.put("http://schemas.xmlsoap.org/ws/2003/03/business-process", "BPEL");
        DIALECTS.put("http://www.bonitasoft.org/", "Bonita");
        DIALECTS.put("http://www.signavio.com", "Signavio");
        DIALECTS.put("http://www.bizagi.com/", "Bizagi");
        DIALECTS.put("http://www.ibm.com/", "IBM BPM");
        DIALECTS.put("http://xmlns.oracle.com/", "Oracle BPM");
        DIALECTS.put("http://www.omg.org/spec/CMMN/", "CMMN");
        DIALECTS.put("http://schema.omg.org/spec/XMI/", "XMI");
        DIALECTS.put("http://www.omg.org/XMI", "XMI");
        DIALECTS.put("http://www.yworks.com/", "yEd");
        DIALECTS.put("http://www.w3.org/2000/svg", "SVG");
        DIALECTS.put("http://www.w3.org/1999/xhtml", "HTML");
    }

    private Namespaces() {
    }

    /** The other product or format whose namespace this is; empty text when it is none of those known. */
    public static String dialect(String namespace) {
        return DIALECTS.entrySet().stream().filter(known -> namespace.startsWith(known.getKey())).map(Map.Entry::getValue).findFirst().orElse("");
    }
}
