package org.sanshe.grant.reward;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.identity.Units;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.SansheClock;
import org.sanshe.party.Registry;

/** What the forms of a reward claim open with. */
@Desk("rewardClaim")
class RewardOpening {

    private final RewardClaims claims;
    private final RewardClaiming claiming;
    private final SchemePlaces places;
    private final RewardFindings findings;
    private final Eligible eligible;
    private final Inspectors inspectors;
    private final RewardObjections objections;
    private final GrantSchemes schemes;
    private final Registry registry;
    private final Units units;
    private final Submissions submissions;

    RewardOpening(
            RewardClaims claims,
            RewardClaiming claiming,
            SchemePlaces places,
            RewardFindings findings,
            Eligible eligible,
            Inspectors inspectors,
            RewardObjections objections,
            GrantSchemes schemes,
            Registry registry,
            Units units,
            Submissions submissions) {
        this.claims = claims;
        this.claiming = claiming;
        this.places = places;
        this.findings = findings;
        this.eligible = eligible;
        this.inspectors = inspectors;
        this.objections = objections;
        this.schemes = schemes;
        this.registry = registry;
        this.units = units;
        this.submissions = submissions;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        GrantScheme scheme = claiming.scheme(s.about());
        return form(scheme, places.of(scheme), s.actor().organizationId(), "");
    }

    @Prefills
    Map<String, Object> completeClaim(TaskContext t) {
        RewardClaim c = claims.get(t.caseNo());
        var values = new LinkedHashMap<String, Object>();
        submissions.latest(t.caseNo(), "start", null).ifPresent(values::putAll);
        submissions.latest(t.caseNo(), "completeClaim", null).ifPresent(values::putAll);
        values.putAll(form(schemes.get(c.schemeId()), List.of(units.get(c.unitId())), c.organizationId(), c.reason()));
        return values;
    }

    private Map<String, Object> form(GrantScheme scheme, List<Units.Unit> where, long organization, String returned) {
        boolean english = Language.isEnglish();
        var values = new LinkedHashMap<String, Object>();
        values.put("schemeName", english ? scheme.nameEn() : scheme.name());
        values.put("schemeSource", scheme.source());
        values.put("returned", returned == null ? "" : returned);
        values.put("evidence", scheme.body().reward().evidence().name());
        values.put("units", where.stream().map(u -> unit(u, english)).toList());
        values.put(
                "categories",
                scheme.body().amount().fixed().stream()
                        .map(f -> Map.of(
                                "value",
                                f.category(),
                                "label",
                                f.name() + " " + f.amount()
                                        + (f.match() == null || !f.match().isPositive() ? "" : " + " + f.match())
                                        + (english ? " yuan" : " 元")))
                        .toList());
        values.put(
                "figures",
                eligible.figures(scheme, organization).stream()
                        .map(f -> Map.of("name", f.name() + " ≥ " + RewardClaiming.plain(f.least())))
                        .toList());
        return values;
    }

    private static Map<String, Object> unit(Units.Unit u, boolean english) {
        return Map.of("value", String.valueOf(u.id()), "label", english ? u.nameEn() : u.name());
    }

    private FactTable facts(RewardClaim c, TaskContext t) {
        GrantScheme scheme = schemes.get(c.schemeId());
        var profile = registry.get(c.organizationId());
        var fixed = RewardAmounts.fixed(scheme, c.category());
        var facts = new FactTable()
                .row("申报单位", "Claimant", profile.name())
                .row("统一社会信用代码", "Credit code", profile.creditCode())
                .row("方案", "Scheme", Language.isEnglish() ? scheme.nameEn() : scheme.name())
                .row("方案依据", "Source", scheme.source())
                .row("类别", "Class", fixed.name())
                .row("证书编号", "Certificate", c.certificateNo())
                .row("发证机关", "Issued by", c.certificateIssuer())
                .row("发证日期", "Issued on", c.issuedOn())
                .row("有效期至", "Valid through", c.expiresOn())
                .row("登记的评估等级", "Rating on record", findings.rating(c, t.today()))
                .row("达标日期", "Reached on", c.reachedOn());
        claims.figures(c.caseNo()).forEach(f -> facts.row(f.name(), f.name(), RewardClaiming.plain(f.value())));
        facts.row("成果说明", "Statement", c.statement()).row("本单位应付（元）", "Own share (yuan)", c.amount());
        if (c.match().isPositive()) facts.row("配套（元）", "Match (yuan)", c.match());
        return facts;
    }

    @Prefills
    Map<String, Object> checkClaim(TaskContext t) {
        boolean english = Language.isEnglish();
        RewardClaim c = claims.get(t.caseNo());
        var values = new LinkedHashMap<String, Object>();
        values.put("facts", facts(c, t).rows());
        values.put(
                "findings",
                findings.of(c, t.today()).stream()
                        .map(f -> Map.of(
                                "condition",
                                f.text(),
                                "outcome",
                                f.passed() ? (english ? "met" : "符合") : (english ? "not met" : "不符合")))
                        .toList());
        values.put("hasMatch", c.match().isPositive());
        String government = units.government(c.unitId()).path();
        values.put(
                "units",
                units.all().stream()
                        .filter(u -> u.id() != c.unitId())
                        .filter(u -> u.path().startsWith(government) || government.startsWith(u.path()))
                        .map(u -> unit(u, english))
                        .toList());
        return values;
    }

    @Prefills
    Map<String, Object> nameInspectors(TaskContext t) {
        RewardClaim c = claims.get(t.caseNo());
        boolean english = Language.isEnglish();
        var facts = facts(c, t)
                .row(
                        "查验人数不少于",
                        "Inspectors, at least",
                        schemes.get(c.schemeId()).body().reward().inspectors());
        return Map.of(
                "facts",
                facts.rows(),
                "candidates",
                inspectors.candidates(c.unitId()).entrySet().stream()
                        .filter(e -> !submissions.did(t.caseNo(), "checkClaim", e.getKey()))
                        .map(e -> Map.of(
                                "value",
                                String.valueOf(e.getKey()),
                                "label",
                                e.getValue().label(english)))
                        .toList());
    }

    @Prefills
    Map<String, Object> inspectOnSite(TaskContext t) {
        RewardClaim c = claims.get(t.caseNo());
        var standards = schemes.get(c.schemeId()).body().reward().standards();
        return Map.of(
                "facts",
                facts(c, t).rows(),
                "standards",
                standards.stream()
                        .map(s -> Map.of("standard", RewardFindings.text(s), "source", s.source()))
                        .toList(),
                "measures",
                RewardDesk.measures(standards).stream()
                        .map(name -> Map.of("name", name))
                        .toList());
    }

    @Prefills
    Map<String, Object> approveReward(TaskContext t) {
        RewardClaim c = claims.get(t.caseNo());
        var signed = new ArrayList<Map<String, Object>>();
        inspectors
                .of(t.caseNo())
                .forEach(i -> signed.add(Map.of(
                        "name",
                        i.name(),
                        "amount",
                        "",
                        "note",
                        Language.isEnglish()
                                ? ("MET".equals(i.verdict()) ? "reached" : "not reached") + ": " + i.opinion()
                                : ("MET".equals(i.verdict()) ? "达标" : "未达标") + "：" + i.opinion())));
        return Map.of("facts", facts(c, t).rows(), "lines", signed);
    }

    @Prefills
    Map<String, Object> watchPublicity(TaskContext t) {
        RewardClaim c = claims.get(t.caseNo());
        return Map.of(
                "until",
                SansheClock.minute(c.publicityUntil()),
                "subjects",
                List.of(Map.of(
                        "value",
                        String.valueOf(c.organizationId()),
                        "label",
                        registry.get(c.organizationId()).name())));
    }

    @Prefills
    Map<String, Object> investigateObjection(TaskContext t) {
        var objection = objections.latest(t.caseNo());
        return Map.of(
                "facts",
                facts(claims.get(t.caseNo()), t)
                        .row("异议内容", "Objection", objection.content())
                        .rows());
    }

    @Prefills
    Map<String, Object> decideObjection(TaskContext t) {
        var objection = objections.latest(t.caseNo());
        return Map.of(
                "facts",
                facts(claims.get(t.caseNo()), t)
                        .row("异议内容", "Objection", objection.content())
                        .row("处理建议", "Proposal", objection.proposed())
                        .row("调查情况", "Findings", objection.investigation())
                        .rows());
    }
}
