package org.sanshe.inbox;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the form of the user task with the method's name opens with: {@code Map<String, Object> draftContract(TaskContext)};
 * for a start form {@code start(StartContext)}. Read-only fields take their value from here, never from the request.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Prefills {}
