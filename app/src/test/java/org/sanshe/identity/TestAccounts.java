package org.sanshe.identity;

import java.util.EnumSet;
import java.util.List;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.springframework.security.core.userdetails.UserDetails;

/** Accounts for MockMvc's {@code with(user(…))} that exist in no table. */
public final class TestAccounts {

    private TestAccounts() {}

    /** A member of unit 1 with these roles. */
    public static UserDetails with(Role... roles) {
        var held = EnumSet.noneOf(Role.class);
        held.addAll(List.of(roles));
        return of(new Actor(2, 3, "周敏", held, 1L, null, null));
    }

    /** Logged in as this actor. */
    public static UserDetails of(Actor actor) {
        return new AccountDetails(actor, "test", "{noop}test", true, false, false);
    }
}
