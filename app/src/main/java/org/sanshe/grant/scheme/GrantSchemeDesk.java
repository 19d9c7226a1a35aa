package org.sanshe.grant.scheme;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.forms.Records;
import org.sanshe.grant.scheme.GrantSchemeBook.Kept;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Followed;
import org.sanshe.inbox.Follows;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.springframework.context.i18n.LocaleContextHolder;

/** 资助方案台: the tasks of {@code grantScheme.bpmn}. */
@Desk("grantScheme")
class GrantSchemeDesk {

    static final LegalBasis BASIS = new LegalBasis("预算法实施条例", "第五十七条");

    private final GrantSchemeBook book;
    private final SchemeTyping typing;
    private final GrantSchemeDecisions decisions;
    private final Submissions submissions;
    private final Evidence evidence;

    GrantSchemeDesk(
            GrantSchemeBook book,
            SchemeTyping typing,
            GrantSchemeDecisions decisions,
            Submissions submissions,
            Evidence evidence) {
        this.book = book;
        this.typing = typing;
        this.decisions = decisions;
        this.submissions = submissions;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        boolean english = Language.isEnglish();
        var values = new LinkedHashMap<String, Object>();
        List<Kept> schemes = book.list(s.actor()).stream()
                .filter(k -> k.status() != GrantSchemeBook.Status.DRAFT)
                .toList();
        values.put(
                "schemes",
                schemes.stream()
                        .map(k -> Map.of("value", String.valueOf(k.scheme().id()), "label", named(k.scheme(), english)))
                        .toList());
        if (schemes.stream().anyMatch(k -> String.valueOf(k.scheme().id()).equals(s.about()))) {
            values.put("beginning", "COPY");
            values.put("base", s.about());
        }
        return values;
    }

    /** The form {@code grant-scheme-start}. */
    record Start(String beginning, String base, String reason) {}

    @Starts(
            prefix = "FA",
            roles = {Role.OFFICER})
    CaseFacts start(StartContext s, Start form) {
        String title = "BLANK".equals(form.beginning())
                ? "起草资助方案"
                : "起草资助方案："
                        + book.get(Long.parseLong(form.base()), s.actor())
                                .scheme()
                                .name();
        return new CaseFacts(title, s.actor().unitId(), null, null);
    }

    @Prefills
    Map<String, Object> draftScheme(TaskContext t) {
        var values = new LinkedHashMap<String, Object>();
        var draft = book.of(t.caseNo());
        if (draft.isPresent()) {
            values.putAll(SchemeDraftFilling.of(draft.get().scheme()));
        } else {
            Map<String, Object> begun =
                    submissions.latest(t.caseNo(), "start", null).orElse(Map.of());
            if (begun.get("base") instanceof String base) {
                values.putAll(SchemeDraftFilling.of(
                        book.get(Long.parseLong(base), t.actor()).scheme()));
            }
        }
        values.put(
                "returned",
                decisions
                        .of(t.caseNo())
                        .map(GrantSchemeDecisions.Decision::told)
                        .orElse(""));
        return values;
    }

    /** What is wrong with the scheme as a whole stands on the form while it is typed, each with its basis. */
    @Follows
    Followed draftScheme(TaskContext t, Map<String, Object> typed) {
        var form = Records.bind(SchemeDraft.class, typed);
        var reading = new SchemeDraftReading(form);
        var troubles = typing.of(t, form, reading, reading.body());
        return new Followed(Map.of("troubles", SchemeTyping.rows(troubles)), SchemeTyping.byField(troubles));
    }

    @Handles
    void draftScheme(TaskContext t, SchemeDraft form) {
        var reading = new SchemeDraftReading(form);
        GrantScheme.Body body = reading.body();
        var troubles = typing.of(t, form, reading, body);
        if (!troubles.isEmpty()) throw new InvalidInput(SchemeTyping.byField(troubles));
        book.put(t.caseNo(), t.actor().unitId(), reading.head(), body, t.actor().personId());
        record(t, "grantSchemeDrafted", Map.of("digest", t.submission().digest()));
    }

    @Prefills
    Map<String, Object> publishScheme(TaskContext t) {
        boolean english = Language.isEnglish();
        GrantScheme scheme = draft(t.caseNo()).scheme();
        var values = new LinkedHashMap<String, Object>();
        values.put("subject", named(scheme, english));
        values.put(
                "facts",
                GrantSchemeView.of(scheme, english).facts().stream()
                        .map(f -> Map.of("name", f.name(), "value", f.value()))
                        .toList());
        values.put(
                "differences",
                book.versions(scheme, t.actor()).stream()
                        .filter(k -> k.status() == GrantSchemeBook.Status.PUBLISHED)
                        .findFirst()
                        .map(k -> GrantSchemeComparison.of(k.scheme(), scheme, english))
                        .orElse(List.of()));
        values.put(
                "assumptions",
                scheme.body().assumed().stream()
                        .map(a -> Map.of("figure", a.figure(), "ground", a.ground()))
                        .toList());
        values.put("validFrom", t.today().toString());
        return values;
    }

    /** The form {@code grant-scheme-approval}. */
    record Approval(String decision, LocalDate validFrom, String opinion) {}

    @Handles
    void publishScheme(TaskContext t, Approval form) {
        boolean publish = form.decision().equals("PUBLISH");
        if (publish) {
            GrantScheme scheme = draft(t.caseNo()).scheme();
            List<SchemeTrouble> troubles = GrantSchemeCheck.of(scheme.body());
            if (!troubles.isEmpty()) {
                throw new Refusal(
                        GrantSchemeRule.INCOMPLETE,
                        troubles.size(),
                        troubles.get(0).in(Language.isEnglish()));
            }
            if (form.validFrom().isBefore(t.today())) {
                throw new InvalidInput(Map.of(
                        "validFrom",
                        new Refusal(GrantSchemeRule.VALID_TOO_EARLY, t.today())
                                .message(LocaleContextHolder.getLocale())));
            }
        }
        decisions.decide(
                t.caseNo(),
                form.decision(),
                form.validFrom(),
                form.opinion(),
                t.actor().personId());
        record(
                t,
                publish
                        ? "grantSchemeApproved"
                        : form.decision().equals("RETURN") ? "grantSchemeReturned" : "grantSchemeRejected",
                form.opinion() == null ? Map.of() : Map.of("opinion", form.opinion()));
    }

    private Kept draft(String caseNo) {
        return book.of(caseNo).orElseThrow(() -> new NotFound("draft of " + caseNo));
    }

    private void record(TaskContext t, String act, Map<String, Object> more) {
        GrantScheme scheme = draft(t.caseNo()).scheme();
        var facts = new LinkedHashMap<>(more);
        facts.put("code", scheme.code());
        facts.put("version", scheme.version());
        facts.put("name", scheme.name());
        evidence.record(Act.of(t.caseNo(), t.actor(), act, t.node(), facts).by(BASIS));
    }

    private static String named(GrantScheme scheme, boolean english) {
        return (english ? scheme.nameEn() : scheme.name()) + " (" + scheme.code() + " v" + scheme.version() + ")";
    }
}
