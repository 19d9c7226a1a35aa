package org.sanshe.identity;

import java.io.Serial;
import java.util.Collection;
import java.util.Set;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** An account as log-in sees it. */
public final class AccountDetails implements UserDetails, CredentialsContainer {

    @Serial
    private static final long serialVersionUID = 1L;

    private final long personId;
    private final long accountId;
    private final String name;
    private final Set<Role> roles;
    private final Long unitId;
    private final Long organizationId;
    private final String username;
    private String passwordHash;
    private final boolean enabled;
    private final boolean locked;
    private final boolean mustChangePassword;

    AccountDetails(
            Actor actor,
            String username,
            String passwordHash,
            boolean enabled,
            boolean locked,
            boolean mustChangePassword) {
        this.personId = actor.personId();
        this.accountId = actor.accountId();
        this.name = actor.name();
        this.roles = actor.roles();
        this.unitId = actor.unitId();
        this.organizationId = actor.organizationId();
        this.username = username;
        this.passwordHash = passwordHash;
        this.enabled = enabled;
        this.locked = locked;
        this.mustChangePassword = mustChangePassword;
    }

    /** Who acts through this account. */
    public Actor actor() {
        return new Actor(personId, accountId, name, roles, unitId, organizationId, null);
    }

    /** True as long as the password is one that somebody else chose. */
    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream()
                .map(r -> new SimpleGrantedAuthority("ROLE_" + r.name()))
                .toList();
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }
}
