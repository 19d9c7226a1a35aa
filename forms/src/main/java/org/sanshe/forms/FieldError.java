package org.sanshe.forms;

/**
 * 字段错误: what is wrong with one field and what to do about it.
 *
 * @param path the name of the input, e.g. {@code lines[0].amount}
 * @param fieldId the id of the component in the form
 * @param label the label as shown
 * @param message full advice in the language of the state, e.g. 请填写联系人手机号
 */
public record FieldError(String path, String fieldId, String label, String message) {

    /** The id of the HTML element to jump to. */
    public String domId() {
        return Node.domId(path);
    }
}
