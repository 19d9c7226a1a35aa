package org.sanshe.identity;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Counts wrong passwords, on the log-in page and in the API alike. */
@Component
class Attempts {

    private final Accounts accounts;

    Attempts(Accounts accounts) {
        this.accounts = accounts;
    }

    @EventListener
    void wrong(AuthenticationFailureBadCredentialsEvent event) {
        accounts.failed(event.getAuthentication().getName());
    }

    @EventListener
    void right(AuthenticationSuccessEvent event) {
        accounts.succeeded(event.getAuthentication().getName());
    }
}
