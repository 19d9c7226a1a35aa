package org.sanshe;

import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;

/** Names beans after their classes, also where an annotation of ours has a value of its own: several desks, one diagram. */
class BeanNames extends AnnotationBeanNameGenerator {

    @Override
    protected boolean isStereotypeWithNameValue(
            String annotationType, Set<String> metaAnnotationTypes, Map<String, Object> attributes) {
        return !annotationType.startsWith("org.sanshe.")
                && super.isStereotypeWithNameValue(annotationType, metaAnnotationTypes, attributes);
    }
}
