package org.sanshe.incubation.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sanshe.incubation.BaseRules.Excluded;
import org.sanshe.incubation.BaseRules.Ground;
import org.sanshe.kernel.Language;

/** 申请内容的文字: a section as lines to be read. */
final class IntakeText {

    private static final Map<String, String[]> SUPPORT = Map.of(
            "DESK", new String[] {"工位和场地", "desks and rooms"},
            "REGISTRATION", new String[] {"登记辅导", "help with registering"},
            "TRAINING", new String[] {"能力培训", "training"},
            "MENTOR", new String[] {"导师辅导", "a mentor"},
            "PROJECT", new String[] {"项目设计", "designing projects"},
            "FUND", new String[] {"资金托管", "custody of funds"});
    private static final Map<String, String[]> KINDS = Map.of(
            "SERVICE_BODY", new String[] {"社会服务机构（民办非企业单位）", "social service body"},
            "ASSOCIATION", new String[] {"社会团体", "association"},
            "FOUNDATION", new String[] {"基金会", "foundation"});

    private IntakeText() {}

    static String of(IntakeSection section, IntakeForm f) {
        var lines = new ArrayList<String>();
        switch (section) {
            case NAME -> {
                add(lines, "核准的名称", "Approved name", f.approvedName());
                add(lines, "核准文号和日期", "Approval", f.approvalNo() + " " + f.approvedOn());
                add(lines, "拟登记为", "To be registered as", word(KINDS, f.bodyKind()));
                add(lines, "互益性组织", "Mutual-benefit body", excluded(f.excluded()));
            }
            case FOUNDERS -> {
                f.founders()
                        .forEach(p -> add(
                                lines,
                                Boolean.TRUE.equals(p.agent()) ? "代理人" : "发起人",
                                Boolean.TRUE.equals(p.agent()) ? "Agent" : "Founder",
                                p.name() + " " + p.residentId()));
                add(
                        lines,
                        "签署",
                        "Signed",
                        "AGENT".equals(f.signing())
                                ? Language.say("代理人持授权委托书签署", "by the agent with a letter of authority")
                                : Language.say("全体发起人签名", "by all founders"));
            }
            case ORGANIZATION -> organization(f, lines);
            case MISSION -> {
                add(lines, "使命和服务方向", "Mission", f.mission());
                add(lines, "已经做过的服务", "Done so far", f.experience());
            }
            case TEAM ->
                f.members()
                        .forEach(m -> add(
                                lines,
                                "成员",
                                "Member",
                                m.name() + "，" + m.duty() + "，"
                                        + (Boolean.TRUE.equals(m.fullTime())
                                                ? Language.say("专职", "full time")
                                                : Language.say("兼职", "part time"))));
            case PLAN -> {
                add(lines, "工作计划", "Plan", f.plan());
                add(
                        lines,
                        "希望得到的支持",
                        "Support wanted",
                        String.join(
                                Language.say("、", ", "),
                                f.support().stream().map(s -> word(SUPPORT, s)).toList()));
            }
            case MATERIALS ->
                f.materials()
                        .forEach(m -> add(
                                lines,
                                m.name(),
                                m.name(),
                                (m.files() == null ? 0 : m.files().size()) + Language.say(" 份", " files")));
        }
        return String.join("\n", lines);
    }

    /** The files that belong to a section. */
    static List<String> files(IntakeSection section, IntakeForm f) {
        var files = new ArrayList<String>();
        switch (section) {
            case NAME -> take(files, f.approvalFiles());
            case FOUNDERS -> {
                take(files, f.signatureFiles());
                take(files, f.authorityFiles());
            }
            case MATERIALS -> {
                f.materials().forEach(m -> take(files, m.files()));
                take(files, f.otherFiles());
            }
            default -> {}
        }
        return files;
    }

    private static void organization(IntakeForm f, List<String> lines) {
        add(lines, "统一社会信用代码", "Credit code", f.creditCode());
        add(lines, "互益性组织", "Mutual-benefit body", excluded(f.excluded()));
        add(lines, "联系人", "Contact", f.contactName() + " " + f.contactPhone());
        add(lines, "专职人员", "Full-time staff", f.staff());
        if (Boolean.TRUE.equals(f.clean())) {
            add(lines, "不予入驻情形", "Grounds for refusal", Language.say("声明没有", "stated: none"));
        }
        f.events()
                .forEach(e -> add(
                        lines, "声明的情形", "Stated", Ground.valueOf(e.ground()).in(Language.isEnglish()) + " " + e.on()));
    }

    private static String excluded(Excluded e) {
        return e == null ? Language.say("不是", "none") : e.in(Language.isEnglish());
    }

    private static String word(Map<String, String[]> words, String code) {
        String[] both = words.get(code);
        return both == null ? code : both[Language.isEnglish() ? 1 : 0];
    }

    private static void take(List<String> all, List<String> some) {
        if (some != null) all.addAll(some);
    }

    private static void add(List<String> lines, String zh, String en, Object value) {
        if (value != null && !value.toString().isBlank()) lines.add(Language.say(zh + "：", en + ": ") + value);
    }
}
