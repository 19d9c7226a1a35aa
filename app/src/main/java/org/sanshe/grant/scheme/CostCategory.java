package org.sanshe.grant.scheme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.grant.scheme.BudgetCheck.Category;
import org.sanshe.grant.scheme.LineRule.Limit;

/** 预算科目: the usual kinds of cost; a scheme may know more. */
enum CostCategory {
    PERSONNEL("人员工资", "salaries"),
    EXPERT_SENIOR("专家费（高级职称）", "experts with a senior title"),
    EXPERT("专家费（其他）", "other experts"),
    LABOUR("劳务费", "labour"),
    VOLUNTEER("志愿者补贴", "volunteer allowance"),
    SUPERVISION("督导和培训", "supervision and training of staff"),
    TRAINING("培训费", "training"),
    MEETING("会议费", "meetings"),
    ACTIVITY("活动费", "activities"),
    MATERIAL("物资材料", "materials"),
    BENEFICIARY("受益对象补助", "aid to beneficiaries"),
    TRAVEL("交通差旅", "travel"),
    PUBLICITY("宣传印刷", "publicity and printing"),
    EQUIPMENT("设备购置", "equipment"),
    AUDIT("审计费", "audit"),
    MANAGEMENT("管理费用", "management"),
    TAX("税费", "tax"),
    BUILDING("楼堂馆所、房屋建设", "buildings"),
    VEHICLE("车辆购置", "vehicles"),
    FINE("罚款、罚金", "fines"),
    DEBT("偿还债务", "debts"),
    INVESTMENT("对外投资", "investment"),
    DONATION("与项目无关的捐赠", "unrelated donations"),
    RECEPTION("公务接待", "receptions"),
    OVERSEAS("因公出国（境）", "overseas trips"),
    BONUS("奖金、津补贴", "bonuses"),
    GIFT("慰问品、直接发放", "gifts and hand-outs"),
    OTHER("其他", "other");

    private final String zh;
    private final String en;

    CostCategory(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    Category category() {
        return new Category(name(), zh, en);
    }

    /** By its code; a scheme's own is known by its rule's name. */
    static Category named(GrantScheme scheme, String code) {
        for (CostCategory c : values()) {
            if (c.name().equals(code)) return c.category();
        }
        return scheme.body().lines().stream()
                .filter(r -> r.category().equals(code))
                .findFirst()
                .map(r -> new Category(code, r.name(), r.name()))
                .orElse(new Category(code, code, code));
    }

    /** Only what is allowed where a scheme lists it; everything not forbidden otherwise. */
    static List<Category> of(GrantScheme scheme) {
        List<LineRule> rules = scheme.body().lines();
        List<LineRule> allowed =
                rules.stream().filter(r -> r.limit() == Limit.ALLOWED).toList();
        Map<String, Category> found = new LinkedHashMap<>();
        if (allowed.isEmpty()) {
            Arrays.stream(values()).forEach(c -> found.put(c.name(), c.category()));
            rules.forEach(r -> found.computeIfAbsent(r.category(), code -> named(scheme, code)));
        } else {
            allowed.forEach(r -> {
                found.put(r.category(), named(scheme, r.category()));
                r.with().forEach(code -> found.put(code, named(scheme, code)));
            });
        }
        rules.stream().filter(r -> r.limit() == Limit.FORBIDDEN).forEach(r -> {
            found.remove(r.category());
            r.with().forEach(found::remove);
        });
        return new ArrayList<>(found.values());
    }
}
