package org.sanshe.inbox;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.sanshe.kernel.Role;

/** The domain's part of starting a case: {@code CaseFacts start(StartContext, Form)}. One per desk's diagram. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Starts {

    /** The letters before the year in the case number, for example {@code CG}. */
    String prefix();

    /** Who may start one. */
    Role[] roles();

    /** Whether an organization in preparation, without a credit code, may start one as well. */
    boolean preparing() default false;
}
