package org.sanshe.kernel;

import java.util.Set;

/**
 * 办理人: who acts, in which capacity. Four-eyes rules compare {@link #personId}, never the account.
 *
 * @param personId the human being
 * @param accountId the account logged in with
 * @param name as shown and printed
 * @param roles what the person's present posts allow
 * @param unitId the unit worked for; null outside the bureau
 * @param organizationId the social organization represented; null otherwise
 * @param deputyFor the person acted for; null when acting for oneself
 */
public record Actor(
        long personId, long accountId, String name, Set<Role> roles, Long unitId, Long organizationId, Long deputyFor) {

    /** True when any of the roles is held. */
    public boolean is(Role... any) {
        for (Role r : any) {
            if (roles.contains(r)) return true;
        }
        return false;
    }

    /** True for those who work in a bureau. */
    public boolean isStaff() {
        return roles.stream().anyMatch(Role::isStaff);
    }
}
