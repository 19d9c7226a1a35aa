package org.sanshe.inbox;

import java.util.UUID;
import org.sanshe.forms.Secrets;

/**
 * 填报页: one form being filled in: a task's, or the one that starts a case.
 *
 * @param url where the form is shown and posted
 * @param refreshUrl where its fields are asked for again while somebody types
 * @param view the page around the form
 * @param title what the page is called
 * @param draftKey where what was typed is kept
 * @param step the step shown; null for a form on one page
 */
record Sheet(String url, String refreshUrl, String view, String title, String draftKey, OpenForm form, String step) {

    Sheet(String url, String refreshUrl, String view, String title, String draftKey, OpenForm form) {
        this(url, refreshUrl, view, title, draftKey, form, null);
    }

    /** True when it is filled one thing a page. */
    public boolean isStepped() {
        return form.schema().isStepped();
    }

    /** The same at one of its steps. */
    Sheet at(String id) {
        return new Sheet(url, refreshUrl, view, title, draftKey, form, id);
    }

    /** The address of a step. */
    public String url(String id) {
        return url + mark(url) + Posted.AT + "=" + id;
    }

    /** Where the fields shown now are posted. */
    public String action() {
        return step == null ? url : url(step);
    }

    /** Where the fields shown now are asked for again. */
    String refresh() {
        return step == null ? refreshUrl : refreshUrl + mark(refreshUrl) + Posted.AT + "=" + step;
    }

    private static char mark(String address) {
        return address.indexOf('?') < 0 ? '?' : '&';
    }

    /** Forms of up to this many fields are handed in without a page to check the answers on. */
    private static final int SHORT = 3;

    /** True when the answers are shown to be checked before they take effect; a secret is not sent out again for that. */
    public boolean isChecked() {
        if (form.schema().fields().stream().anyMatch(c -> Secrets.isSecret(c.key()))) return false;
        return form.schema().fields().stream()
                        .filter(c -> c.key() != null && !c.type().equals("expression"))
                        .count()
                > SHORT;
    }

    /** What handing it in does; answers with the address to go to. */
    interface Submit {

        /** Hands it in. */
        String submit(UUID command, Filling filling);
    }
}
