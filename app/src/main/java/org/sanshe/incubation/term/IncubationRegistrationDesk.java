package org.sanshe.incubation.term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.Incubations;
import org.sanshe.incubation.Tenancies;
import org.sanshe.incubation.Tenancy;
import org.sanshe.incubation.Tenancy.Status;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.party.BankAccount;
import org.sanshe.party.CreditCode;
import org.sanshe.party.Preparing;
import org.sanshe.party.Registry;

/** 登记台: the start and the tasks of {@code incubationRegistration.bpmn}. */
@Desk("incubationRegistration")
class IncubationRegistrationDesk {

    private final Registrations registrations;
    private final CertificateCheck check;
    private final Tenancies tenancies;
    private final Incubations incubations;
    private final Bases bases;
    private final TenancyFacts facts;
    private final Preparing preparing;
    private final Registry registry;
    private final TermClock clock;
    private final Submissions submissions;
    private final Documents documents;
    private final Evidence evidence;

    IncubationRegistrationDesk(
            Registrations registrations,
            CertificateCheck check,
            Tenancies tenancies,
            Incubations incubations,
            Bases bases,
            TenancyFacts facts,
            Preparing preparing,
            Registry registry,
            TermClock clock,
            Submissions submissions,
            Documents documents,
            Evidence evidence) {
        this.registrations = registrations;
        this.check = check;
        this.tenancies = tenancies;
        this.incubations = incubations;
        this.bases = bases;
        this.facts = facts;
        this.preparing = preparing;
        this.registry = registry;
        this.clock = clock;
        this.submissions = submissions;
        this.documents = documents;
        this.evidence = evidence;
    }

    /** The form {@code incubation-registration}. */
    record Filing(
            String certificateNo,
            String code,
            String name,
            String nameReason,
            LocalDate registeredOn,
            String registrar,
            String legalRepresentative,
            String address,
            List<String> certificate,
            String holder,
            String bank,
            String account) {

        Registrations.Certificate as() {
            return new Registrations.Certificate(
                    certificateNo,
                    CreditCode.normalise(code),
                    name,
                    nameReason,
                    registeredOn,
                    registrar,
                    legalRepresentative,
                    address,
                    new BankAccount(holder, bank, account));
        }
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        Tenancy t = mine(s.actor());
        return Map.of("facts", facts.of(t.caseNo()), "name", t.organization(), "holder", t.organization());
    }

    /** 同一案卷: where one is under way or done, there is no second. */
    @Starts(prefix = "DJ", roles = Role.ORGANIZATION, preparing = true)
    CaseFacts start(StartContext s, Filing form) {
        Tenancy t = mine(s.actor());
        registrations
                .of(t.caseNo())
                .filter(r -> r.status() == Registrations.Status.OPEN)
                .ifPresent(r -> {
                    throw new Refusal(TermRule.REGISTRATION_UNDER_WAY, t.organization(), r.caseNo());
                });
        if (!preparing.isPreparing(t.organizationId())) {
            throw new Refusal(
                    TermRule.REGISTERED_ALREADY,
                    t.organization(),
                    registry.get(t.organizationId()).creditCode());
        }
        registrations.enter(s.caseNo(), t);
        file(s.caseNo(), t, form, s.actor());
        var base = bases.get(t.baseId());
        return new CaseFacts("登记：" + t.organization(), base.unitId(), t.organizationId(), t.caseNo())
                .operatedBy(base.operatorId());
    }

    private Tenancy mine(Actor actor) {
        return tenancies
                .present(actor.organizationId())
                .filter(t -> t.status() != Status.AGREEMENT)
                .orElseThrow(() -> new NotFound("a tenancy of organization " + actor.organizationId()));
    }

    private void file(String caseNo, Tenancy t, Filing form, Actor by) {
        check.require(t, form.as());
        registrations.file(caseNo, form.as());
        documents.attach(form.certificate(), caseNo, "registrationCertificate", by, Audience.CASE);
        incubations.active(t.caseNo(), clock.today());
    }

    @Prefills
    Map<String, Object> fileRegistration(TaskContext t) {
        Tenancy tenancy = tenancy(t);
        var values = new LinkedHashMap<String, Object>();
        values.put("name", tenancy.organization());
        values.put("holder", tenancy.organization());
        submissions.latest(t.caseNo(), "fileRegistration", null).ifPresent(values::putAll);
        values.put("facts", facts.of(tenancy.caseNo()));
        return values;
    }

    private Tenancy tenancy(TaskContext t) {
        return tenancies.get(registrations.get(t.caseNo()).tenancy());
    }

    @Handles
    void fileRegistration(TaskContext t, Filing form) {
        file(t.caseNo(), tenancy(t), form, t.actor());
    }

    @Prefills
    Map<String, Object> checkRegistration(TaskContext t) {
        return shown(t);
    }

    /** The form {@code incubation-registration-check}. */
    record Checked(Boolean original, String decision, String opinion) {}

    @Handles
    void checkRegistration(TaskContext t, Checked form) {
        var verdict = new IncubationDesk.Verdict(form.decision(), form.opinion());
        verdict.requireReason();
        if (verdict.agrees()) {
            if (!Boolean.TRUE.equals(form.original())) throw IncubationDesk.at("original", TermRule.ORIGINAL_NOT_SEEN);
            check.require(tenancy(t), registrations.get(t.caseNo()).certificate());
        }
        clock.met(t.caseNo(), "checkRegistration");
    }

    @Prefills
    Map<String, Object> confirmRegistration(TaskContext t) {
        return shown(t);
    }

    /** 确认登记: the organization takes its code here; the case goes on as it is. */
    @Handles
    void confirmRegistration(TaskContext t, IncubationDesk.Verdict form) {
        form.requireReason();
        clock.met(t.caseNo(), "confirmRegistration");
        if (!form.agrees()) return;
        Tenancy tenancy = tenancy(t);
        var c = registrations.get(t.caseNo()).certificate();
        try {
            check.require(tenancy, c);
        } catch (InvalidInput wrong) {
            throw InvalidInput.at(
                    "decision", String.join(" ", wrong.fieldErrors().values()));
        }
        preparing.register(
                tenancy.organizationId(),
                new Preparing.Registered(
                        c.code(),
                        c.name(),
                        c.registeredOn(),
                        c.registrar(),
                        c.legalRepresentative(),
                        c.address(),
                        c.account()),
                t.actor());
        registrations.confirm(t.caseNo(), t.actor().personId());
        evidence.record(Act.of(
                        tenancy.caseNo(),
                        t.actor(),
                        "registeredInTerm",
                        t.node(),
                        Map.of(
                                "code",
                                c.code(),
                                "name",
                                c.name(),
                                "registeredOn",
                                c.registeredOn().toString()))
                .by(TermRule.REGISTERED_ALREADY.basis()));
    }

    private Map<String, Object> shown(TaskContext t) {
        var r = registrations.get(t.caseNo());
        var c = r.certificate();
        var rows = new ArrayList<Map<String, Object>>();
        TenancyFacts.add(rows, "证书编号", "Certificate number", c.certificateNo());
        TenancyFacts.add(rows, "统一社会信用代码", "Credit code", c.code());
        TenancyFacts.add(rows, "登记名称", "Registered name", c.name());
        if (c.nameReason() != null && !c.nameReason().isBlank()) {
            TenancyFacts.add(rows, "名称不一致的原因", "Why the name differs", c.nameReason());
        }
        TenancyFacts.add(rows, "成立登记日期", "Registered on", c.registeredOn().toString());
        TenancyFacts.add(rows, "登记管理机关", "Registrar", c.registrar());
        TenancyFacts.add(rows, "法定代表人", "Legal representative", c.legalRepresentative());
        TenancyFacts.add(rows, "住所", "Address", c.address());
        TenancyFacts.add(
                rows,
                "银行账户",
                "Account",
                c.account().holder() + "，" + c.account().bank() + " "
                        + c.account().masked());
        return Map.of("facts", facts.of(r.tenancy()), "filed", rows);
    }
}
