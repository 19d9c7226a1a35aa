package org.sanshe.grant.review;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sanshe.grant.application.GrantApplication;
import org.sanshe.grant.application.GrantApplication.Status;
import org.sanshe.grant.application.GrantApplications;
import org.sanshe.grant.call.RoundBook;
import org.sanshe.grant.call.RoundSetting.Absent;
import org.springframework.stereotype.Component;

/** 待评审的申请: those of a round that were admitted, in the order they came in. */
@Component
public class UnderReview {

    private final GrantApplications applications;
    private final Defences defences;
    private final RoundBook settings;

    UnderReview(GrantApplications applications, Defences defences, RoundBook settings) {
        this.applications = applications;
        this.defences = defences;
        this.settings = settings;
    }

    /** All that were admitted and not withdrawn. */
    public List<GrantApplication> of(String round) {
        return applications.of(round).stream()
                .filter(a -> a.status() == Status.ADMITTED)
                .toList();
    }

    /** Their numbers. */
    Set<String> numbers(String round) {
        return of(round).stream().map(GrantApplication::caseNo).collect(Collectors.toSet());
    }

    /** Those that are scored: without the absent ones where the round says so. */
    List<GrantApplication> scored(String round) {
        if (settings.setting(round).absent() == Absent.PAPER) return of(round);
        Set<String> absent = defences.absent(round);
        return of(round).stream().filter(a -> !absent.contains(a.caseNo())).toList();
    }
}
