package org.binglian.engine.feel;

import java.util.List;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;

/** The decision engine's own FEEL, which keeps what it has parsed. */
public final class FeelEngines implements FeelEngineFactory {

    @Override
    public FeelEngine createInstance() {
        return new Keeping();
    }

    private static final class Keeping extends ScalaFeelEngine {

        Keeping() {
            super(List.of());
        }

        @Override
        protected org.camunda.feel.FeelEngine buildFeelEngine(CustomFunctionTransformer functions, CompositeValueMapper values) {
            return new KeptFeel(functions, values);
        }
    }
}
