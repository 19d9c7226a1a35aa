package org.sanshe.inbox;

import java.util.Map;
import org.sanshe.forms.FormSchema;

/**
 * 打开的表单: a form and what it opens with.
 *
 * @param stored prefilled and read-only values, from the application and never from the request
 */
public record OpenForm(FormSchema schema, Map<String, Object> stored) {}
