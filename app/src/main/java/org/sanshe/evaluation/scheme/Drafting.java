package org.sanshe.evaluation.scheme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sanshe.evaluation.scheme.Scheme.Body;
import org.sanshe.evaluation.scheme.SchemeBook.Kept;
import org.sanshe.evaluation.scheme.SchemeBook.Status;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Entry;
import org.sanshe.evidence.Evidence;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Conflict;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** 起草与发布方案: an officer drafts and changes, another person publishes; a published version never changes, the next one takes its place. */
@Component
class Drafting {

    private static final Set<String> HANDS_ON = Set.of("schemeDrafted", "schemeChanged");

    private final SchemeBook book;
    private final Evidence evidence;
    private final SansheClock clock;
    private final JsonMapper json;

    Drafting(SchemeBook book, Evidence evidence, SansheClock clock, JsonMapper json) {
        this.book = book;
        this.evidence = evidence;
        this.clock = clock;
        this.json = json;
    }

    /**
     * A new draft in the actor's unit.
     *
     * @return its id
     * @throws InvalidInput when something typed cannot be read; what is missing yet is no mistake
     * @throws Refusal when the unit has a draft of the code already
     */
    @Transactional
    public long draft(SchemeSheet sheet, Actor actor) {
        Body body = read(sheet);
        int version = version(sheet.head().code(), actor);
        boolean complete = SchemeCheck.of(body).isEmpty();
        long id = book.add(unit(actor), version, sheet.head(), body, complete, actor.personId());
        record(book.own(id, actor), actor, "schemeDrafted", Map.of());
        return id;
    }

    /** The next version of one of the unit's own schemes, or the unit's first of one of another's, to be changed. */
    @Transactional
    public long copy(long id, Actor actor) {
        Kept from = book.seen(id, actor);
        int version = version(from.scheme().code(), actor);
        var head = SchemeSheet.of(from.scheme(), false).head();
        Body body = from.scheme().body();
        boolean complete = SchemeCheck.of(body).isEmpty();
        long copy = book.add(unit(actor), version, head, body, complete, actor.personId());
        record(book.own(copy, actor), actor, "schemeDrafted", Map.of("from", id));
        return copy;
    }

    /**
     * Saves a draft; its code stays.
     *
     * @param revision as it was when the actor opened it
     * @throws Conflict when somebody saved, published or discarded it meanwhile
     */
    @Transactional
    public void change(long id, int revision, SchemeSheet sheet, Actor actor) {
        Kept kept = own(id, actor);
        SchemeSheet.Head typed = sheet.head();
        var head =
                new SchemeSheet.Head(kept.scheme().code(), typed.name(), typed.nameEn(), typed.source(), typed.scale());
        var own = new SchemeSheet(head, sheet.rows(), sheet.grades(), sheet.sides(), sheet.timing());
        Body body = read(own);
        boolean complete = SchemeCheck.of(body).isEmpty();
        if (!book.save(id, revision, head, body, complete)) throw changed();
        record(book.own(id, actor), actor, "schemeChanged", Map.of());
    }

    /** 删除草稿. */
    @Transactional
    public void discard(long id, Actor actor) {
        Kept kept = own(id, actor);
        if (!book.discard(id)) throw changed();
        record(kept, actor, "schemeDiscarded", Map.of());
    }

    /**
     * 发布: from a day on, by somebody who had no hand in the draft.
     *
     * @param validFrom today or later
     * @throws Refusal when it has problems, begins before today or was drafted by the actor
     */
    @Transactional
    public void publish(long id, LocalDate validFrom, Actor actor) {
        Kept kept = own(id, actor);
        LocalDate today = clock.today();
        List<SchemeProblem> problems = SchemeCheck.of(kept.scheme().body());
        if (!problems.isEmpty()) {
            boolean english = Plain.english(LocaleContextHolder.getLocale());
            throw new Refusal(
                    SchemeRule.INCOMPLETE, problems.size(), problems.get(0).text(english));
        }
        if (validFrom == null || validFrom.isBefore(today)) throw new Refusal(SchemeRule.VALID_TOO_EARLY, today);
        boolean hadHand = evidence.of(kept.chain()).stream()
                .anyMatch(e -> HANDS_ON.contains(e.act())
                        && e.personId() != null
                        && e.personId() == actor.personId()
                        && String.valueOf(kept.scheme().version())
                                .equals(String.valueOf(e.facts().get("version"))));
        if (hadHand) throw new Refusal(SchemeRule.SAME_PERSON);
        if (!book.publish(id, kept.revision(), validFrom, actor.personId())) throw changed();
        record(kept, actor, "schemePublished", Map.of("validFrom", validFrom.toString()));
    }

    /** 停用: all published versions of the code; assessments that have begun keep theirs. */
    @Transactional
    public void retire(long id, Actor actor) {
        Kept kept = book.own(id, actor);
        if (kept.status() != Status.PUBLISHED) throw new Refusal(SchemeRule.NOT_PUBLISHED);
        book.retire(unit(actor), kept.scheme().code());
        record(kept, actor, "schemeRetired", Map.of());
    }

    /** What was done to a scheme, in all its versions, oldest first. */
    @Transactional(readOnly = true)
    public List<Entry> history(Kept kept) {
        return kept.scheme().unitId() == null ? List.of() : evidence.of(kept.chain());
    }

    private Kept own(long id, Actor actor) {
        Kept kept = book.own(id, actor);
        if (kept.status() != Status.DRAFT) throw new Refusal(SchemeRule.NOT_A_DRAFT);
        return kept;
    }

    private int version(String code, Actor actor) {
        int version = book.next(unit(actor), code);
        if (book.draft(unit(actor), code).isPresent()) throw new Refusal(SchemeRule.DRAFT_EXISTS, code);
        return version;
    }

    private static long unit(Actor actor) {
        if (actor.unitId() == null) throw new NotFound("unit of " + actor.personId());
        return actor.unitId();
    }

    private static Body read(SchemeSheet sheet) {
        SheetReading.Read read = SheetReading.of(sheet.withoutBlanks());
        if (read.problems().isEmpty()) return read.body();
        Locale locale = LocaleContextHolder.getLocale();
        var errors = new LinkedHashMap<String, String>();
        read.problems().forEach(p -> errors.putIfAbsent(p.field(), p.text(Plain.english(locale))));
        throw new InvalidInput(errors);
    }

    private static Conflict changed() {
        return new Conflict(
                "方案刚刚被其他人修改、发布或者删除，请重新打开。",
                "Somebody changed, published or discarded the scheme meanwhile; open it again.");
    }

    private void record(Kept kept, Actor actor, String act, Map<String, Object> more) {
        Scheme scheme = kept.scheme();
        var facts = new LinkedHashMap<String, Object>(more);
        facts.put("code", scheme.code());
        facts.put("version", scheme.version());
        facts.put("name", scheme.name());
        facts.put("digest", digest(scheme.body()));
        evidence.record(Act.of(kept.chain(), actor, act, null, facts).by(SchemeRule.INCOMPLETE.basis()));
    }

    private String digest(Body body) {
        try {
            byte[] bytes = json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
