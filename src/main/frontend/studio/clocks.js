// What a Camunda 7 template cannot bind: a deadline's timer and a gate's condition follow the clock or the gate that the analyst chose.
import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import { getBusinessObject, is } from 'bpmn-js/lib/util/ModelUtil';

const FOLLOWS = {
  'org.binglian.deadline-passed': { property: 'clock', type: 'bpmn:TimerEventDefinition', part: 'timeDate', body: clock => `\${deadline.due(execution, "${clock}")}` },
  'org.binglian.gate': { property: 'gate', type: 'bpmn:ConditionalEventDefinition', part: 'condition', body: gate => `\${gates.${gate}(execution)}` }
};

function chosen(element, name) {
  const extensions = getBusinessObject(element).get('extensionElements');
  const properties = extensions?.get('values').find(one => is(one, 'camunda:Properties'));
  return properties?.get('values').find(one => one.name === name)?.value;
}

class Clocks extends CommandInterceptor {
  constructor(eventBus, elementRegistry, modeling, bpmnFactory) {
    super(eventBus);
    this.postExecuted(() => this.busy || elementRegistry.filter(one => FOLLOWS[getBusinessObject(one)?.modelerTemplate]).forEach(element => {
      this.busy = true;
      try {
        this.follow(element, FOLLOWS[getBusinessObject(element).modelerTemplate], { modeling, bpmnFactory });
      } finally {
        this.busy = false;
      }
    }));
  }

  follow(element, { property, type, part, body }, { modeling, bpmnFactory }) {
    const value = chosen(element, property);
    const event = getBusinessObject(element);
    if (!value || event.eventDefinitions?.length > 1 || element.labelTarget) {
      return;
    }
    let definition = event.eventDefinitions?.[0];
    if (definition && !is(definition, type)) {
      return;
    }
    if (!definition) {
      definition = bpmnFactory.create(type);
      definition.$parent = event;
      modeling.updateProperties(element, { eventDefinitions: [definition] });
    }
    if (definition[part]?.body !== body(value)) {
      const expression = bpmnFactory.create('bpmn:FormalExpression', { body: body(value) });
      expression.$parent = definition;
      modeling.updateModdleProperties(element, definition, { [part]: expression });
    }
  }
}

Clocks.$inject = ['eventBus', 'elementRegistry', 'modeling', 'bpmnFactory'];

export const clocksModule = { __init__: ['clocks'], clocks: ['type', Clocks] };
