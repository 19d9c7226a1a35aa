package org.sanshe.inbox;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;

/** 办理台: a class whose methods, named like the user tasks of a diagram, do the domain's part of each task. */
@Documented
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Desk {

    /** The diagram's key, for example {@code purchase}. */
    String value();
}
