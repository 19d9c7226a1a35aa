package org.sanshe.incubation.base;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.delivery.Engagements;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.TaskContext;
import org.sanshe.incubation.Base;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.base.BaseOperations.Kpi;
import org.sanshe.incubation.base.BaseOperations.Operation;
import org.sanshe.incubation.base.BaseOperations.Status;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.party.Profile;
import org.sanshe.party.Registry;
import org.springframework.context.i18n.LocaleContextHolder;

/** 基地托管台: the tasks of {@code baseOperation.bpmn}. */
@Desk("baseOperation")
class BaseOperationDesk {

    private final BaseOperations operations;
    private final BaseOperators operators;
    private final OperatorCheck check;
    private final BaseList list;
    private final Bases bases;
    private final Registry registry;
    private final Engagements engagements;
    private final OperationActs acts;

    BaseOperationDesk(
            BaseOperations operations,
            BaseOperators operators,
            OperatorCheck check,
            BaseList list,
            Bases bases,
            Registry registry,
            Engagements engagements,
            OperationActs acts) {
        this.operations = operations;
        this.operators = operators;
        this.check = check;
        this.list = list;
        this.bases = bases;
        this.registry = registry;
        this.engagements = engagements;
        this.acts = acts;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        var values = new LinkedHashMap<String, Object>();
        List<Base> own = list.of(s.actor().unitId());
        values.put(
                "bases",
                own.stream()
                        .map(b -> Map.of("value", String.valueOf(b.id()), "label", b.in(Language.isEnglish())))
                        .toList());
        if (own.stream().anyMatch(b -> String.valueOf(b.id()).equals(s.about()))) values.put("base", s.about());
        return values;
    }

    /** The form {@code base-operation-start}. */
    record Start(
            String base,
            String creditCode,
            String basis,
            String agreement,
            String paperNo,
            List<String> paperFile,
            LocalDate from,
            LocalDate until,
            List<KpiRow> kpis) {}

    /** 绩效目标. */
    record KpiRow(String name, String target, LocalDate due) {}

    @Starts(
            prefix = "TG",
            roles = {Role.OFFICER})
    CaseFacts start(StartContext s, Start form) {
        Base base = list.of(s.actor().unitId()).stream()
                .filter(b -> String.valueOf(b.id()).equals(form.base()))
                .findFirst()
                .orElseThrow(() -> InvalidInput.at("base", "请从列表中选择基地。", "Choose one of the list."));
        Profile who = registry.findByCode(form.creditCode())
                .orElseThrow(() ->
                        InvalidInput.at("creditCode", "登记库中没有这个单位，请核对代码。", "The register has no such organization."));
        checkFields(form, who, base, s.today());
        check.check(s.caseNo(), base.id(), who.id(), form.from());
        var kpis = new ArrayList<Kpi>();
        form.kpis().forEach(k -> kpis.add(new Kpi(kpis.size() + 1, k.name(), k.target(), k.due(), null)));
        var operation = new Operation(
                s.caseNo(),
                base.id(),
                base.name(),
                base.nameEn(),
                who.id(),
                who.name(),
                form.basis(),
                form.basis().equals("PAPER") ? form.paperNo() : form.agreement(),
                form.from(),
                form.until(),
                Status.PROPOSED,
                kpis,
                List.of());
        operations.enter(operation);
        acts.attach(s.caseNo(), form.paperFile(), s.actor(), who.id());
        acts.record(s.caseNo(), s.actor(), "baseOperationProposed", "start", operation, Map.of());
        return new CaseFacts("托管" + base.name() + "：" + who.name(), s.actor().unitId(), null, null);
    }

    private void checkFields(Start form, Profile who, Base base, LocalDate today) {
        var errors = new LinkedHashMap<String, String>();
        if (!form.until().isAfter(form.from())) errors.put("until", told(IncubationBaseRule.OPERATION_TERM));
        if (form.from().isBefore(today)) errors.put("from", told(IncubationBaseRule.OPERATION_PAST, today));
        if (form.kpis().isEmpty()) errors.put("kpis", told(IncubationBaseRule.KPIS_NONE));
        for (int i = 0; i < form.kpis().size(); i++) {
            KpiRow k = form.kpis().get(i);
            if (k.due().isBefore(form.from()) || k.due().isAfter(form.until())) {
                errors.put(
                        "kpis[" + i + "].due", told(IncubationBaseRule.KPI_DUE, k.name(), form.from(), form.until()));
            }
        }
        boolean agreed = form.basis().equals("PAPER")
                || engagements.find(form.agreement()).map(Engagements.Engagement::terms).stream()
                        .anyMatch(t -> t.organizationId() == who.id() && t.unitId() == base.unitId());
        if (!agreed) errors.put("agreement", told(IncubationBaseRule.CONTRACT_NONE, form.agreement()));
        if (!errors.isEmpty()) throw new InvalidInput(errors);
    }

    @Prefills
    Map<String, Object> confirmOperation(TaskContext t) {
        boolean english = Language.isEnglish();
        Operation o = operations.get(t.caseNo());
        Base base = bases.get(o.baseId());
        String present = base.operatorId() == null
                ? english ? "the unit itself" : "主管单位"
                : registry.get(base.operatorId()).name();
        return Map.of(
                "subject",
                o.baseIn(english),
                "operator",
                o.organization(),
                "present",
                present,
                "contract",
                o.agreement(),
                "term",
                o.from() + "–" + o.until(),
                "kpis",
                o.kpis().stream()
                        .map(k -> Map.of(
                                "name",
                                k.name(),
                                "target",
                                k.target(),
                                "due",
                                k.due().toString()))
                        .toList());
    }

    /** The form {@code base-operation-approval}. */
    record Approval(String decision, String opinion) {}

    @Handles
    void confirmOperation(TaskContext t, Approval form) {
        Operation o = operations.get(t.caseNo());
        boolean confirmed = form.decision().equals("CONFIRM");
        if (confirmed) {
            check.check(t.caseNo(), o.baseId(), o.organizationId(), o.from());
            operators.begin(o);
        }
        operations.become(t.caseNo(), confirmed ? Status.CONFIRMED : Status.REFUSED, form.opinion());
        String act = confirmed ? "baseOperationConfirmed" : "baseOperationRefused";
        acts.record(t.caseNo(), t.actor(), act, t.node(), o, Map.of("opinion", form.opinion()));
    }

    private static String told(IncubationBaseRule rule, Object... args) {
        return new Refusal(rule, args).message(LocaleContextHolder.getLocale());
    }
}
