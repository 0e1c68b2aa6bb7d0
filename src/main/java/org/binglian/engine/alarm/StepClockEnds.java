package org.binglian.engine.alarm;

import java.util.List;
import java.util.regex.Pattern;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.OfficeTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A step's clock lives as long as the element that its alarm is attached to: when that ends, the clock stops. */
@Component
@Order(130)
class StepClockEnds extends AbstractProcessEnginePlugin {

    private static final Pattern KIND = Pattern.compile("deadline\\.due(?:In)?\\(execution, \"([A-Z_]+)\"");
    private static final List<String> OF_THE_ROOMS = List.of("PROMISED", "STATUTORY", "OPINION");

    private final DeadlineExpressions expressions;
    private final Clocks clocks;
    private final OfficeTime office;

    StepClockEnds(@Lazy DeadlineExpressions expressions, @Lazy Clocks clocks, @Lazy OfficeTime office) {
        this.expressions = expressions;
        this.clocks = clocks;
        this.office = office;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomPreBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseBoundaryTimerEventDefinition(Element definition, boolean interrupting, ActivityImpl timer) {
                var date = definition.element("timeDate");
                var kind = date == null ? null : KIND.matcher(date.getText());
                if (kind != null && kind.find() && !OF_THE_ROOMS.contains(kind.group(1))) {
                    String name = kind.group(1);
                    ((ActivityImpl) timer.getEventScope()).addBuiltInListener(ExecutionListener.EVENTNAME_END,
                            (ExecutionListener) execution -> ended(execution, name));
                }
            }
        });
    }

    private void ended(DelegateExecution execution, String kind) {
        expressions.find(execution, kind).ifPresent(clock -> clocks.stop(clock.id(), office.today()));
    }
}
