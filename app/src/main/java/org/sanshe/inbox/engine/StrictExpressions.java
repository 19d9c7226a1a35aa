package org.sanshe.inbox.engine;

import java.beans.FeatureDescriptor;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.sanshe.processes.PurchaseSteps;
import org.springframework.util.ClassUtils;

/** Expressions of diagrams reach the methods of the step interfaces and the business key, and nothing behind them. */
class StrictExpressions extends JuelExpressionManager {

    private static final Class<?> STEPS = PurchaseSteps.class;

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

    /** Lets through the questions and orders of the step interfaces and the business key; refuses all else. */
    private static class Guard extends ELResolver {

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
            boolean known = base instanceof DelegateExecution
                    ? "processBusinessKey".equals(member)
                    : member != null && isStep(base.getClass(), member.toString());
            if (!known) {
                throw new ELException(
                        "Not reachable from a diagram: " + base.getClass().getSimpleName() + "." + member);
            }
        }

        /** True for what an interface of the diagrams' own module declares. */
        private static boolean isStep(Class<?> type, String method) {
            for (Class<?> face : ClassUtils.getAllInterfacesForClass(type)) {
                if (face.getPackageName().equals(STEPS.getPackageName())
                        && Arrays.stream(face.getMethods())
                                .anyMatch(m -> m.getName().equals(method))) {
                    return true;
                }
            }
            return false;
        }
    }
}
