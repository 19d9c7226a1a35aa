package org.sanshe.inbox.engine;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sanshe.inbox.Steps;
import org.springframework.context.ApplicationContext;

/** The beans annotated {@link Steps} by their names, looked up when asked: they themselves need the engine. */
class StepBeans extends AbstractMap<Object, Object> {

    private final ApplicationContext context;
    private final Map<String, String> beanNames = new TreeMap<>();

    StepBeans(ApplicationContext context) {
        this.context = context;
        for (String bean : context.getBeanNamesForAnnotation(Steps.class)) {
            String name = context.findAnnotationOnBean(bean, Steps.class).value();
            String other = beanNames.put(name, bean);
            if (other != null)
                throw new IllegalStateException("Two beans answer as " + name + ": " + bean + ", " + other);
        }
    }

    @Override
    public boolean containsKey(Object key) {
        return key instanceof String name && beanNames.containsKey(name);
    }

    @Override
    public Object get(Object key) {
        return containsKey(key) ? context.getBean(beanNames.get((String) key)) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return beanNames.keySet().stream()
                .map(name -> new SimpleImmutableEntry<Object, Object>(name, get(name)))
                .collect(Collectors.toSet());
    }
}
