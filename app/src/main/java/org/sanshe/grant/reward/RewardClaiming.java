package org.sanshe.grant.reward;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.grant.scheme.Further;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.grant.scheme.Reward;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** 申报奖补: takes a claim, or its completion, when certificate, figures and conditions are in order. */
@Component
class RewardClaiming {

    private final RewardClaims claims;
    private final Eligible eligible;
    private final GrantSchemes schemes;
    private final SchemePlaces places;
    private final Documents documents;
    private final SansheClock clock;

    RewardClaiming(
            RewardClaims claims,
            Eligible eligible,
            GrantSchemes schemes,
            SchemePlaces places,
            Documents documents,
            SansheClock clock) {
        this.claims = claims;
        this.eligible = eligible;
        this.schemes = schemes;
        this.places = places;
        this.documents = documents;
        this.clock = clock;
    }

    /** The form {@code reward-claim}. */
    record Form(
            String unit,
            String category,
            String certificateNo,
            String certificateIssuer,
            LocalDate issuedOn,
            LocalDate expiresOn,
            LocalDate reachedOn,
            List<FigureRow> figures,
            String statement,
            List<String> evidenceFiles) {}

    /** One figure of it. */
    record FigureRow(String name, BigDecimal value) {}

    /** The scheme a claim is about, by its number. @throws NotFound when it is no reward */
    GrantScheme scheme(String about) {
        if (about == null || !about.matches("[0-9]{1,18}")) throw new NotFound("reward scheme " + about);
        GrantScheme scheme = schemes.get(Long.parseLong(about));
        if (scheme.body().kind() != GrantScheme.Kind.REWARD || scheme.body().reward() == null) {
            throw new NotFound("reward scheme " + about);
        }
        return scheme;
    }

    /** Enters a new claim. */
    RewardClaim lodge(String caseNo, GrantScheme scheme, Form form, Actor by) {
        long unit = Long.parseLong(form.unit());
        places.require(scheme, unit);
        RewardClaim claim = claim(caseNo, scheme, unit, by.organizationId(), form);
        try {
            claims.enter(claim);
        } catch (DuplicateKeyException used) {
            throw used(claim);
        }
        keep(claim, scheme, form, by);
        return claim;
    }

    /** Takes over what was completed; scheme and unit stay. */
    void complete(RewardClaim old, Form form, Actor by) {
        GrantScheme scheme = schemes.get(old.schemeId());
        RewardClaim claim = claim(old.caseNo(), scheme, old.unitId(), old.organizationId(), form);
        try {
            claims.complete(claim);
        } catch (DuplicateKeyException used) {
            throw used(claim);
        }
        keep(claim, scheme, form, by);
    }

    private Refusal used(RewardClaim c) {
        return c.certificateNo() == null
                ? new Refusal(RewardRule.STANDARD_USED, c.category())
                : new Refusal(RewardRule.CERTIFICATE_USED, c.certificateNo());
    }

    private RewardClaim claim(String caseNo, GrantScheme scheme, long unit, long organization, Form form) {
        LocalDate today = clock.today();
        boolean certificate = scheme.body().reward().evidence() == Reward.Evidence.CERTIFICATE;
        if (certificate && (form.issuedOn().isAfter(today) || form.expiresOn().isBefore(today))) {
            throw new Refusal(RewardRule.CERTIFICATE_NOT_VALID, form.issuedOn(), form.expiresOn(), today);
        }
        if (!certificate && form.reachedOn().isAfter(today)) {
            throw InvalidInput.at("reachedOn", "达标日期不得晚于今天。", "The day must not lie after today.");
        }
        figures(scheme, organization, form);
        var amounts = RewardAmounts.of(scheme, form.category(), claims.awarded(organization, scheme.code(), caseNo));
        String title = scheme.name();
        eligible.of(scheme, unit, organization, title, caseNo, stated(scheme, organization, form), today).stream()
                .filter(f -> !f.passed())
                .findFirst()
                .ifPresent(f -> {
                    throw new Refusal(f.rule(), f.args().toArray());
                });
        return new RewardClaim(
                caseNo,
                scheme.id(),
                scheme.code(),
                unit,
                organization,
                form.category(),
                certificate ? GrantReceipts.number(form.certificateNo()) : null,
                certificate ? form.certificateIssuer() : null,
                certificate ? form.issuedOn() : null,
                certificate ? form.expiresOn() : null,
                certificate ? null : form.reachedOn(),
                scheme.body().reward().yearly() ? today.getYear() : 0,
                form.statement(),
                amounts.own(),
                amounts.match(),
                null,
                null,
                null,
                RewardClaim.Status.CLAIMED,
                null,
                null,
                null,
                null);
    }

    /** A figure below its condition is told at its field. */
    private void figures(GrantScheme scheme, long organization, Form form) {
        List<Further.Figure> asked = eligible.figures(scheme, organization);
        var wrong = new LinkedHashMap<String, String>();
        for (int i = 0; i < asked.size(); i++) {
            BigDecimal value = form.figures().get(i).value();
            if (value.compareTo(asked.get(i).least()) < 0) {
                wrong.put(
                        "figures[" + i + "].value",
                        new Refusal(
                                        RewardRule.FIGURE_SHORT,
                                        asked.get(i).name(),
                                        plain(asked.get(i).least()),
                                        plain(value))
                                .message(LocaleContextHolder.getLocale()));
            }
        }
        if (!wrong.isEmpty()) throw new InvalidInput(wrong);
    }

    private Map<String, BigDecimal> stated(GrantScheme scheme, long organization, Form form) {
        var stated = new LinkedHashMap<String, BigDecimal>();
        var asked = eligible.figures(scheme, organization);
        for (int i = 0; i < asked.size(); i++) {
            stated.put(asked.get(i).code(), form.figures().get(i).value());
        }
        return stated;
    }

    private void keep(RewardClaim claim, GrantScheme scheme, Form form, Actor by) {
        var asked = new ArrayList<>(eligible.figures(scheme, claim.organizationId()));
        for (int i = 0; i < asked.size(); i++) {
            claims.figure(
                    claim.caseNo(),
                    i + 1,
                    asked.get(i).name(),
                    form.figures().get(i).value());
        }
        documents.attach(
                form.evidenceFiles(),
                claim.caseNo(),
                "rewardEvidence",
                by,
                Audience.CASE,
                Audience.organization(claim.organizationId()));
    }

    static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
