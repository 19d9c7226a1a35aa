package org.sanshe.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 孵化基地: recognised and entrusted, as far as the demo shows it. */
final class IncubationPlay {

    private static final String OFFICER = "officer2";
    private static final String OPERATOR = "org4";

    private final Stage stage;
    private String base;

    /** A base of eight places that an organization runs for the bureau. */
    IncubationPlay(Stage stage) {
        this.stage = stage;
        String caseNo = stage.start(
                OFFICER,
                "incubationBase",
                "DEFAULT",
                Values.of("doing", "RECOGNISE", "sample", "DEFAULT", "reason", "为初创社会组织提供场地和辅导"));
        stage.does(OFFICER, caseNo, "draftBase", IncubationPlay::base);
        stage.does(
                "head",
                caseNo,
                "confirmBase",
                Values.of("decision", "RECOGNISE", "validFrom", stage.today().toString()));
        String operation = stage.start(OFFICER, "baseOperation", null, this::contract);
        stage.does("head", operation, "confirmOperation", Values.of("decision", "CONFIRM", "opinion", "同意，按年度考核"));
    }

    private static Map<String, Object> base(Map<String, Object> stored) {
        var values = new LinkedHashMap<>(stored);
        values.putAll(Values.of(
                "code",
                "MH-FUHUA",
                "name",
                "明湖区社会组织孵化基地",
                "nameEn",
                "Minghu Incubation Base",
                "level",
                "DISTRICT",
                "regionCode",
                "430198",
                "address",
                "明湖区文明路18号三楼",
                "area",
                620,
                "openingHours",
                "工作日9:00至17:30"));
        values.putAll(Values.of(
                "phone",
                "0731-55550018",
                "services",
                "共享办公、会议室和培训室，登记辅导，财务代账辅导，导师辅导",
                "places",
                8,
                "rulesCode",
                "MH-FUHUA-GUANLI",
                "rulesName",
                "明湖区社会组织孵化基地管理办法",
                "rulesNameEn",
                "Rules of the Minghu incubation base",
                "rulesSource",
                "明民发〔2026〕6号"));
        return values;
    }

    private Map<String, Object> contract(Map<String, Object> stored) {
        base = Values.rows(stored, "bases").stream()
                .filter(b -> String.valueOf(b.get("label")).startsWith("明湖区社会组织孵化基地"))
                .map(b -> String.valueOf(b.get("value")))
                .findFirst()
                .orElseThrow();
        String from = stage.today().toString();
        String until = stage.today().plusYears(2).minusDays(1).toString();
        String file = stage.upload(OFFICER, "孵化基地委托运营合同", "甲方：明湖区民政局", "乙方：" + stage.organization(OPERATOR));
        return Values.of(
                "base",
                base,
                "creditCode",
                stage.creditCode(OPERATOR),
                "basis",
                "PAPER",
                "paperNo",
                "明民合〔2026〕11号",
                "paperFile",
                List.of(file),
                "from",
                from,
                "until",
                until,
                "kpis",
                List.of(
                        Values.of("name", "入驻率", "target", "年平均不低于75%", "due", until),
                        Values.of("name", "出壳率", "target", "不低于60%", "due", until),
                        Values.of("name", "培训", "target", "每年不少于12场", "due", until)));
    }
}
