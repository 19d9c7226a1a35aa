package org.sanshe.forms;

import camundajar.impl.scala.Option;
import camundajar.impl.scala.Some;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.context.CustomContext;
import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.valuemapper.JavaCustomValueMapper;

/**
 * FEEL over plain Java values. Numbers stay exact (the engine's own Java mapping would make them doubles and lose
 * fen). A missing variable is null; an expression that cannot be evaluated is null too.
 */
final class Feel {

    private static final ConcurrentHashMap<String, Optional<ParsedExpression>> PARSED = new ConcurrentHashMap<>();
    private static final FeelEngineApi PARSER = FeelEngineBuilder.forJava().build();

    private final FeelEngineApi engine;

    Feel(Clock clock) {
        this.engine = FeelEngineBuilder.forJava()
                .withCustomValueMapper(new ExactNumbers())
                .withClock(() -> ZonedDateTime.now(clock))
                .withEnabledExternalFunctions(false)
                .build();
    }

    static boolean isExpression(Object value) {
        return value instanceof String text && text.startsWith("=");
    }

    static boolean parses(String expression) {
        return parsed(expression).isPresent();
    }

    /** The value of an expression, with or without its leading {@code =}. */
    Object evaluate(String expression, Map<String, Object> context) {
        return parsed(expression)
                .map(parsed -> {
                    EvaluationResult result = engine.evaluate(parsed, new Variables(context));
                    return result.isSuccess() ? plain(result.result()) : null;
                })
                .orElse(null);
    }

    /** A value as it is, or the value of the expression that it holds. */
    Object resolve(Object value, Scope scope) {
        return isExpression(value) ? evaluate((String) value, scope.context()) : value;
    }

    /**
     * Whether a condition hides. The format evaluates it as a unary test, so that null (a missing variable) hides, and
     * {@code not(…)} turns the answer round.
     */
    boolean hides(Object hide, Scope scope) {
        return isExpression(hide)
                ? hides(((String) hide).substring(1).strip(), scope, true)
                : Boolean.TRUE.equals(hide);
    }

    /** The meaning before form-js 1.18: null leaves visible. */
    boolean hidesInOldViewers(Object hide, Scope scope) {
        return isExpression(hide)
                ? hides(((String) hide).substring(1).strip(), scope, false)
                : Boolean.TRUE.equals(hide);
    }

    private boolean hides(String condition, Scope scope, boolean nullHides) {
        if (condition.isEmpty() || !parses(condition)) {
            return false;
        }
        String negated = insideNot(condition);
        Object value = evaluate(negated == null ? condition : negated, scope.context());
        if (value == null) {
            return negated == null && nullHides;
        }
        return negated == null ? Boolean.TRUE.equals(value) : !Boolean.TRUE.equals(value);
    }

    /** What stands in {@code not(…)} if that is the whole condition, else null. */
    private static String insideNot(String condition) {
        if (!condition.startsWith("not(") || !condition.endsWith(")")) {
            return null;
        }
        int depth = 0;
        for (int i = 3; i < condition.length(); i++) {
            depth += condition.charAt(i) == '(' ? 1 : condition.charAt(i) == ')' ? -1 : 0;
            if (depth == 0 && i < condition.length() - 1) {
                return null;
            }
        }
        return condition.substring(4, condition.length() - 1);
    }

    private static Optional<ParsedExpression> parsed(String source) {
        String expression = source.startsWith("=") ? source.substring(1) : source;
        return PARSED.computeIfAbsent(expression, text -> {
            ParseResult parsed = PARSER.parseExpression(text);
            return parsed.isSuccess() ? Optional.of(parsed.parsedExpression()) : Optional.empty();
        });
    }

    /** The engine hands lists and contexts out in its own kind of collections. */
    private static Object plain(Object value) {
        if (value instanceof camundajar.impl.scala.collection.Map<?, ?> map) {
            return plain(CollectionConverters.asJava(map));
        }
        if (value instanceof camundajar.impl.scala.collection.Iterable<?> items) {
            List<Object> list = new ArrayList<>();
            CollectionConverters.asJava(items).forEach(item -> list.add(plain(item)));
            return list;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((name, inner) -> copy.put(String.valueOf(name), plain(inner)));
            return copy;
        }
        if (value instanceof List<?> items) {
            List<Object> list = new ArrayList<>();
            items.forEach(item -> list.add(plain(item)));
            return list;
        }
        return value instanceof TemporalAccessor || value instanceof TemporalAmount ? value.toString() : value;
    }

    /** Looks names up where they are; the engine would copy the whole map for every expression. */
    private static final class Variables extends CustomContext implements VariableProvider {

        private final Map<String, Object> context;

        Variables(Map<String, Object> context) {
            this.context = context;
        }

        @Override
        public VariableProvider variableProvider() {
            return this;
        }

        @Override
        public Option<Object> getVariable(String name) {
            return context.containsKey(name) ? Some.apply(context.get(name)) : Option.empty();
        }

        @Override
        public camundajar.impl.scala.collection.Iterable<String> keys() {
            return CollectionConverters.asScala(context.keySet());
        }
    }

    private static final class ExactNumbers extends JavaCustomValueMapper {

        @Override
        public Optional<Val> toValue(Object value, Function<Object, Val> inner) {
            return value instanceof BigDecimal decimal
                    ? Optional.of(new ValNumber(new camundajar.impl.scala.math.BigDecimal(decimal)))
                    : Optional.empty();
        }

        @Override
        public Optional<Object> unpackValue(Val value, Function<Val, Object> inner) {
            return value instanceof ValNumber number
                    ? Optional.of(Numbers.plain(number.value().bigDecimal()))
                    : Optional.empty();
        }
    }
}
