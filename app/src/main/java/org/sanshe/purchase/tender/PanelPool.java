package org.sanshe.purchase.tender;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sanshe.inbox.TaskContext;
import org.sanshe.party.EvaluatorKind;
import org.sanshe.party.Judge;
import org.sanshe.party.Pool;
import org.sanshe.purchase.Plan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 备选专家: who may be drawn for a panel, who left the pool before the draw, and why. */
@Component
class PanelPool {

    /** 评审专业 of lawyers. */
    private static final String LAW = "法律";

    private final Pool pool;
    private final Bidders bidders;
    private final JdbcClient jdbc;

    PanelPool(Pool pool, Bidders bidders, JdbcClient jdbc) {
        this.pool = pool;
        this.bidders = bidders;
        this.jdbc = jdbc;
    }

    /**
     * 抽取条件.
     *
     * @param fields any of these will do; empty asks for none
     * @param region 地区代码; empty for the whole pool
     * @param employers whose people stay away
     */
    record Choice(Set<String> fields, String region, Set<String> employers) {}

    /**
     * 备选名单.
     *
     * @param free who may be drawn
     * @param excluded who left before the draw
     * @param region drawn from; wider than asked for when that had too few
     */
    record Found(List<Judge> free, List<DrawFile.Excluded> excluded, String region) {

        List<Long> lawyers() {
            return free.stream().filter(PanelPool::isLawyer).map(Judge::id).toList();
        }
    }

    static boolean isLawyer(Judge judge) {
        return judge.expertise().contains(LAW);
    }

    /**
     * The pool for so many seats. Lawyers are in it whatever the fields when a lawyer is needed.
     *
     * @param drawn persons drawn before, who do not come back
     */
    Found find(TaskContext t, Tender tender, Plan plan, Choice choice, Set<Long> drawn, int seats, int lawyers) {
        List<Judge> all = pool.active(EvaluatorKind.EXPERT, Set.of(), t.today()).stream()
                .filter(j -> choice.fields().isEmpty()
                        || j.expertise().stream().anyMatch(choice.fields()::contains)
                        || lawyers > 0 && isLawyer(j))
                .toList();
        Map<Long, DrawFile.Excluded> out = excluded(t, tender, plan, choice, drawn, all);
        String region = choice.region();
        for (String wider : Region.outwards(choice.region())) {
            region = wider;
            List<Judge> free = free(all, out, wider);
            if (free.size() >= seats
                    && free.stream().filter(PanelPool::isLawyer).count() >= lawyers) break;
        }
        String from = region;
        var gone = new HashSet<>(out.keySet());
        return new Found(
                free(all, out, from),
                all.stream()
                        .filter(j -> gone.contains(j.id()) && Region.contains(from, j.region()))
                        .map(j -> out.get(j.id()))
                        .toList(),
                from);
    }

    private static List<Judge> free(List<Judge> all, Map<Long, DrawFile.Excluded> out, String region) {
        return all.stream()
                .filter(j -> !out.containsKey(j.id()) && Region.contains(region, j.region()))
                .toList();
    }

    private Map<Long, DrawFile.Excluded> excluded(
            TaskContext t, Tender tender, Plan plan, Choice choice, Set<Long> drawn, List<Judge> all) {
        List<Long> ids = all.stream().map(Judge::id).toList();
        var grounds = pool.conflicts(ids, bidders.organizations(tender), t.today());
        var work = pool.employers(ids, t.today());
        var out = new LinkedHashMap<Long, DrawFile.Excluded>();
        for (Judge j : all) {
            var employers = work.getOrDefault(j.id(), Set.of());
            if (grounds.containsKey(j.id())) {
                out.put(
                        j.id(),
                        because(
                                j,
                                grounds.get(j.id()).get(0).rule().code(),
                                grounds.get(j.id()).stream()
                                        .map(g -> g.refusal().getMessage())
                                        .collect(Collectors.joining("；"))));
            } else if (j.personId() == null) {
                out.put(j.id(), because(j, "NO_ACCOUNT", "没有登录账号，不能在线评审"));
            } else if (drawn.contains(j.personId())) {
                out.put(j.id(), because(j, "DRAWN_BEFORE", "已在本项目中抽取过"));
            } else if (plan.drafters().contains(j.personId())) {
                out.put(j.id(), because(j, "DRAFTER", "参与本项目需求编制或者审查"));
            } else if (employers.contains(plan.buyer())) {
                out.put(j.id(), because(j, "BUYER", "在采购人单位任职"));
            } else {
                employers.stream()
                        .filter(choice.employers()::contains)
                        .findFirst()
                        .ifPresent(e -> out.put(j.id(), because(j, "EMPLOYER", "在指定回避的单位任职：" + e)));
            }
        }
        return out;
    }

    private static DrawFile.Excluded because(Judge j, String rule, String reason) {
        return new DrawFile.Excluded(j.id(), j.name(), rule, reason);
    }

    /** The purchaser's people who may sit on the panel. */
    List<Judge> representatives(TaskContext t, Tender tender, Plan plan) {
        return pool
                .drawable(EvaluatorKind.PURCHASER_REPRESENTATIVE, Set.of(), bidders.organizations(tender), t.today())
                .stream()
                .filter(j -> j.personId() != null && !plan.drafters().contains(j.personId()))
                .toList();
    }

    /** Where these experts work, for choosing whose people stay away. */
    Set<String> employers(List<Judge> experts, TaskContext t) {
        return pool.employers(experts.stream().map(Judge::id).toList(), t.today()).values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    /** The regions experts come from with the names of the units there, and those around them. */
    Map<String, String> regions(TaskContext t) {
        var codes = new java.util.TreeSet<String>();
        for (Judge j : pool.active(EvaluatorKind.EXPERT, Set.of(), t.today())) {
            if (j.region() != null) codes.addAll(Region.around(j.region()));
        }
        var names = new LinkedHashMap<String, String>();
        for (String code : codes) {
            names.put(
                    code,
                    jdbc.sql("select name from unit where region_code = ? order by length(path) limit 1")
                            .param(code)
                            .query(String.class)
                            .optional()
                            .map(name -> name + "（" + code + "）")
                            .orElse(code));
        }
        return names;
    }

    /** The region of the purchasing unit. */
    String regionOf(Plan plan) {
        return jdbc.sql("select left(region_code, 6) from unit where id = ?")
                .param(plan.unitId())
                .query(String.class)
                .single();
    }

    /** The evaluators by number. */
    Map<Long, Judge> byId(List<Long> ids) {
        var found = new LinkedHashMap<Long, Judge>();
        for (Long id : new ArrayList<>(ids)) pool.find(id).ifPresent(j -> found.put(id, j));
        return found;
    }
}
