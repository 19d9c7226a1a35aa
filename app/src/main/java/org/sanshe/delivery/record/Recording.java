package org.sanshe.delivery.record;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Engagements.Engagement;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 登记服务记录: enters, corrects and takes back. What cannot be so is refused; what may not be so is found by the checks. */
@Component
class Recording {

    private static final LegalBasis BASIS = new LegalBasis("民法典", "第五百零九条");

    private final Reach reach;
    private final RuleBook rules;
    private final RecordRows rows;
    private final Impossible impossible;
    private final EntryChecks fields;
    private final ClientBook clients;
    private final Photos photos;
    private final Checks checks;
    private final Months months;
    private final Evidence evidence;
    private final SansheClock clock;

    Recording(
            Reach reach,
            RuleBook rules,
            RecordRows rows,
            Impossible impossible,
            EntryChecks fields,
            ClientBook clients,
            Photos photos,
            Checks checks,
            Months months,
            Evidence evidence,
            SansheClock clock) {
        this.reach = reach;
        this.rules = rules;
        this.rows = rows;
        this.impossible = impossible;
        this.fields = fields;
        this.clients = clients;
        this.photos = photos;
        this.checks = checks;
        this.months = months;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * Enters a record. The same command again changes nothing.
     *
     * @return its number
     * @throws InvalidInput when a field is not filled as the kind of record asks
     * @throws Refusal when it cannot be so: {@link ServiceRecordRule}
     */
    @Transactional
    public long enter(String agreement, Entry entry, UUID command, Actor actor) {
        var made = rows.made(command);
        if (made.isPresent()) return made.get();
        Engagement engagement = reach.own(agreement, actor);
        long id = write(engagement, rules.of(agreement), entry, command, actor);
        checks.look(List.of(id));
        evidence.record(Act.of(agreement, actor, "serviceRecorded", null, facts(id, entry))
                .by(BASIS));
        return id;
    }

    /** 导入的一行. @param number as the spreadsheet counts */
    record Row(int number, Entry entry) {}

    /**
     * Enters many, told as one act. Rows that are wrong or refused are told; whoever calls then undoes the others.
     *
     * @return how many were written; 0 when the command was done before
     */
    @Transactional
    public int enterAll(
            String agreement,
            List<Row> entries,
            UUID command,
            Actor actor,
            BiConsumer<Integer, RuntimeException> wrong) {
        if (rows.made(part(command, 0)).isPresent()) return 0;
        Engagement engagement = reach.own(agreement, actor);
        Rules set = rules.of(agreement);
        var ids = new ArrayList<Long>();
        for (Row row : entries) {
            try {
                ids.add(write(engagement, set, row.entry(), part(command, ids.size()), actor));
            } catch (InvalidInput | Refusal failure) {
                wrong.accept(row.number(), failure);
            }
        }
        checks.look(ids);
        evidence.record(Act.of(agreement, actor, "serviceRecordsImported", null, Map.of("records", ids.size()))
                .by(BASIS));
        return ids.size();
    }

    /**
     * 更正: writes a new version that names the old one.
     *
     * @param reason why; obligatory
     */
    @Transactional
    public long correct(String agreement, long old, Entry entry, String reason, UUID command, Actor actor) {
        return replace(agreement, old, entry, false, reason, command, actor);
    }

    /** 撤回: takes a record back; it stays readable and is none any more. */
    @Transactional
    public long withdraw(String agreement, long old, String reason, UUID command, Actor actor) {
        ServiceRecord record = current(agreement, old);
        return replace(agreement, old, as(record), true, reason, command, actor);
    }

    private long replace(
            String agreement, long old, Entry entry, boolean withdrawn, String reason, UUID command, Actor actor) {
        var made = rows.made(command);
        if (made.isPresent()) return made.get();
        Engagement engagement = reach.own(agreement, actor);
        ServiceRecord before = current(agreement, old);
        if (reason == null || reason.strip().length() < 2) {
            throw InvalidInput.at("reason", "请填写更正或者撤回的理由", "Say why it is corrected or withdrawn.");
        }
        months.mustBeOpen(agreement, before.month());
        long id;
        if (withdrawn) {
            id = rows.insert(command, old, true, reason.strip(), agreement, before.organizationId(), entry, actor);
        } else {
            check(engagement, rules.of(agreement), entry, old, actor);
            id = rows.insert(command, old, false, reason.strip(), agreement, before.organizationId(), entry, actor);
            attach(id, engagement, entry, actor);
            checks.look(List.of(id));
        }
        var facts = new LinkedHashMap<>(facts(id, entry));
        facts.put("replaces", old);
        facts.put("reason", reason.strip());
        String act = withdrawn ? "serviceRecordWithdrawn" : "serviceRecordCorrected";
        evidence.record(Act.of(agreement, actor, act, null, facts).by(BASIS));
        return id;
    }

    private long write(Engagement engagement, Rules set, Entry entry, UUID command, Actor actor) {
        check(engagement, set, entry, null, actor);
        var terms = engagement.terms();
        long id = rows.insert(command, null, false, null, terms.agreement(), terms.organizationId(), entry, actor);
        attach(id, engagement, entry, actor);
        return id;
    }

    private void check(Engagement engagement, Rules set, Entry entry, Long replaced, Actor actor) {
        var terms = engagement.terms();
        if (engagement.status() != Engagements.Status.ACTIVE) {
            throw new Refusal(ServiceRecordRule.NOT_ACTIVE, terms.agreement());
        }
        RecordRule rule = fields.check(terms, set, entry);
        LocalDateTime end = entry.on().atTime(entry.to());
        if (end.isAfter(LocalDateTime.ofInstant(clock.instant(), SansheClock.ZONE))) {
            throw new Refusal(ServiceRecordRule.NOT_YET, entry.on() + " " + entry.to());
        }
        months.mustBeOpen(terms.agreement(), java.time.YearMonth.from(entry.on()));
        clients.mustBeOf(terms.organizationId(), entry.clients());
        impossible.check(terms, rule, entry, replaced);
    }

    private void attach(long id, Engagement engagement, Entry e, Actor actor) {
        var terms = engagement.terms();
        photos.attach(id, terms.agreement(), terms.organizationId(), Photos.Use.PHOTO, e.photos(), actor);
        photos.attach(id, terms.agreement(), terms.organizationId(), Photos.Use.SHEET, e.sheets(), actor);
        photos.attach(id, terms.agreement(), terms.organizationId(), Photos.Use.SIGNATURE, e.signatures(), actor);
    }

    private ServiceRecord current(String agreement, long id) {
        return rows.current(agreement, id).orElseThrow(() -> new Refusal(ServiceRecordRule.NOT_CURRENT));
    }

    private static Entry as(ServiceRecord r) {
        return new Entry(
                r.kind(),
                r.item(),
                r.on(),
                r.from(),
                r.to(),
                r.place(),
                r.worker(),
                r.clients().stream().map(ServiceRecord.Served::id).toList(),
                r.attendance(),
                r.series(),
                r.platformNo(),
                r.content(),
                r.clientSign(),
                r.workerSign(),
                List.of(),
                List.of(),
                List.of(),
                Entry.Source.PAGE);
    }

    private static UUID part(UUID command, int no) {
        return UUID.nameUUIDFromBytes((command + " " + no).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    private static Map<String, Object> facts(long id, Entry e) {
        return Map.of(
                "record", id,
                "item", e.item(),
                "kind", e.kind().name(),
                "on", e.on().toString(),
                "clientSign", e.clientSign().name());
    }
}
