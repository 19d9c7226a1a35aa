package org.sanshe.grant.reward;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.grant.scheme.Reward;
import org.sanshe.kernel.Language;
import org.sanshe.party.Registry;
import org.springframework.stereotype.Component;

/** 自动核对: every condition of a claim as of today, with what was found. */
@Component
class RewardFindings {

    private final RewardClaims claims;
    private final Eligible eligible;
    private final GrantSchemes schemes;
    private final Registry registry;

    RewardFindings(RewardClaims claims, Eligible eligible, GrantSchemes schemes, Registry registry) {
        this.claims = claims;
        this.eligible = eligible;
        this.schemes = schemes;
        this.registry = registry;
    }

    /** 一项核对. @param text the condition with what was found, in the reader's language */
    record Line(String text, boolean passed) {}

    List<Line> of(RewardClaim c, LocalDate today) {
        boolean english = Language.isEnglish();
        GrantScheme scheme = schemes.get(c.schemeId());
        var found = new ArrayList<Line>();
        if (c.certificateNo() != null) {
            found.add(new Line(
                    english
                            ? "certificate valid on " + today + ", through " + c.expiresOn()
                            : "证书在" + today + "有效（有效期至" + c.expiresOn() + "）",
                    !c.expiresOn().isBefore(today)));
        }
        var figures = new LinkedHashMap<String, BigDecimal>();
        var stated = claims.figures(c.caseNo());
        var asked = eligible.figures(scheme, c.organizationId());
        for (int i = 0; i < asked.size() && i < stated.size(); i++) {
            figures.put(asked.get(i).code(), stated.get(i).value());
        }
        eligible.of(scheme, c.unitId(), c.organizationId(), scheme.name(), c.caseNo(), figures, today).stream()
                .map(f -> new Line(f.in(english), f.passed()))
                .forEach(found::add);
        return found;
    }

    /** 登记的评估等级, for the officer to compare with the certificate; null when none is valid. */
    String rating(RewardClaim c, LocalDate today) {
        Integer rating = registry.standing(c.organizationId(), today).rating();
        return rating == null ? null : rating + "A";
    }

    /** A standard in words, for example {@code 办公面积每100总面积不超过20}. */
    static String text(Reward.Standard s) {
        boolean english = Language.isEnglish();
        String value = RewardClaiming.plain(s.value());
        String bound = s.atLeast() ? (english ? " at least " : "不少于 ") : (english ? " at most " : "不超过 ");
        if (s.per() == null) return s.measure() + bound + value;
        return s.measure()
                + (english ? " for each 100 of " : "，每100")
                + s.per()
                + (english ? "" : "计，")
                + bound
                + value;
    }
}
