package org.sanshe.inbox;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.sanshe.forms.Records;
import org.sanshe.kernel.Actor;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;

/** Every desk's methods, by diagram and user task. */
@Component
class Desks implements SmartInitializingSingleton {

    private final ApplicationContext context;
    private final Map<String, Handler> handlers = new HashMap<>();
    private final Map<String, Handler> prefills = new HashMap<>();
    private final Map<String, Handler> follows = new HashMap<>();
    private final Map<String, Starter> starters = new TreeMap<>();

    Desks(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void afterSingletonsInstantiated() {
        context.getBeansWithAnnotation(Desk.class).values().forEach(this::register);
    }

    private void register(Object desk) {
        Class<?> type = AopUtils.getTargetClass(desk);
        String process =
                AnnotatedElementUtils.findMergedAnnotation(type, Desk.class).value();
        for (Method method : type.getDeclaredMethods()) {
            if (method.isSynthetic()) continue;
            method.setAccessible(true);
            String key = process + "." + method.getName();
            var handler = new Handler(desk, method);
            var starts = method.getAnnotation(Starts.class);
            if (starts != null) {
                once(
                        starters,
                        process,
                        new Starter(handler, starts.prefix(), Set.of(starts.roles()), starts.preparing()));
            }
            if (method.isAnnotationPresent(Handles.class)) once(handlers, key, handler);
            if (method.isAnnotationPresent(Prefills.class)) once(prefills, key, handler);
            if (method.isAnnotationPresent(Follows.class)) once(follows, key, handler);
        }
    }

    private static <T> void once(Map<String, T> map, String key, T value) {
        if (map.put(key, value) != null) throw new IllegalStateException("Two methods handle " + key);
    }

    /** The domain's part of a task; empty when only the form is kept. */
    Optional<Handler> handler(String process, String node) {
        return Optional.ofNullable(handlers.get(process + "." + node));
    }

    /** What a form opens with. */
    @SuppressWarnings("unchecked")
    Map<String, Object> prefill(String process, String node, Object situation) {
        var handler = prefills.get(process + "." + node);
        return handler == null ? Map.of() : (Map<String, Object>) handler.invoke(situation);
    }

    /** What follows from what is typed into a form. */
    Function<Map<String, Object>, Followed> follows(String process, String node, Object situation) {
        var handler = follows.get(process + "." + node);
        return handler == null ? values -> Followed.NOTHING : values -> (Followed) handler.invoke(situation, values);
    }

    /** How a case of a diagram is started; empty when nobody may. */
    Optional<Starter> starter(String process) {
        return Optional.ofNullable(starters.get(process));
    }

    /** The diagrams the actor may start a case of. @param preparing whether for a body without a credit code */
    Set<String> startable(Actor actor, boolean preparing) {
        var found = new java.util.TreeSet<String>();
        starters.forEach((process, starter) -> {
            boolean open = starter.preparing() || !preparing;
            if (open && starter.roles().stream().anyMatch(r -> actor.is(r))) found.add(process);
        });
        return found;
    }

    /** The form records of all handlers, by diagram and task, for the contract test. */
    Map<String, Class<?>> formRecords() {
        var records = new TreeMap<String, Class<?>>();
        handlers.forEach((key, handler) -> handler.form().ifPresent(form -> records.put(key, form)));
        starters.forEach((process, s) -> s.handler().form().ifPresent(form -> records.put(process + ".start", form)));
        return records;
    }

    /** How a case is started. */
    record Starter(Handler handler, String prefix, Set<org.sanshe.kernel.Role> roles, boolean preparing) {}

    /** One method of a desk. */
    record Handler(Object desk, Method method) {

        Optional<Class<?>> form() {
            return method.getParameterCount() < 2 ? Optional.empty() : Optional.of(method.getParameterTypes()[1]);
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        Object handle(Object situation, Map<String, Object> values) {
            return form().isEmpty() ? invoke(situation) : invoke(situation, Records.bind((Class) form().get(), values));
        }

        Object invoke(Object... arguments) {
            try {
                return method.invoke(desk, arguments);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof RuntimeException cause) throw cause;
                if (e.getCause() instanceof Error cause) throw cause;
                throw new IllegalStateException(e.getCause());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
