package org.sanshe.inbox;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What follows from what is typed, beyond what a form can say itself: {@code Followed start(StartContext, Map<String,
 * Object>)} or {@code Followed checkBudget(TaskContext, Map<String, Object>)}, named like the node. Asked whenever the form
 * is shown or handed in, so that sums, shares and problems stand beside what was typed; it changes nothing.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Follows {}
