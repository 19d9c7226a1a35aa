package org.sanshe.inbox;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.forms.FormSchema;
import org.sanshe.forms.FormState;
import org.sanshe.inbox.engine.Engine;
import org.sanshe.inbox.engine.Reasking;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** 案卷: starts cases, finds them for those who may see them, and carries messages between them. */
@Component
public class Cases {

    private final JdbcClient jdbc;
    private final Engine engine;
    private final Reasking reasking;
    private final Desks desks;
    private final Submissions submissions;
    private final Drafts drafts;
    private final Commands commands;
    private final FileReferences files;
    private final Sight sight;
    private final Evidence evidence;
    private final SansheClock clock;
    private final EntityManager entities;
    private final TransactionTemplate transaction;

    Cases(
            JdbcClient jdbc,
            Engine engine,
            Reasking reasking,
            Desks desks,
            Submissions submissions,
            Drafts drafts,
            Commands commands,
            FileReferences files,
            Sight sight,
            Evidence evidence,
            SansheClock clock,
            EntityManager entities,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.reasking = reasking;
        this.desks = desks;
        this.submissions = submissions;
        this.drafts = drafts;
        this.commands = commands;
        this.files = files;
        this.sight = sight;
        this.evidence = evidence;
        this.clock = clock;
        this.entities = entities;
        this.transaction = transaction;
    }

    /** The diagrams the actor may start a case of. */
    public Set<String> startable(Actor actor) {
        return desks.startable(actor, isPreparing(actor));
    }

    /**
     * The start form of a diagram as the actor would find it.
     *
     * @param about the case the new one is about; may be null
     */
    @Transactional(readOnly = true)
    public OpenForm startForm(String process, Actor actor, String about) {
        starter(process, actor);
        String schema = engine.startForm(process).orElseThrow(() -> new NotFound("start form of " + process));
        return opened(process, schema, new StartContext(null, about, actor, clock.instant(), null));
    }

    private OpenForm opened(String process, String schema, StartContext situation) {
        return new OpenForm(
                FormSchema.read(schema).at(clock),
                desks.prefill(process, "start", situation),
                desks.follows(process, "start", situation));
    }

    /**
     * Starts a case: all of it or nothing. The same command again returns the same number.
     *
     * @return the case number
     * @throws FormRejected when the form is not filled as it should be
     * @throws Refusal when a rule says no
     */
    public String start(String process, Actor actor, UUID command, String about, Filling filling) {
        return Retry.onRace(() -> transaction.execute(status -> startOnce(process, actor, command, about, filling)));
    }

    private String startOnce(String process, Actor actor, UUID command, String about, Filling filling) {
        var known = commands.begin(command, actor, "start:" + process, String.class);
        if (known.isPresent()) return known.get();
        var starter = starter(process, actor);
        Instant now = clock.instant();
        String schema = engine.startForm(process).orElseThrow(() -> new NotFound("start form of " + process));
        OpenForm form = opened(process, schema, new StartContext(null, about, actor, now, null));
        FormState state = form.fill(filling);
        if (!state.isValid()) throw new FormRejected(state);
        files.check(state.values(), form.stored(), actor);
        Printable.check(state);
        String caseNo = nextNumber(starter.prefix(), now);
        var submission = submissions.prepare(state.schema().id(), state.values());
        CaseFacts facts;
        try {
            facts = (CaseFacts)
                    starter.handler().handle(new StartContext(caseNo, about, actor, now, submission), state.values());
        } catch (FormRejected e) {
            throw e;
        } catch (InvalidInput e) {
            throw new FormRejected(state, e);
        }
        open(caseNo, process, facts, actor, now);
        submissions.keep(submission, caseNo, null, process, "start", schema, actor, null);
        index(caseNo, submission);
        evidence.record(
                Act.of(caseNo, actor, "started", "start", Map.of("process", process, "digest", submission.digest())));
        entities.flush();
        engine.start(process, caseNo);
        drafts.discard(actor, Drafts.start(process, about));
        commands.end(command, caseNo);
        return caseNo;
    }

    /**
     * 分案: opens a part of a case as a case of its own, for the diagram that will be called for it. It is the unit's as
     * the whole is, goes on with its acts and ends under its rules.
     *
     * @param process the diagram that will run under the part's number
     * @param no the part's number within the whole, from 1
     * @return the part's case number
     */
    @Transactional
    public String branch(String whole, String process, int no, String title) {
        String caseNo = whole + "-" + no;
        jdbc.sql("""
                        insert into case_file (case_no, process, title, unit_id, organization_id, parent_case_no, continues,
                          started_by, started_by_name, started_at, rules_as_of, bigrams)
                        select :part, :process, :title, unit_id, organization_id, case_no, case_no,
                          started_by, started_by_name, sanshe_now(), rules_as_of, bigrams || cast(:bigrams as text[])
                        from case_file where case_no = :whole
                        """)
                .param("part", caseNo)
                .param("process", process)
                .param("title", title)
                .param("bigrams", Bigrams.of(caseNo, title))
                .param("whole", whole)
                .update();
        return caseNo;
    }

    /**
     * 立案: opens a case that a case brings about, such as the return of a bond, and runs it to its first wait state. It is
     * the unit's as that one is, but goes its own way; nobody fills a form to start it.
     *
     * @param prefix of its number
     * @param cause the case that brings it about
     * @param facts writes what the new case is about, before its diagram asks
     * @return its number
     */
    @Transactional
    public String open(String prefix, String process, String cause, String title, Consumer<String> facts) {
        return open(prefix, process, cause, title, null, facts);
    }

    /**
     * The same, for a case that is an organization's own too: its people see it whole, beside the bureau's.
     *
     * @param organizationId whose it is; null for the bureau's alone
     */
    @Transactional
    public String open(
            String prefix, String process, String cause, String title, Long organizationId, Consumer<String> facts) {
        return open(prefix, process, cause, title, null, organizationId, facts);
    }

    /**
     * The same, for a case of another unit than the one that brings it about, such as a payment of a co-funder's share.
     *
     * @param unitId whose it is; null for the unit of the cause
     */
    @Transactional
    public String open(
            String prefix,
            String process,
            String cause,
            String title,
            Long unitId,
            Long organizationId,
            Consumer<String> facts) {
        Instant now = clock.instant();
        String caseNo = nextNumber(prefix, now);
        jdbc.sql("""
                        insert into case_file (case_no, process, title, unit_id, organization_id, parent_case_no,
                          started_by, started_by_name, started_at, rules_as_of, bigrams)
                        select :case, :process, :title, coalesce(cast(:unit as bigint), unit_id), :organization, case_no,
                          started_by, started_by_name, sanshe_now(), rules_as_of, cast(:bigrams as text[])
                        from case_file where case_no = :cause
                        """)
                .param("case", caseNo)
                .param("process", process)
                .param("title", title)
                .param("unit", unitId)
                .param("organization", organizationId)
                .param("bigrams", Bigrams.of(caseNo, title))
                .param("cause", cause)
                .update();
        facts.accept(caseNo);
        evidence.record(Act.of(caseNo, null, "started", "start", Map.of("process", process)));
        entities.flush();
        engine.start(process, caseNo);
        return caseNo;
    }

    /**
     * 托管: an organization's people work on a case for the unit and see it as the unit does; in place of whoever did before.
     *
     * @param operatorId null when the unit does it itself
     */
    @Transactional
    public void entrust(String caseNo, Long operatorId) {
        jdbc.sql("update case_file set operator_id = ? where case_no = ?")
                .params(java.util.Arrays.asList(operatorId, caseNo))
                .update();
    }

    /**
     * 重新分派: asks the diagram anew whose the open tasks of a case are. Those that are others' now go to these, claimed by
     * nobody; all others stay as they are.
     *
     * @return how many changed hands
     */
    @Transactional
    public int reask(String caseNo) {
        entities.flush();
        return reasking.reask(caseNo);
    }

    /** A case by its number, for the businesses themselves. */
    @Transactional(readOnly = true)
    public CaseFile get(String caseNo) {
        return find(caseNo).orElseThrow(() -> new NotFound("case " + caseNo));
    }

    /**
     * A case the actor may see whole: the bureau's people by unit, organizations their own.
     *
     * @throws NotFound when there is none, or it is not the actor's to see
     */
    @Transactional(readOnly = true)
    public CaseFile visible(String caseNo, Actor actor) {
        return jdbc.sql("select c.* from case_file c where c.case_no = :case and " + Sight.OF_CASE)
                .param("case", caseNo)
                .param("staff", actor.isStaff())
                .param("unit", actor.unitId())
                .param("organization", actor.organizationId())
                .param("person", actor.personId())
                .query((rs, n) -> read(rs))
                .optional()
                .orElseThrow(() -> new NotFound("case " + caseNo));
    }

    /** True when the actor sees the case whole. */
    @Transactional(readOnly = true)
    public boolean sees(String caseNo, Actor actor) {
        return sight.whole(caseNo, actor);
    }

    /** The cases the actor started, newest first; text filters by number, title, organization and content. */
    @Transactional(readOnly = true)
    public List<CaseFile> started(Actor actor, String text, CaseFile after, int limit) {
        return jdbc.sql("""
                        select c.* from case_file c
                        where c.started_by = :person
                          and (cast(:text as text) is null or c.bigrams @> cast(:bigrams as text[]))
                          and (cast(:afterNo as text) is null
                            or (c.started_at, c.case_no) < (cast(:after as timestamptz), cast(:afterNo as text)))
                        order by c.started_at desc, c.case_no desc limit :limit
                        """)
                .param("person", actor.personId())
                .param("text", text)
                .param("bigrams", text == null ? new String[0] : Bigrams.of(text))
                .param("after", after == null ? null : OffsetDateTime.ofInstant(after.startedAt(), SansheClock.ZONE))
                .param("afterNo", after == null ? null : after.caseNo())
                .param("limit", limit)
                .query((rs, n) -> read(rs))
                .list();
    }

    /** How many cases the actor started. */
    @Transactional(readOnly = true)
    public long countStarted(Actor actor) {
        return jdbc.sql("select count(*) from case_file where started_by = ?")
                .param(actor.personId())
                .query(Long.class)
                .single();
    }

    /** A case the actor started. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> startedBy(String caseNo, Actor actor) {
        return find(caseNo).filter(c -> c.startedBy() == actor.personId());
    }

    /** The cases the actor may see, newest first. */
    @Transactional(readOnly = true)
    public List<CaseFile> visible(Actor actor, String process, String text, CaseFile after, int limit) {
        return jdbc.sql("select c.* from case_file c where " + Sight.OF_CASE + """
                                 and (cast(:process as text) is null or c.process = :process)
                                 and (cast(:text as text) is null or c.bigrams @> cast(:bigrams as text[]))
                                 and (cast(:afterNo as text) is null
                                   or (c.started_at, c.case_no) < (cast(:after as timestamptz), cast(:afterNo as text)))
                                order by c.started_at desc, c.case_no desc limit :limit
                                """)
                .param("staff", actor.isStaff())
                .param("unit", actor.unitId())
                .param("organization", actor.organizationId())
                .param("person", actor.personId())
                .param("process", process)
                .param("text", text)
                .param("bigrams", text == null ? new String[0] : Bigrams.of(text))
                .param("after", after == null ? null : OffsetDateTime.ofInstant(after.startedAt(), SansheClock.ZONE))
                .param("afterNo", after == null ? null : after.caseNo())
                .param("limit", limit)
                .query((rs, n) -> read(rs))
                .list();
    }

    /** The cases that belong to a case and that the actor may see. */
    @Transactional(readOnly = true)
    public List<CaseFile> children(String caseNo, Actor actor) {
        return jdbc.sql("select c.* from case_file c where c.parent_case_no = :case and " + Sight.OF_CASE
                        + " order by c.case_no")
                .param("case", caseNo)
                .param("staff", actor.isStaff())
                .param("unit", actor.unitId())
                .param("organization", actor.organizationId())
                .param("person", actor.personId())
                .query((rs, n) -> read(rs))
                .list();
    }

    /** The cases that belong to a case, for example the responses to a tender. */
    @Transactional(readOnly = true)
    public List<CaseFile> children(String caseNo) {
        return jdbc.sql("select * from case_file where parent_case_no = ? order by case_no")
                .param(caseNo)
                .query((rs, n) -> read(rs))
                .list();
    }

    /** The date as of which rules and tables are looked up in this case. */
    @Transactional(readOnly = true)
    public LocalDate rulesAsOf(String caseNo) {
        return get(caseNo).rulesAsOf();
    }

    /** Keeps a case that is still private so for longer; never for less, and never one the bureau sees already. */
    @Transactional
    public void keepPrivate(String caseNo, Instant until) {
        jdbc.sql("update case_file set private_until = :until where case_no = :case"
                        + " and private_until > sanshe_now() and private_until < :until")
                .param("case", caseNo)
                .param("until", OffsetDateTime.ofInstant(until, SansheClock.ZONE))
                .update();
    }

    /** Delivers a message to a case; false when the case does not wait for it. */
    @Transactional
    public boolean send(String message, String caseNo) {
        entities.flush();
        return engine.send(message, caseNo);
    }

    /** True when the case waits for the message. */
    @Transactional(readOnly = true)
    public boolean awaits(String message, String caseNo) {
        return engine.awaits(message, caseNo);
    }

    /** Locks the case until the transaction ends: acts on one case happen one after another. */
    public void lock(String caseNo) {
        jdbc.sql("select 1 from case_file where case_no = ? for update")
                .param(caseNo)
                .query((rs, n) -> 1)
                .list();
    }

    /** Adds what was typed to what the case is found by. */
    void index(String caseNo, Submission submission) {
        var texts = new java.util.ArrayList<String>();
        collect(submission.values(), texts);
        jdbc.sql(
                        "update case_file set bigrams = array(select distinct unnest(bigrams || cast(? as text[]))) where case_no = ?")
                .params(Bigrams.of(texts.toArray(new String[0])), caseNo)
                .update();
    }

    private static void collect(Object value, List<String> texts) {
        if (value instanceof Map<?, ?> map) map.values().forEach(v -> collect(v, texts));
        else if (value instanceof List<?> list) list.forEach(v -> collect(v, texts));
        else if (value instanceof String text) texts.add(text);
    }

    private Desks.Starter starter(String process, Actor actor) {
        var starter = desks.starter(process).orElseThrow(() -> new NotFound("process " + process));
        if (starter.roles().stream().noneMatch(actor::is)) throw new Refusal(InboxRule.NOT_STARTABLE);
        if (!starter.preparing() && isPreparing(actor)) throw new Refusal(InboxRule.NOT_REGISTERED);
        return starter;
    }

    /** Whether the actor speaks for founders whose body has no credit code yet. */
    private boolean isPreparing(Actor actor) {
        return actor.organizationId() != null
                && jdbc.sql("select credit_code is null from organization where id = ?")
                        .param(actor.organizationId())
                        .query(Boolean.class)
                        .optional()
                        .orElse(false);
    }

    private String nextNumber(String prefix, Instant now) {
        int year = LocalDate.ofInstant(now, SansheClock.ZONE).getYear();
        int number = jdbc.sql("""
                        insert into case_number values (?, ?, 1)
                        on conflict (prefix, year) do update set last = case_number.last + 1 returning last
                        """).params(prefix, year).query(Integer.class).single();
        return "%s%d-%04d".formatted(prefix, year, number);
    }

    private void open(String caseNo, String process, CaseFacts facts, Actor actor, Instant now) {
        String organization = facts.organizationId() == null
                ? null
                : jdbc.sql("select name from organization where id = ?")
                        .param(facts.organizationId())
                        .query(String.class)
                        .single();
        jdbc.sql("""
                        insert into case_file (case_no, process, title, unit_id, organization_id, parent_case_no, started_by,
                          started_by_name, started_at, rules_as_of, private_until, operator_id, bigrams)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as timestamptz), ?, ?)
                        """)
                .params(
                        caseNo,
                        process,
                        facts.title(),
                        facts.unitId(),
                        facts.organizationId(),
                        facts.parentCaseNo(),
                        actor.personId(),
                        actor.name(),
                        OffsetDateTime.ofInstant(now, SansheClock.ZONE),
                        LocalDate.ofInstant(now, SansheClock.ZONE),
                        facts.privateUntil() == null
                                ? null
                                : OffsetDateTime.ofInstant(facts.privateUntil(), SansheClock.ZONE),
                        facts.operatorId(),
                        Bigrams.of(caseNo, facts.title(), organization, actor.name()))
                .update();
    }

    private Optional<CaseFile> find(String caseNo) {
        return jdbc.sql("select * from case_file where case_no = ?")
                .param(caseNo)
                .query((rs, n) -> read(rs))
                .optional();
    }

    private static CaseFile read(ResultSet rs) throws SQLException {
        return new CaseFile(
                rs.getString("case_no"),
                rs.getString("process"),
                rs.getString("title"),
                rs.getLong("unit_id"),
                rs.getObject("organization_id", Long.class),
                rs.getString("parent_case_no"),
                rs.getLong("started_by"),
                rs.getString("started_by_name"),
                Tasks.instant(rs, "started_at"),
                rs.getObject("rules_as_of", LocalDate.class),
                rs.getString("outcome"),
                Tasks.instant(rs, "ended_at"));
    }
}
