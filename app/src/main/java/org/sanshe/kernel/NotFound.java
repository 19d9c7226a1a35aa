package org.sanshe.kernel;

/** 未找到: missing, or not the actor's to see; the two are answered alike. HTTP 404. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what was looked for, for the log only. */
    public NotFound(String what) {
        super(what);
    }
}
