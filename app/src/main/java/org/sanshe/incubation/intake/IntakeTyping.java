package org.sanshe.incubation.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.incubation.BaseRules;
import org.sanshe.incubation.BaseRules.Track;
import org.sanshe.kernel.Language;
import org.sanshe.party.ResidentId;
import org.springframework.stereotype.Component;

/** 随填随查: what is wrong where in an application, beyond what its form can say itself. */
@Component
class IntakeTyping {

    private static final int DIGITS = 18;

    /**
     * Problems by the path of the input.
     *
     * @param own the credit code of the applicant; null for founders
     * @param open the sections being filled in
     */
    Map<String, String> problems(BaseRules rules, Track track, IntakeForm form, String own, List<IntakeSection> open) {
        var problems = new LinkedHashMap<String, String>();
        if (open.contains(IntakeSection.FOUNDERS)) founders(form, problems);
        if (open.contains(IntakeSection.ORGANIZATION)) organization(form, own, problems);
        if (open.contains(IntakeSection.TEAM) && form.members().isEmpty()) {
            problems.put("members", Language.say("请至少填写一名团队成员", "Name at least one member of the team"));
        }
        if (open.contains(IntakeSection.MATERIALS)) {
            var papers = IntakeKnown.papers(rules, track);
            for (int i = 0; i < papers.size(); i++) {
                boolean given = i < form.materials().size()
                        && form.materials().get(i).files() != null
                        && !form.materials().get(i).files().isEmpty();
                if (papers.get(i).required() && !given) {
                    problems.put(
                            "materials[" + i + "].files",
                            Language.say(
                                    "请上传" + papers.get(i).name(),
                                    "Upload: " + papers.get(i).nameEn()));
                }
            }
        }
        return problems;
    }

    private static void organization(IntakeForm form, String own, Map<String, String> problems) {
        String code = form.creditCode();
        if (code != null && code.strip().length() == DIGITS) {
            IntakeConditions.codeProblem(code, own).ifPresent(why -> problems.put("creditCode", why));
        }
        if (Boolean.FALSE.equals(form.clean()) && form.events().isEmpty()) {
            problems.put("events", Language.say("请写明有关情形和日期", "Say what happened and when"));
        }
    }

    private static void founders(IntakeForm form, Map<String, String> problems) {
        var founders = form.founders();
        if (founders.isEmpty()) {
            problems.put("founders", Language.say("请填写全部发起人", "Enter all founders"));
            return;
        }
        var numbers = founders.stream()
                .map(f -> f.residentId() == null ? "" : f.residentId().strip().toUpperCase(java.util.Locale.ROOT))
                .toList();
        var counted = numbers.stream().collect(Collectors.groupingBy(n -> n, Collectors.counting()));
        for (int i = 0; i < founders.size(); i++) {
            String number = numbers.get(i);
            if (number.isEmpty()) continue;
            if (!ResidentId.examine(number).isEmpty()) {
                problems.put(
                        "founders[" + i + "].residentId",
                        Language.say("身份证号不正确，请逐位核对", "The resident ID number is wrong; check every digit"));
            } else if (counted.get(number) > 1) {
                problems.put(
                        "founders[" + i + "].residentId", Language.say("同一身份证号填写了两次", "This number was entered twice"));
            }
        }
        boolean answered = founders.stream().allMatch(f -> f.agent() != null);
        if (answered
                && founders.stream().filter(f -> Boolean.TRUE.equals(f.agent())).count() != 1) {
            problems.put("founders[0].agent", Language.say("请指定一名且只有一名代理人", "Exactly one of them is the agent"));
        }
    }
}
