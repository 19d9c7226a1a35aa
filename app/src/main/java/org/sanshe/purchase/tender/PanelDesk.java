package org.sanshe.purchase.tender;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sanshe.document.Audience;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.party.EvaluatorKind;
import org.sanshe.party.Judge;
import org.sanshe.party.Pool;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.Plan;
import org.sanshe.purchase.Plans;
import org.springframework.stereotype.Component;

/** 组建磋商小组: draws experts by lot and seats those without an interest. */
@Component
class PanelDesk {

    private static final LegalBasis DRAW = new LegalBasis("政府采购法实施条例", "第三十九条");
    private static final LegalBasis RECUSAL = new LegalBasis("政府采购法实施条例", "第九条");
    private static final String PURCHASER = "PURCHASER";

    private final Panels panels;
    private final PanelDraws draws;
    private final Pool pool;
    private final Bidders bidders;
    private final Plans plans;
    private final TenderTables tables;
    private final PanelLetters letters;
    private final Correspondence correspondence;
    private final ResponseBook book;
    private final Evidence evidence;

    PanelDesk(
            Panels panels,
            PanelDraws draws,
            Pool pool,
            Bidders bidders,
            Plans plans,
            TenderTables tables,
            PanelLetters letters,
            Correspondence correspondence,
            ResponseBook book,
            Evidence evidence) {
        this.panels = panels;
        this.draws = draws;
        this.pool = pool;
        this.bidders = bidders;
        this.plans = plans;
        this.tables = tables;
        this.letters = letters;
        this.correspondence = correspondence;
        this.book = book;
        this.evidence = evidence;
    }

    /** The form {@code panel-draw}. */
    record DrawForm(
            boolean withRepresentative,
            String representative,
            List<String> expertise,
            List<String> excludedEmployers,
            String publicNumber,
            String redrawReason,
            String witness) {}

    Map<String, Object> openDraw(TaskContext t, Tender tender) {
        Plan plan = plans.of(t.caseNo());
        var panel = panels.findByTenderId(tender.id());
        PanelSize size = tables.panel(null, tender.method(), plan, t.rulesAsOf());
        List<Judge> experts = drawable(t, tender, plan, Set.of(), Set.of(), panel.orElse(null));
        int round = panel.map(Panel::draws).orElse(0) + 1;
        var values = new LinkedHashMap<String, Object>();
        values.put("requiredSize", panel.map(Panel::openSeats).orElse(size.members()));
        values.put("minExperts", panel.map(Panel::expertsNeeded).orElse(size.experts()));
        values.put("budgetAmountText", plan.budget().toString());
        values.put("poolSize", experts.size());
        values.put("round", round);
        values.put("seedCommitment", draws.commitment(tender, round));
        values.put("panelBasis", DRAW.text());
        values.put(
                "expertiseFields",
                experts.stream()
                        .flatMap(e -> e.expertise().stream())
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .map(f -> option(f, f))
                        .toList());
        values.put(
                "representatives",
                representatives(t, tender, plan).stream()
                        .map(j -> option(j.name(), String.valueOf(j.personId())))
                        .toList());
        values.put(
                "employers",
                pool.employers(experts.stream().map(Judge::id).toList(), t.today()).values().stream()
                        .flatMap(Set::stream)
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .map(e -> option(e, e))
                        .toList());
        return values;
    }

    void draw(TaskContext t, Tender tender, DrawForm form) {
        Plan plan = plans.of(t.caseNo());
        Panel panel = panels.findByTenderId(tender.id())
                .orElseGet(
                        () -> new Panel(tender.id(), tables.panel(t.caseNo(), tender.method(), plan, t.rulesAsOf())));
        int round = panel.nextDraw();
        if (form.withRepresentative()) delegate(t, tender, plan, panel, form.representative());
        int wanted = panel.openSeats();
        List<Judge> experts =
                drawable(t, tender, plan, Set.copyOf(form.expertise()), Set.copyOf(form.excludedEmployers()), panel);
        if (experts.size() < wanted) throw new Refusal(PanelRule.POOL_TOO_SMALL, wanted, experts.size());
        Map<Long, Judge> byId = experts.stream().collect(Collectors.toMap(Judge::id, j -> j));
        var drawn = draws.draw(
                tender,
                round,
                form.publicNumber(),
                List.copyOf(byId.keySet()),
                wanted,
                form.witness(),
                t.actor().name());
        drawn.order().stream().limit(wanted).map(byId::get).forEach(panel::draw);
        panels.save(panel);
        draws.fix(tender, round + 1);
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "panelDrawn",
                        t.node(),
                        Map.of(
                                "draw", round,
                                "seed", drawn.seed(),
                                "publicNumber", form.publicNumber(),
                                "poolDigest", drawn.poolDigest(),
                                "pool", drawn.order().size(),
                                "taken", wanted,
                                "witness", form.witness()))
                .by(DRAW));
    }

    private void delegate(TaskContext t, Tender tender, Plan plan, Panel panel, String person) {
        long id = Long.parseLong(person);
        Judge judge = pool.findByPerson(id).orElseThrow(() -> new NotFound("representative " + person));
        if (plan.drafters().contains(id)) throw new Refusal(PanelRule.DRAFTED_THE_REQUIREMENT, judge.name());
        if (representatives(t, tender, plan).stream().noneMatch(j -> j.id() == judge.id())) {
            throw new NotFound("representative " + person);
        }
        panel.delegate(id, judge.name(), judge.title());
    }

    /** Who may be drawn: without any known relation to a bidder, to the purchaser or to the drafting, not drawn before. */
    private List<Judge> drawable(
            TaskContext t, Tender tender, Plan plan, Set<String> expertise, Set<String> employers, Panel panel) {
        Set<Long> before = panel == null
                ? Set.of()
                : panel.members().stream().map(PanelMember::personId).collect(Collectors.toSet());
        List<Judge> found =
                pool.drawable(EvaluatorKind.EXPERT, expertise, bidders.organizations(tender), t.today()).stream()
                        .filter(j -> j.personId() != null)
                        .filter(j -> !before.contains(j.personId()))
                        .filter(j -> !plan.drafters().contains(j.personId()))
                        .toList();
        var work = pool.employers(found.stream().map(Judge::id).toList(), t.today());
        return found.stream()
                .filter(j -> work.getOrDefault(j.id(), Set.of()).stream()
                        .noneMatch(e -> e.equals(plan.buyer()) || employers.contains(e)))
                .toList();
    }

    private List<Judge> representatives(TaskContext t, Tender tender, Plan plan) {
        return pool
                .drawable(EvaluatorKind.PURCHASER_REPRESENTATIVE, Set.of(), bidders.organizations(tender), t.today())
                .stream()
                .filter(j -> j.personId() != null && !plan.drafters().contains(j.personId()))
                .toList();
    }

    /** The form {@code interest-declaration}. */
    record Declaration(boolean canAttend, String absenceReason, boolean hasInterest, List<Interest> relations) {
        record Interest(String party, String kind, String explanation) {}
    }

    Map<String, Object> openDeclaration(Tender tender) {
        var parties = new ArrayList<Map<String, String>>();
        parties.add(option(tender.buyer(), PURCHASER));
        var all = bidders.of(tender);
        all.forEach(b -> parties.add(option(b.supplier(), b.creditCode())));
        return Map.of(
                "serviceName",
                tender.project(),
                "purchaserName",
                tender.buyer(),
                "parties",
                parties,
                "suppliers",
                all.stream()
                        .map(b -> Map.of(
                                "name", b.supplier(),
                                "creditCode", b.creditCode(),
                                "legalRepresentative", b.head() == null ? "" : b.head()))
                        .toList());
    }

    void declare(TaskContext t, Tender tender, Declaration form) {
        Panel panel = panel(tender);
        PanelMember.Status status = form.hasInterest()
                ? PanelMember.Status.RECUSED
                : form.canAttend() ? PanelMember.Status.SEATED : PanelMember.Status.ABSENT;
        String reason = form.hasInterest()
                ? form.relations().stream()
                        .map(r -> r.party() + " " + r.kind() + " " + r.explanation())
                        .collect(Collectors.joining("；"))
                : form.absenceReason();
        panel.declare(t.actor().personId(), status, reason);
        evidence.record(Act.of(t.caseNo(), t.actor(), "interestDeclared", t.node(), Map.of("status", status.name()))
                .by(RECUSAL));
        if (panel.isComplete()) {
            var record = letters.panel(tender, panel, t.at(), t.actor().name());
            evidence.record(Act.of(t.caseNo(), null, "panelComplete", t.node(), Map.of("members", panel.size()))
                    .by(DRAW)
                    .with(List.of(record.digest())));
            Audience[] members = panel.seated().stream()
                    .map(m -> Audience.person(m.personId()))
                    .toArray(Audience[]::new);
            book.standing(tender).forEach(v -> correspondence.show(v.files(), v.responseNo(), members));
        }
    }

    Panel panel(Tender tender) {
        return panels.findByTenderId(tender.id()).orElseThrow(() -> new NotFound("panel of " + tender.caseNo()));
    }

    private static Map<String, String> option(String label, String value) {
        return Map.of("label", label, "value", value);
    }
}
