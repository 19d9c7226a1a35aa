package org.sanshe.purchase.tender;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.party.Judge;
import org.sanshe.purchase.Plan;
import org.sanshe.purchase.Plans;
import org.sanshe.seal.Draw;
import org.springframework.stereotype.Component;

/** 抽取评审小组: experts by lot, bound to the auditor's commitment and a public number, so that anybody can draw again. */
@Component
class PanelDesk {

    static final LegalBasis DRAW = new LegalBasis("政府采购法实施条例", "第三十九条");
    private static final LegalBasis SELF_SELECTION = new LegalBasis("政府采购非招标采购方式管理办法", "第七条");

    private final Panels panels;
    private final PanelDraws draws;
    private final DrawCommitments commitments;
    private final PanelPool pool;
    private final Plans plans;
    private final TenderTables tables;
    private final Evidence evidence;

    PanelDesk(
            Panels panels,
            PanelDraws draws,
            DrawCommitments commitments,
            PanelPool pool,
            Plans plans,
            TenderTables tables,
            Evidence evidence) {
        this.panels = panels;
        this.draws = draws;
        this.commitments = commitments;
        this.pool = pool;
        this.plans = plans;
        this.tables = tables;
        this.evidence = evidence;
    }

    /** How the experts are found. */
    enum Selection {
        /** 随机抽取. */
        DRAW,
        /** 自行选定, for complex purchases with consent. */
        SELF
    }

    /** The form {@code panel-draw}. */
    record DrawForm(
            boolean withRepresentative,
            String representative,
            Selection selection,
            List<String> selfSelected,
            String consentNo,
            String selfReason,
            List<String> expertise,
            String region,
            List<String> excludedEmployers,
            String publicNumber,
            String publicSource,
            String redrawReason,
            String witness) {

        PanelPool.Choice choice() {
            return new PanelPool.Choice(Set.copyOf(expertise), region, Set.copyOf(excludedEmployers));
        }
    }

    Map<String, Object> openDraw(TaskContext t, Tender tender) {
        Plan plan = plans.of(t.caseNo());
        Panel panel = panels.findByTenderId(tender.id())
                .orElseGet(() -> new Panel(tender.id(), tables.panel(null, tender.method(), plan, t.rulesAsOf())));
        String home = pool.regionOf(plan);
        List<Judge> experts = pool.find(
                        t,
                        tender,
                        plan,
                        new PanelPool.Choice(Set.of(), "", Set.of()),
                        persons(panel),
                        panel.openSeats(),
                        panel.lawyersNeeded())
                .free();
        boolean goesOn = goingOn(t, tender, plan, panel, panel.openSeats()) != null;
        var commitment = goesOn ? null : commitments.unused(tender).orElse(null);
        var values = new LinkedHashMap<String, Object>();
        values.put("requiredSize", panel.openSeats());
        values.put("minExperts", panel.expertsNeeded());
        values.put("lawyersNeeded", panel.lawyersNeeded());
        values.put("budgetAmountText", plan.budget().toString());
        values.put("complex", plan.complex());
        values.put("poolSize", experts.size());
        values.put("round", panel.draws() + 1);
        values.put("goesOn", goesOn);
        values.put("seedCommitment", commitment == null ? "" : commitment.digest());
        values.put("commitmentText", commitment == null ? "" : said(commitment));
        values.put("sourceText", commitment == null ? "" : source(commitment, t));
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
                "regions",
                pool.regions(t).entrySet().stream()
                        .map(r -> option(r.getValue(), r.getKey()))
                        .toList());
        values.put("region", home);
        values.put(
                "representatives",
                pool.representatives(t, tender, plan).stream()
                        .map(j -> option(j.name(), String.valueOf(j.personId())))
                        .toList());
        values.put(
                "selectable",
                experts.stream()
                        .map(j ->
                                option(j.name() + "（" + String.join("、", j.expertise()) + "）", String.valueOf(j.id())))
                        .toList());
        values.put(
                "employers",
                pool.employers(experts, t).stream().map(e -> option(e, e)).toList());
        return values;
    }

    private static String said(DrawCommitments.Commitment c) {
        return c.by() + "于" + Moments.zh(c.at()) + "承诺；以" + c.valueDay() + "公布的“" + c.value() + "”（" + c.valueNo()
                + "）为公开数值";
    }

    private String source(DrawCommitments.Commitment c, TaskContext t) {
        return commitments.value(c.valueCode(), t.today()).source();
    }

    void draw(TaskContext t, Tender tender, DrawForm form) {
        Plan plan = plans.of(t.caseNo());
        Panel panel = panels.findByTenderId(tender.id())
                .orElseGet(
                        () -> new Panel(tender.id(), tables.panel(t.caseNo(), tender.method(), plan, t.rulesAsOf())));
        int round = panel.nextDraw();
        if (form.withRepresentative()) delegate(t, tender, plan, panel, form.representative());
        if (form.selection() == Selection.SELF) {
            select(t, tender, plan, panel, form);
        } else {
            int seats = panel.openSeats();
            DrawFile file = goingOn(t, tender, plan, panel, seats);
            Long commitment = null;
            if (file == null) {
                var made = commitments.unused(tender).orElseThrow(() -> new Refusal(PanelRule.DRAW_NOT_COMMITTED));
                file = draw(t, tender, plan, panel, form, made, round, seats);
                commitment = made.id();
            }
            var judges = pool.byId(file.result());
            file.result().forEach(id -> panel.draw(judges.get(id)));
            panels.save(panel);
            draws.keep(tender, file, commitment, form.witness());
            record(t, file, form);
        }
    }

    /** The order of the last draw, if enough of those behind are still free; null when a new draw is needed. */
    private DrawFile goingOn(TaskContext t, Tender tender, Plan plan, Panel panel, int seats) {
        DrawFile last = draws.last(tender).orElse(null);
        if (last == null || seats == 0) return null;
        var free = pool
                .find(
                        t,
                        tender,
                        plan,
                        new PanelPool.Choice(Set.of(), "", Set.of()),
                        persons(panel),
                        0,
                        panel.lawyersNeeded())
                .free()
                .stream()
                .map(Judge::id)
                .collect(Collectors.toSet());
        List<Long> gone = last.order().stream().filter(id -> !free.contains(id)).toList();
        List<Long> left = last.order().stream().filter(free::contains).toList();
        List<Long> result = Seating.take(left, seats, Set.copyOf(last.lawyers()), panel.lawyersNeeded());
        if (result.size() < seats) return null;
        return new DrawFile(
                DrawFile.FORMAT,
                last.tender(),
                panel.draws(),
                last.continues() == null ? Integer.valueOf(last.draw()) : last.continues(),
                last.commitment(),
                last.hidden(),
                last.publicNumber(),
                last.publicSource(),
                last.seed(),
                last.poolDigest(),
                last.pool(),
                last.fields(),
                last.region(),
                last.drawnRegion(),
                last.lawyers(),
                panel.lawyersNeeded(),
                List.of(),
                gone,
                last.order(),
                seats,
                result);
    }

    private DrawFile draw(
            TaskContext t,
            Tender tender,
            Plan plan,
            Panel panel,
            DrawForm form,
            DrawCommitments.Commitment commitment,
            int round,
            int seats) {
        if (t.today().isBefore(commitment.valueDay())) {
            throw new Refusal(PanelRule.DRAW_BEFORE_VALUE, commitment.valueDay(), commitment.value());
        }
        String number = form.publicNumber().strip();
        var value = commitments.value(commitment.valueCode(), t.today());
        if (!number.matches(value.digits())) {
            throw InvalidInput.at(
                    "publicNumber",
                    "不是“" + value.name() + "”的写法：" + value.source() + "。",
                    "This is not how “" + value.nameEn() + "” is written; count the digits.");
        }
        var found = pool.find(t, tender, plan, form.choice(), persons(panel), seats, panel.lawyersNeeded());
        if (found.lawyers().size() < panel.lawyersNeeded()) {
            throw new Refusal(PanelRule.NO_LAWYER, panel.lawyersNeeded());
        }
        if (found.free().size() < seats) {
            throw new Refusal(PanelRule.POOL_TOO_SMALL, seats, found.free().size());
        }
        byte[] hidden = commitments.open(commitment, t.actor().name());
        String seed = Draw.seed(hidden, number);
        List<Long> ids = found.free().stream().map(Judge::id).sorted().toList();
        List<Long> order = Draw.order(seed, ids);
        return new DrawFile(
                DrawFile.FORMAT,
                tender.caseNo(),
                round,
                null,
                commitment.published(),
                HexFormat.of().formatHex(hidden),
                number,
                form.publicSource(),
                seed,
                Draw.poolDigest(ids),
                ids,
                form.expertise().stream().sorted().toList(),
                form.region(),
                found.region(),
                found.lawyers(),
                panel.lawyersNeeded(),
                found.excluded(),
                List.of(),
                order,
                seats,
                Seating.take(order, seats, Set.copyOf(found.lawyers()), panel.lawyersNeeded()));
    }

    private void record(TaskContext t, DrawFile file, DrawForm form) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("draw", file.draw());
        if (file.continues() != null) facts.put("continues", file.continues());
        facts.put("commitment", file.commitment().digest());
        facts.put("publicNumber", file.publicNumber());
        facts.put("seed", file.seed());
        facts.put("poolDigest", file.poolDigest());
        facts.put("pool", file.pool().size());
        facts.put("excluded", file.excluded().size());
        if (!file.drawnRegion().equals(file.region())) {
            facts.put("widenedTo", file.drawnRegion().isEmpty() ? "全部专家库" : file.drawnRegion());
        }
        facts.put("taken", file.seats());
        if (form.redrawReason() != null) facts.put("reason", form.redrawReason());
        facts.put("witness", form.witness());
        evidence.record(
                Act.of(t.caseNo(), t.actor(), "panelDrawn", t.node(), facts).by(DRAW));
    }

    /** 自行选定: named experts for a complex purchase, with the consent of the department in charge. */
    private void select(TaskContext t, Tender tender, Plan plan, Panel panel, DrawForm form) {
        if (!plan.complex()) throw new Refusal(PanelRule.SELF_SELECTION_NOT_ALLOWED);
        var free = pool
                .find(
                        t,
                        tender,
                        plan,
                        new PanelPool.Choice(Set.of(), "", Set.of()),
                        persons(panel),
                        panel.openSeats(),
                        panel.lawyersNeeded())
                .free()
                .stream()
                .collect(Collectors.toMap(j -> String.valueOf(j.id()), j -> j));
        if (form.selfSelected().size() != panel.openSeats()) {
            throw new Refusal(
                    PanelRule.WRONG_SIZE,
                    panel.size(),
                    panel.minExperts(),
                    panel.size() - panel.openSeats() + form.selfSelected().size(),
                    form.selfSelected().size());
        }
        for (String id : form.selfSelected()) {
            if (!free.containsKey(id)) throw new NotFound("expert " + id);
            panel.draw(free.get(id));
        }
        if (panel.lawyersNeeded() > 0) throw new Refusal(PanelRule.NO_LAWYER, panel.lawyersNeeded());
        panels.save(panel);
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "panelSelected",
                        t.node(),
                        Map.of(
                                "consentNo", form.consentNo(),
                                "reason", form.selfReason(),
                                "members",
                                        form.selfSelected().stream()
                                                .map(id -> free.get(id).name())
                                                .toList(),
                                "witness", form.witness()))
                .by(SELF_SELECTION));
    }

    private void delegate(TaskContext t, Tender tender, Plan plan, Panel panel, String person) {
        long id = Long.parseLong(person);
        if (plan.drafters().contains(id)) throw new Refusal(PanelRule.DRAFTED_THE_REQUIREMENT, person);
        Judge judge = pool.representatives(t, tender, plan).stream()
                .filter(j -> j.personId() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("representative " + person));
        panel.delegate(id, judge.name(), judge.title());
    }

    private static Set<Long> persons(Panel panel) {
        return panel.members().stream().map(PanelMember::personId).collect(Collectors.toCollection(HashSet::new));
    }

    static Map<String, String> option(String label, String value) {
        return Map.of("label", label, "value", value);
    }
}
