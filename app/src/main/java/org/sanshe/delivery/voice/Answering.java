package org.sanshe.delivery.voice;

import java.util.List;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.notice.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 答题: a code opens the questions, and is used up by the answer. Who answers leaves no trace but the answer. */
@Component
@Transactional
class Answering {

    private final Codes codes;
    private final Surveys surveys;
    private final BallotBox box;
    private final Asking asking;
    private final Cases cases;
    private final Messages messages;
    private final Evidence evidence;

    Answering(
            Codes codes,
            Surveys surveys,
            BallotBox box,
            Asking asking,
            Cases cases,
            Messages messages,
            Evidence evidence) {
        this.codes = codes;
        this.surveys = surveys;
        this.box = box;
        this.asking = asking;
        this.cases = cases;
        this.messages = messages;
        this.evidence = evidence;
    }

    /**
     * What a code asks about.
     *
     * @param title of the project
     */
    record Question(String title, Survey survey) {}

    /**
     * @throws Refusal when the code cannot be used, for whatever reason
     */
    @Transactional(readOnly = true)
    public Question open(Code code) {
        String caseNo = codes.caseOf(code).orElseThrow(() -> new Refusal(VoiceRule.CODE_NOT_VALID));
        return new Question(cases.get(caseNo).title(), surveys.get(caseNo));
    }

    /**
     * Uses the code and puts the answer into the box. No evidence is written of a single answer: its moment would tell more
     * than its count proves. When the quota is reached, evidence of the count is, and the case that waits for it goes on.
     *
     * @throws Refusal when the code cannot be used; nothing was changed then
     */
    public void answer(Code code, Map<String, Object> values) {
        String caseNo = codes.use(code).orElseThrow(() -> new Refusal(VoiceRule.CODE_NOT_VALID));
        Survey survey = surveys.get(caseNo);
        int answered = box.add(survey, values);
        if (asking.isEnough(survey, answered) && !asking.isEnough(survey, answered - 1)) {
            asking.tellEnough(survey, answered, null);
        }
        if (survey.releases(answered)) check(survey);
    }

    /** 核查提示: that several say nothing was given is told once, as a number. */
    private void check(Survey survey) {
        List<Map<String, Object>> counted = asking.counted(survey);
        int notGiven = Results.notGiven(counted);
        if (notGiven < survey.notGiven() || !box.alert(survey.caseNo())) return;
        CaseFile file = cases.get(survey.caseNo());
        for (Role role : List.of(Role.OFFICER, Role.SUPERVISOR)) {
            messages.toRole(
                    role,
                    file.unitId(),
                    file.caseNo(),
                    "有 " + notGiven + " 份意见称没有接受过服务，请核查服务记录：" + file.title(),
                    notGiven + " answers say that no service was given; check the records: " + file.title(),
                    null);
        }
        evidence.record(Act.of(
                        file.caseNo(),
                        null,
                        "usersSayNotServed",
                        null,
                        Map.of("counted", counted.size(), "notGiven", notGiven))
                .by(Asking.BASIS));
    }
}
