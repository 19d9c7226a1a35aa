package org.sanshe.inbox;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sanshe.forms.FormState;
import org.sanshe.kernel.InvalidInput;

/** 表单填写有误: the form as typed, with a message at each wrong field. */
public class FormRejected extends InvalidInput {

    private static final long serialVersionUID = 1L;

    private final transient FormState state;

    FormRejected(FormState state) {
        super(messages(state));
        this.state = state;
    }

    FormRejected(FormState state, InvalidInput cause) {
        super(cause.fieldErrors());
        initCause(cause);
        this.state = state.refusedFor(cause.fieldErrors());
    }

    /** The form as typed. */
    public FormState state() {
        return state;
    }

    private static Map<String, String> messages(FormState state) {
        var messages = new LinkedHashMap<String, String>();
        state.errors().forEach(e -> messages.putIfAbsent(e.path(), e.message()));
        return messages;
    }
}
