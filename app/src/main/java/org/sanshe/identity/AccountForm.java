package org.sanshe.identity;

import java.util.List;
import org.sanshe.kernel.Role;

/**
 * What an administrator fills in of an account.
 *
 * @param personId the person known already; null for a new one
 * @param name the new person's name
 * @param creditCode the organization's unified social credit code, for accounts of organizations
 */
record AccountForm(Long personId, String name, String username, List<Role> roles, Long unitId, String creditCode) {

    AccountForm {
        username = username == null ? "" : username;
        roles = roles == null ? List.of() : List.copyOf(roles);
    }

    static AccountForm blank(Long personId) {
        return new AccountForm(personId, "", "", List.of(), null, "");
    }
}
