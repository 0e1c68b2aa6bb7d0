package org.binglian.engine.feel;

import camundajar.impl.scala.collection.immutable.$colon$colon;
import camundajar.impl.scala.collection.immutable.List;
import camundajar.impl.scala.collection.immutable.List$;
import camundajar.impl.scala.util.Either;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.api.EvaluationFailureType;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.SuccessfulEvaluationResult;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * FEEL that parses a text once and makes the built-in functions once. The engine's own does both for every cell of every table it is asked:
 * a quarter of what an alarm cost. What goes well is evaluated by the same interpreter with the same functions; whatever does not, the
 * engine's own evaluates again and says what is wrong.
 */
final class KeptFeel extends FeelEngine {

    /** Texts of all released tables and forms are some thousand; more are the studio's, of which the old ones are of no use. */
    private static final int MOST = 20_000;
    private static final EvaluationFailureType ASSERTION = EvaluationFailureType.ASSERT_FAILURE$.MODULE$;

    private final Map<String, Either<Failure, ParsedExpression>> expressions = new ConcurrentHashMap<>();
    private final Map<String, Either<Failure, ParsedExpression>> tests = new ConcurrentHashMap<>();
    private final FeelInterpreter interpreter;
    private final FunctionProvider known;

    KeptFeel(FunctionProvider functions, ValueMapper values) {
        super(functions, values, FeelEngine.defaultConfiguration(), FeelEngine.defaultClock());
        this.interpreter = new FeelInterpreter(values);
        this.known = new FunctionProvider.CompositeFunctionProvider(listed(new BuiltinFunctions(clock(), values), functions));
    }

    private static List<FunctionProvider> listed(FunctionProvider first, FunctionProvider then) {
        return new $colon$colon<>(first, new $colon$colon<>(then, List$.MODULE$.empty()));
    }

    @Override
    public Either<Failure, ParsedExpression> parseExpression(String text) {
        return parsed(expressions, text, super::parseExpression);
    }

    @Override
    public Either<Failure, ParsedExpression> parseUnaryTests(String text) {
        return parsed(tests, text, super::parseUnaryTests);
    }

    private static Either<Failure, ParsedExpression> parsed(Map<String, Either<Failure, ParsedExpression>> kept, String text,
                                                            Function<String, Either<Failure, ParsedExpression>> parser) {
        var before = kept.get(text);
        if (before != null) {
            return before;
        }
        var parsed = parser.apply(text);
        if (parsed.isRight()) {
            if (kept.size() >= MOST) {
                kept.clear();
            }
            kept.put(text, parsed);
        }
        return parsed;
    }

    @Override
    public EvaluationResult evaluate(ParsedExpression parsed, Context context) {
        var within = EvalContext.create(valueMapper(), known).merge(context);
        Val value;
        try {
            value = interpreter.eval(parsed.expression(), within);
        } catch (RuntimeException e) {
            return super.evaluate(parsed, context);
        }
        var noted = within.failureCollector().failures();
        boolean wrong = value instanceof ValError || value instanceof ValFatalError || noted.exists(one -> one.failureType() == ASSERTION);
        return wrong ? super.evaluate(parsed, context) : new SuccessfulEvaluationResult(valueMapper().unpackVal(value), noted);
    }
}
