package org.sanshe.inbox;

import java.util.Map;
import org.sanshe.forms.FormSchema;
import org.sanshe.forms.FormState;

/** 填写: how a form gets its content: from a page's fields, or from the values of an API call. */
@FunctionalInterface
public interface Filling {

    /** The filled form, with its errors. */
    FormState fill(FormSchema schema, Map<String, Object> stored);
}
