package org.sanshe.incubation.base;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.sanshe.incubation.Base;
import org.sanshe.incubation.BaseRules.Body;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.base.BaseBook.Draft;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.springframework.context.i18n.LocaleContextHolder;

/** 孵化基地台: the tasks of {@code incubationBase.bpmn}. */
@Desk("incubationBase")
class IncubationBaseDesk {

    static final LegalBasis BASIS = new LegalBasis("行政事业单位内部控制规范（试行）", "第十五条");

    private final BaseBook book;
    private final SampleRules samples;
    private final Bases bases;
    private final BaseClosing closing;
    private final BaseList list;
    private final Submissions submissions;
    private final Evidence evidence;

    IncubationBaseDesk(
            BaseBook book,
            SampleRules samples,
            Bases bases,
            BaseClosing closing,
            BaseList list,
            Submissions submissions,
            Evidence evidence) {
        this.book = book;
        this.samples = samples;
        this.bases = bases;
        this.closing = closing;
        this.list = list;
        this.submissions = submissions;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        boolean english = Language.isEnglish();
        var values = new LinkedHashMap<String, Object>();
        values.put(
                "samples",
                samples.all().stream()
                        .map(r -> choice(r.code(), (english ? r.nameEn() : r.name()) + " (" + r.code() + ")"))
                        .toList());
        List<Base> own = list.of(s.actor().unitId());
        values.put(
                "bases",
                own.stream()
                        .map(b -> choice(String.valueOf(b.id()), b.in(english)))
                        .toList());
        String about = s.about() == null ? "" : s.about();
        boolean close = about.startsWith("close-");
        String base = close ? about.substring("close-".length()) : about;
        if (own.stream().anyMatch(b -> String.valueOf(b.id()).equals(base))) {
            values.put("doing", close ? "CLOSE" : "REVISE");
            values.put("base", base);
        } else if (samples.of(about).isPresent()) {
            values.put("doing", "RECOGNISE");
            values.put("sample", about);
        }
        return values;
    }

    /** The form {@code incubation-base-start}. */
    record Start(String doing, String sample, String base, String reason) {}

    @Starts(
            prefix = "JD",
            roles = {Role.OFFICER})
    CaseFacts start(StartContext s, Start form) {
        if (form.doing().equals("RECOGNISE")) {
            if (samples.of(form.sample()).isEmpty()) {
                throw InvalidInput.at("sample", "请从列表中选择底稿。", "Choose one of the list.");
            }
            return new CaseFacts("认定孵化基地", s.actor().unitId(), null, null);
        }
        Base base = own(form.base(), s.actor().unitId());
        if (form.doing().equals("CLOSE")) closing.check(base.id());
        return new CaseFacts(
                (form.doing().equals("CLOSE") ? "关闭孵化基地：" : "修订孵化基地：") + base.name(),
                s.actor().unitId(),
                null,
                null);
    }

    private Base own(String id, long unitId) {
        return list.of(unitId).stream()
                .filter(b -> String.valueOf(b.id()).equals(id))
                .findFirst()
                .orElseThrow(() -> InvalidInput.at("base", "请从列表中选择基地。", "Choose one of the list."));
    }

    @Prefills
    Map<String, Object> draftBase(TaskContext t) {
        var values = new LinkedHashMap<String, Object>();
        Optional<Draft> draft = book.draft(t.caseNo());
        Long base = base(t.caseNo());
        if (draft.isPresent()) {
            values.putAll(BaseDraftFilling.of(draft.get().head(), draft.get().body()));
        } else if (base != null) {
            values.putAll(BaseDraftFilling.of(book.head(base), book.newest(base).orElseThrow()));
        } else {
            samples.of(String.valueOf(begun(t.caseNo()).get("sample")))
                    .ifPresent(s -> values.putAll(BaseDraftFilling.of(s)));
        }
        values.put("returned", draft.map(Draft::opinion).orElse(""));
        return values;
    }

    @Handles
    void draftBase(TaskContext t, BaseDraft form) {
        boolean english = Language.isEnglish();
        var reading = new BaseDraftReading(form);
        var errors = new LinkedHashMap<String, String>(reading.problems(english));
        long unit = t.actor().unitId();
        Long base = base(t.caseNo());
        BaseHead head = reading.head();
        book.codeHolder(unit, head.code(), base)
                .ifPresent(name -> errors.put("code", told(IncubationBaseRule.CODE_TAKEN, head.code(), name)));
        book.drafting(t.caseNo(), unit, base, head.code())
                .ifPresent(other -> errors.put("code", told(IncubationBaseRule.DRAFT_EXISTS, other)));
        int held = base == null ? 0 : book.highestHeld(base);
        if (head.places() < held) {
            errors.put("places", told(IncubationBaseRule.PLACES_HELD, head.places(), held));
        }
        if (!errors.isEmpty()) throw new InvalidInput(errors);
        book.keep(t.caseNo(), unit, base, head, reading.body(), t.actor().personId());
        record(t, "incubationBaseDrafted", head, Map.of());
    }

    @Prefills
    Map<String, Object> confirmBase(TaskContext t) {
        boolean english = Language.isEnglish();
        Draft d = book.get(t.caseNo());
        var view = RulesView.of(d.body(), english);
        var values = new LinkedHashMap<String, Object>();
        values.put(
                "subject",
                (english ? d.head().nameEn() : d.head().name()) + " ("
                        + d.head().code() + ")");
        var facts = new ArrayList<Map<String, String>>();
        facts.add(fact(english ? "Places" : "孵化位", String.valueOf(d.head().places())));
        facts.add(fact(english ? "Level" : "层级", d.head().level().in(english)));
        facts.add(fact(english ? "Address" : "地址", d.head().address()));
        facts.add(fact(
                english ? "Rules" : "管理办法",
                english ? d.head().rulesNameEn() : d.head().rulesName()));
        facts.add(fact(english ? "Source" : "依据", d.head().rulesSource()));
        view.facts().forEach(f -> facts.add(fact(f.name(), f.value())));
        values.put("facts", facts);
        values.put("differences", differences(d, english));
        values.put(
                "unverified",
                view.facts().stream()
                        .filter(f -> !f.verified())
                        .map(f -> Map.of("name", f.name(), "source", String.valueOf(f.source())))
                        .toList());
        values.put("validFrom", t.today().toString());
        return values;
    }

    private List<Map<String, String>> differences(Draft d, boolean english) {
        if (d.baseId() == null) return List.of();
        var differences = new ArrayList<Map<String, String>>();
        int before = book.head(d.baseId()).places();
        if (before != d.head().places()) {
            differences.add(Map.of(
                    "place",
                    english ? "Places" : "孵化位",
                    "before",
                    "" + before,
                    "after",
                    "" + d.head().places()));
        }
        Body old = book.newest(d.baseId()).orElseThrow();
        differences.addAll(RulesView.differences(old, d.body(), english));
        return differences;
    }

    /** The form {@code incubation-base-approval}. */
    record Approval(String decision, LocalDate validFrom, String opinion) {}

    @Handles
    void confirmBase(TaskContext t, Approval form) {
        Draft d = book.get(t.caseNo());
        if (form.decision().equals("RECOGNISE")) {
            List<RulesTrouble> troubles = BaseRulesCheck.of(d.body());
            if (!troubles.isEmpty()) {
                throw new Refusal(
                        IncubationBaseRule.INCOMPLETE,
                        troubles.size(),
                        troubles.get(0).in(Language.isEnglish()));
            }
            if (form.validFrom().isBefore(t.today())) {
                throw new InvalidInput(Map.of("validFrom", told(IncubationBaseRule.VALID_TOO_EARLY, t.today())));
            }
        }
        book.decide(
                t.caseNo(),
                form.decision(),
                form.validFrom(),
                form.opinion(),
                t.actor().personId());
        String act = switch (form.decision()) {
            case "RECOGNISE" -> "incubationBaseConfirmed";
            case "RETURN" -> "incubationBaseReturned";
            default -> "incubationBaseRefused";
        };
        record(t, act, d.head(), form.opinion() == null ? Map.of() : Map.of("opinion", form.opinion()));
    }

    @Prefills
    Map<String, Object> confirmClosing(TaskContext t) {
        Base base = bases.get(base(t.caseNo()));
        return Map.of(
                "subject",
                base.in(Language.isEnglish()) + " (" + base.code() + ")",
                "reason",
                String.valueOf(begun(t.caseNo()).get("reason")),
                "tenants",
                String.valueOf(closing.tenants(base.id())));
    }

    /** The form {@code incubation-base-closing}. */
    record Closing(String decision, String opinion) {}

    @Handles
    void confirmClosing(TaskContext t, Closing form) {
        Base base = bases.get(base(t.caseNo()));
        boolean close = form.decision().equals("CLOSE");
        if (close) closing.check(base.id());
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        close ? "incubationBaseClosingConfirmed" : "incubationBaseKept",
                        t.node(),
                        Map.of("baseName", base.name(), "opinion", form.opinion()))
                .by(BASIS));
    }

    private Map<String, Object> begun(String caseNo) {
        return submissions.latest(caseNo, "start", null).orElseThrow(() -> new NotFound("start of " + caseNo));
    }

    /** The base a case revises or closes; null when it recognises a new one. */
    private Long base(String caseNo) {
        return begun(caseNo).get("base") instanceof String base ? Long.valueOf(base) : null;
    }

    private void record(TaskContext t, String act, BaseHead head, Map<String, Object> more) {
        var facts = new LinkedHashMap<>(more);
        facts.put("baseCode", head.code());
        facts.put("baseName", head.name());
        facts.put("baseRules", head.rulesName());
        evidence.record(Act.of(t.caseNo(), t.actor(), act, t.node(), facts).by(BASIS));
    }

    private static Map<String, String> fact(String name, String value) {
        return Map.of("name", name, "value", value);
    }

    private static Map<String, String> choice(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    private static String told(IncubationBaseRule rule, Object... args) {
        return new Refusal(rule, args).message(LocaleContextHolder.getLocale());
    }
}
