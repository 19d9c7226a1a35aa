package org.sanshe.incubation.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanshe.incubation.BaseRules;
import org.sanshe.incubation.BaseRules.Ground;
import org.sanshe.incubation.BaseRules.Stage;
import org.sanshe.incubation.BaseRules.Track;
import org.sanshe.incubation.IncubationApplication;
import org.sanshe.incubation.IncubationApplications;
import org.sanshe.incubation.Tenancies;
import org.sanshe.incubation.base.Asked;
import org.sanshe.incubation.base.Entry;
import org.sanshe.incubation.base.Finding;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Refusal;
import org.sanshe.party.CreditCode;
import org.sanshe.party.Preparing;
import org.springframework.stereotype.Component;

/** 入驻条件 of an application: the conditions of the base, and that nobody applies twice, under whatever name. */
@Component
class IntakeConditions {

    private final Entry entry;
    private final IncubationApplications applications;
    private final Tenancies tenancies;
    private final Preparing preparing;

    IntakeConditions(Entry entry, IncubationApplications applications, Tenancies tenancies, Preparing preparing) {
        this.entry = entry;
        this.applications = applications;
        this.tenancies = tenancies;
        this.preparing = preparing;
    }

    /** What the base's conditions say of what was typed so far. */
    List<Finding> of(BaseRules rules, long organization, Track track, IntakeForm form, LocalDate day) {
        return entry.of(rules, asked(rules, organization, track, form), day);
    }

    /** Refuses by the first condition that is not met. */
    void require(BaseRules rules, long organization, Track track, IntakeForm form, LocalDate day) {
        entry.require(rules, asked(rules, organization, track, form), day);
    }

    /** 一次一件: no application under way and no tenancy, of the organization or of its founders under another name. */
    void alone(long organization) {
        applications.underWay(organization).ifPresent(a -> {
            throw new Refusal(IntakeRule.ALREADY_APPLIED, a.caseNo(), a.status().in(Language.isEnglish()));
        });
        tenancies.present(organization).ifPresent(t -> {
            throw new Refusal(IntakeRule.TENANT_ALREADY, t.caseNo(), t.status().in(Language.isEnglish()));
        });
        sameFounders(organization);
    }

    /** The founders have nothing under way under another name. */
    void sameFounders(long organization) {
        preparing.sharingFounders(organization).forEach((other, founder) -> {
            if (applications.underWay(other).isPresent()
                    || tenancies.present(other).isPresent()) {
                throw new Refusal(IntakeRule.SAME_FOUNDERS, founder);
            }
        });
    }

    /** 统一社会信用代码 as stated: right, of a social organization, and the applicant's own. */
    static void code(String typed, String own) {
        codeProblem(typed, own).ifPresent(why -> {
            throw InvalidInput.at("creditCode", why);
        });
    }

    static Optional<String> codeProblem(String typed, String own) {
        var found = CreditCode.examine(typed);
        if (!found.valid()) {
            return Optional.of(
                    Language.say("信用代码不正确，请对照登记证书逐位核对。", "The credit code is wrong; compare it with the certificate."));
        }
        if (!found.kind().isSocialOrganization()) {
            return Optional.of(
                    Language.say(
                            "这不是社会组织的代码。入驻只面向社会团体、社会服务机构和基金会。",
                            "This is no social organization's code. Only associations, social service bodies and foundations may apply."));
        }
        if (!found.code().equals(own)) {
            return Optional.of(Language.say(
                    "这不是本单位登记的代码（" + own + "），请核对。", "This is not your organization's code (" + own + "); check it."));
        }
        return Optional.empty();
    }

    /** Rows of a table: why, whether it is met, where it stands. */
    static List<Map<String, Object>> rows(List<Finding> findings) {
        boolean english = Language.isEnglish();
        return findings.stream()
                .<Map<String, Object>>map(f -> {
                    var row = new LinkedHashMap<String, Object>();
                    row.put("why", f.in(english));
                    row.put("met", f.passed() ? Language.say("符合", "met") : Language.say("不符合", "not met"));
                    row.put("basis", f.source());
                    return row;
                })
                .toList();
    }

    /** Whether a condition depends on what the applicant chooses, such as the type or the term. */
    static boolean isChosen(Finding f) {
        return switch (f.rule()) {
            case STAGE, SEED, START_UP, HUB, TERM, OUT_OF_PARK -> true;
            default -> false;
        };
    }

    /** The application as it stands, against the rules of its call. */
    List<Finding> of(BaseRules rules, IncubationApplication a, IntakeForm form, LocalDate day) {
        return of(rules, a.organizationId(), a.track(), form, day);
    }

    private static Asked asked(BaseRules rules, long organization, Track track, IntakeForm form) {
        Stage stage = blank(form.stage())
                ? (track == Track.FOUNDING ? Stage.SEED : Stage.START_UP)
                : Stage.valueOf(form.stage());
        int months = blank(form.months())
                ? rules.body().terms().stream().findFirst().orElse(rules.body().outOfParkTerm())
                : Integer.parseInt(form.months());
        var events = new ArrayList<Asked.Event>();
        if (Boolean.FALSE.equals(form.clean())) {
            form.events().stream()
                    .filter(e -> !blank(e.ground()) && e.on() != null)
                    .forEach(e -> events.add(new Asked.Event(Ground.valueOf(e.ground()), e.on(), null)));
        }
        boolean founding = track == Track.FOUNDING;
        return new Asked(
                organization,
                track,
                stage,
                months,
                form.inPark(),
                founding && !blank(form.bodyKind()) ? form.intended() : null,
                form.excluded(),
                null,
                // until the number of the approval was typed, nobody is told that it is missing
                !founding || blank(form.months()) || !blank(form.approvalNo()),
                events);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
