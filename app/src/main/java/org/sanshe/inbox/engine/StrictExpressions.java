package org.sanshe.inbox.engine;

import java.beans.FeatureDescriptor;
import java.lang.reflect.AnnotatedElement;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/** Expressions of diagrams reach the whitelisted beans and the execution, and nothing behind them. */
class StrictExpressions extends JuelExpressionManager {

    StrictExpressions(Map<Object, Object> whitelist) {
        super(whitelist);
    }

    @Override
    protected ELResolver createElResolver() {
        var resolver = new CompositeELResolver();
        resolver.add(new Guard());
        resolver.add(super.createElResolver());
        return resolver;
    }

    /** Refuses reflection and the engine's own services; leaves everything else to the next resolver. */
    private static class Guard extends ELResolver {

        private static final Set<String> BARRED = Set.of(
                "class",
                "getClass",
                "classLoader",
                "getClassLoader",
                "processEngineServices",
                "getProcessEngineServices",
                "processEngine",
                "getProcessEngine",
                "forName",
                "notify",
                "wait");

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            check(base, property);
            return null;
        }

        @Override
        public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] params) {
            check(base, method);
            return null;
        }

        @Override
        public void setValue(ELContext context, Object base, Object property, Object value) {
            check(base, property);
        }

        @Override
        public Class<?> getType(ELContext context, Object base, Object property) {
            check(base, property);
            return null;
        }

        @Override
        public boolean isReadOnly(ELContext context, Object base, Object property) {
            check(base, property);
            return false;
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, Object base) {
            return Object.class;
        }

        @Override
        public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
            return Collections.emptyIterator();
        }

        private static void check(Object base, Object member) {
            if (base == null) return;
            if (base instanceof AnnotatedElement
                    || base instanceof ClassLoader
                    || (member != null && BARRED.contains(String.valueOf(member)))) {
                throw new ELException(
                        "Not reachable from a diagram: " + base.getClass().getSimpleName() + "." + member);
            }
        }
    }
}
