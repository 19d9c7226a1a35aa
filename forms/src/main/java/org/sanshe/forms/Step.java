package org.sanshe.forms;

import java.util.List;

/**
 * 填写步骤: one page of a form that is filled one thing a page: a group of the form.
 *
 * @param id the id of the group
 * @param label its label as shown
 * @param keys what its inputs are called; rows of a list by the name of the list
 * @param errors what is wrong or missing in it, whether shown or not
 */
public record Step(String id, String label, List<String> keys, List<FieldError> errors) {

    /** Whether everything in it is filled in as it should be. */
    public boolean isComplete() {
        return errors.isEmpty();
    }
}
