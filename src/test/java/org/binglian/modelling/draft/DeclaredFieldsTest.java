package org.binglian.modelling.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeclaredFieldsTest {

    private static final String HEAD = "<b:definitions xmlns:b=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" xmlns:c=\"http://camunda.org/schema/1.0/bpmn\">"
            + "<b:process id=\"p\">\r\n  <!-- kept -->  ";
    private static final String END = "</b:process></b:definitions>";

    private static String declared(String task) {
        var changed = DeclaredFields.declare((HEAD + task + END).getBytes(StandardCharsets.UTF_8), "Task_A", List.of("x", "y"));
        String text = new String(changed.orElseThrow(), StandardCharsets.UTF_8);
        assertThat(text).startsWith(HEAD).endsWith(END);
        return text.substring(HEAD.length(), text.length() - END.length());
    }

    @Test
    void fields_go_before_those_that_are_declared_already() {
        assertThat(declared("<b:userTask id='Task_B' c:x='${a > 1}'/><b:userTask name=\"a > b\" id=\"Task_A\"><b:extensionElements><c:inputOutput><c:inputParameter name=\"z\" />"
                + "</c:inputOutput></b:extensionElements></b:userTask>"))
                .isEqualTo("<b:userTask id='Task_B' c:x='${a > 1}'/><b:userTask name=\"a > b\" id=\"Task_A\"><b:extensionElements><c:inputOutput><c:inputParameter name=\"x\" />"
                        + "<c:inputParameter name=\"y\" /><c:inputParameter name=\"z\" /></c:inputOutput></b:extensionElements></b:userTask>");
    }

    @Test
    void what_a_task_lacks_for_it_is_made_in_the_order_of_the_standard() {
        String fields = "<c:inputOutput><c:inputParameter name=\"x\" /><c:inputParameter name=\"y\" /></c:inputOutput>";
        assertThat(declared("<b:userTask id=\"Task_A\" />")).isEqualTo("<b:userTask id=\"Task_A\" ><b:extensionElements>" + fields + "</b:extensionElements></b:userTask>");
        assertThat(declared("<b:userTask id=\"Task_A\"><b:documentation>d</b:documentation><b:incoming>f</b:incoming></b:userTask>"))
                .isEqualTo("<b:userTask id=\"Task_A\"><b:documentation>d</b:documentation><b:extensionElements>" + fields
                        + "</b:extensionElements><b:incoming>f</b:incoming></b:userTask>");
        assertThat(declared("<b:userTask id=\"Task_A\"><b:extensionElements><c:properties/></b:extensionElements></b:userTask><b:userTask id='Q'><b:extensionElements><c:inputOutput>"
                + "</c:inputOutput></b:extensionElements></b:userTask>")).startsWith("<b:userTask id=\"Task_A\"><b:extensionElements>" + fields + "<c:properties/>");
    }

    @Test
    void a_file_that_cannot_be_changed_letter_by_letter_is_left_alone() {
        byte[] other = (HEAD + "<b:userTask id=\"Task_A\"/>" + END).getBytes(StandardCharsets.UTF_16);
        assertThat(DeclaredFields.declare(other, "Task_A", List.of("x"))).isEmpty();
        assertThat(DeclaredFields.declare((HEAD + END).getBytes(StandardCharsets.UTF_8), "Task_A", List.of("x"))).isEmpty();
    }
}
