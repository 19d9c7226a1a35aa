package org.sanshe.grant.application;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sanshe.calendar.Deadlines;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.forms.Records;
import org.sanshe.grant.call.Round;
import org.sanshe.grant.call.Rounds;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Followed;
import org.sanshe.inbox.Follows;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;

/** 申报办理台: the start of {@code grantApplication.bpmn}: what an organization fills in and hands in. */
@Desk("grantApplication")
class ApplicationDesk {

    static final LegalBasis BUDGET_LAW = new LegalBasis("预算法", "第五十七条");

    private final Rounds rounds;
    private final GrantSchemes schemes;
    private final Known known;
    private final Typing typing;
    private final Conditions conditions;
    private final ApplicationRows rows;
    private final Deadlines deadlines;
    private final Documents documents;
    private final Evidence evidence;

    ApplicationDesk(
            Rounds rounds,
            GrantSchemes schemes,
            Known known,
            Typing typing,
            Conditions conditions,
            ApplicationRows rows,
            Deadlines deadlines,
            Documents documents,
            Evidence evidence) {
        this.rounds = rounds;
        this.schemes = schemes;
        this.known = known;
        this.typing = typing;
        this.conditions = conditions;
        this.rows = rows;
        this.deadlines = deadlines;
        this.documents = documents;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        Round round = called(s);
        return known.fresh(schemes.get(round.schemeId()), round, s.actor());
    }

    @Follows
    Followed start(StartContext s, Map<String, Object> typed) {
        Round round = called(s);
        GrantScheme scheme = schemes.get(round.schemeId());
        ApplicationForm form = Records.bind(ApplicationForm.class, typed);
        var project = Conditions.project(s.actor().organizationId(), null, scheme, round, form);
        return typing.of(scheme, round, project, form, Section.all());
    }

    @Starts(prefix = "ZS", roles = Role.ORGANIZATION)
    CaseFacts start(StartContext s, ApplicationForm form) {
        Round round = called(s);
        GrantScheme scheme = schemes.get(round.schemeId());
        long organization = s.actor().organizationId();
        rows.takeTurn(round.caseNo(), organization);
        List<String> standing = rows.standing(round.caseNo(), organization);
        if (standing.contains(form.title())) throw new Refusal(ApplicationRule.SAME_PROJECT, form.title());
        int most = scheme.body().eligibility().onePerYear();
        if (most > 0 && standing.size() >= most) {
            throw new Refusal(ApplicationRule.ALREADY_APPLIED, round.title(), standing.size(), most);
        }
        conditions.require(scheme, round, Conditions.project(organization, null, scheme, round, form));
        if (!rows.enter(s.caseNo(), round.caseNo(), organization, form)) {
            throw new Refusal(
                    ApplicationRule.NOT_OPEN,
                    round.title(),
                    SansheClock.minute(round.opensAt()),
                    SansheClock.minute(round.closesAt()));
        }
        rows.lines(s.caseNo(), form.lines());
        deadlines.set(s.caseNo(), "checkForm", "GRANT_FORM_CHECK", round.closingDay());
        List<String> refs = papers(form);
        documents.attach(refs, s.caseNo(), "upload", s.actor(), Audience.CASE, Audience.organization(organization));
        evidence.record(Act.of(
                        s.caseNo(),
                        s.actor(),
                        "grantApplied",
                        "start",
                        Map.of(
                                "grantRound", round.caseNo(),
                                "requested", form.asked().toString(),
                                "grantBudget", form.budget().toString()))
                .by(BUDGET_LAW));
        return new CaseFacts("资助申请：" + form.title(), round.unitId(), organization, round.caseNo());
    }

    static List<String> papers(ApplicationForm form) {
        return Stream.of(form.planFiles(), form.financeFiles(), form.ownFiles(), form.otherFiles())
                .flatMap(List::stream)
                .toList();
    }

    /** The round named, once it was called: a draft of a call is nobody's to see. */
    private Round called(StartContext s) {
        if (s.about() == null) throw new Refusal(ApplicationRule.NO_CALL);
        Round round = rounds.get(s.about());
        if (round.status() == Round.Status.DRAFT) throw new NotFound("grant round " + s.about());
        return round;
    }
}
