package org.sanshe.grant.call;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.identity.Units;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.party.Profile;
import org.sanshe.party.Registry;

/** 轮次办理台: a round is drafted, approved or returned. */
@Desk("grantRound")
class RoundDesk {

    static final LegalBasis BUDGET = new LegalBasis("预算法", "第九条");

    private final Rounds rounds;
    private final RoundBook book;
    private final RoundWords words;
    private final GrantSchemes schemes;
    private final Registry registry;
    private final Units units;
    private final Evidence evidence;

    RoundDesk(
            Rounds rounds,
            RoundBook book,
            RoundWords words,
            GrantSchemes schemes,
            Registry registry,
            Units units,
            Evidence evidence) {
        this.rounds = rounds;
        this.book = book;
        this.words = words;
        this.schemes = schemes;
        this.registry = registry;
        this.units = units;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        var values = choices(s.actor().unitId(), s.today());
        values.put("returned", "");
        values.put("budgetYear", s.today().getYear());
        values.put("payers", List.of(Map.of("unit", String.valueOf(s.actor().unitId()))));
        return values;
    }

    @Starts(
            prefix = "ZL",
            roles = {Role.OFFICER})
    CaseFacts start(StartContext s, RoundForm form) {
        long unit = s.actor().unitId();
        rounds.enter(checked(s.caseNo(), unit, form, s.today(), LocalDateTime.ofInstant(s.at(), SansheClock.ZONE)));
        keep(s.caseNo(), form);
        evidence.record(Act.of(s.caseNo(), s.actor(), "grantRoundDrafted", "start", facts(form))
                .by(BUDGET));
        return new CaseFacts(form.title(), unit, null, null);
    }

    @Prefills
    Map<String, Object> approveRound(TaskContext t) {
        boolean english = Language.isEnglish();
        return Map.of(
                "subject",
                rounds.get(t.caseNo()).title(),
                "facts",
                words.facts(t.caseNo(), english).entrySet().stream()
                        .map(e -> Map.of("name", e.getKey(), "value", e.getValue()))
                        .toList());
    }

    /** The form {@code grant-round-approval}. */
    record Approval(String decision, String opinion) {}

    @Handles
    void approveRound(TaskContext t, Approval form) {
        boolean approved = "APPROVE".equals(form.decision());
        Round round = rounds.get(t.caseNo());
        if (approved && !round.closesAt().isAfter(t.at())) {
            throw new Refusal(RoundRule.WINDOW_PAST, SansheClock.minute(round.closesAt()));
        }
        book.judged(t.caseNo(), approved, form.opinion());
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        approved ? "grantRoundApproved" : "grantRoundReturned",
                        t.node(),
                        Map.of("opinion", form.opinion() == null ? "" : form.opinion()))
                .by(BUDGET));
    }

    @Prefills
    Map<String, Object> reviseRound(TaskContext t) {
        Round round = rounds.get(t.caseNo());
        RoundSetting setting = book.setting(t.caseNo());
        var values = choices(round.unitId(), t.today());
        values.putAll(RoundForm.values(
                round,
                setting,
                book.payers(t.caseNo()),
                schemes.get(round.schemeId()).code(),
                round.operatorId() == null
                        ? null
                        : registry.get(round.operatorId()).creditCode()));
        values.put("returned", setting.opinion() == null ? "" : setting.opinion());
        return values;
    }

    @Handles
    void reviseRound(TaskContext t, RoundForm form) {
        long unit = rounds.get(t.caseNo()).unitId();
        rounds.revise(checked(t.caseNo(), unit, form, t.today(), LocalDateTime.ofInstant(t.at(), SansheClock.ZONE)));
        keep(t.caseNo(), form);
        evidence.record(Act.of(t.caseNo(), t.actor(), "grantRoundRevised", t.node(), facts(form))
                .by(BUDGET));
    }

    private Round checked(String caseNo, long unit, RoundForm form, java.time.LocalDate today, LocalDateTime now) {
        GrantScheme scheme = schemes.inForce(form.scheme(), unit, today)
                .orElseThrow(() -> new Refusal(RoundRule.NO_SCHEME, form.scheme(), today));
        if (scheme.body().review() == null) throw new Refusal(RoundRule.NOT_REVIEWED, scheme.name());
        form.check(scheme, now);
        for (int i = 0; i < form.payers().size(); i++) {
            String payer = form.payers().get(i).unit();
            if (payers(unit).stream().noneMatch(u -> u.get("value").equals(payer))) {
                throw InvalidInput.at("payers[" + i + "].unit", "请从列表中选择单位。", "Choose a unit of the list.");
            }
        }
        return form.round(caseNo, scheme.id(), unit, operator(form.operator()));
    }

    private Long operator(String code) {
        if (code == null || code.isBlank()) return null;
        return registry.findByCode(code)
                .map(Profile::id)
                .orElseThrow(() ->
                        InvalidInput.at("operator", "登记库中没有这个单位，请核对代码。", "The register has no such organization."));
    }

    private void keep(String caseNo, RoundForm form) {
        book.enter(form.setting(caseNo));
        book.enter(caseNo, form.shares());
    }

    private static Map<String, Object> facts(RoundForm form) {
        return Map.of(
                "scheme", form.scheme(),
                "pot", form.pot().toString(),
                "opensAt", form.opensAt().toString(),
                "closesAt", form.closesAt().toString());
    }

    private Map<String, Object> choices(long unit, java.time.LocalDate today) {
        var values = new LinkedHashMap<String, Object>();
        values.put(
                "schemes",
                schemes.inForce(unit, today).stream()
                        .filter(s -> s.body().review() != null)
                        .map(s -> Map.of(
                                "label",
                                (Language.isEnglish() ? s.nameEn() : s.name()) + "（" + s.code() + "）",
                                "value",
                                s.code()))
                        .toList());
        values.put("units", payers(unit));
        return values;
    }

    /** The units of one's own government: they may share in paying. */
    private List<Map<String, Object>> payers(long unit) {
        String government = units.government(unit).path();
        var payers = new ArrayList<Map<String, Object>>();
        for (var u : units.all()) {
            if (!u.path().startsWith(government)) continue;
            payers.add(Map.of("label", Language.isEnglish() ? u.nameEn() : u.name(), "value", String.valueOf(u.id())));
        }
        return payers;
    }
}
