package org.sanshe.inbox;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The domain's part of a user task with the method's name: {@code void draftContract(TaskContext, Form)}, the form a
 * record. A method returning a String returns the seal under which the submission is to be kept.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Handles {}
