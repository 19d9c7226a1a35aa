package org.sanshe.inbox;

/** 办理岗位: how a diagram names whose pool a task goes to, where that is an organization's. Posts are named by {@code Role.group()}. */
public final class CandidateGroup {

    private CandidateGroup() {}

    /** The people of an organization, by its number: it may have no credit code yet. */
    public static String organization(long organizationId) {
        return "organization@#" + organizationId;
    }
}
