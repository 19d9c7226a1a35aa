package org.sanshe.inbox;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;

/** 流程接口实现: a bean that diagrams may ask, by the name given here. Nothing else is visible to their expressions. */
@Documented
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Steps {

    /** The name in the diagrams' expressions, for example {@code purchase}. */
    String value();
}
