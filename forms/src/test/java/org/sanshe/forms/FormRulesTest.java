package org.sanshe.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One wrong value in an otherwise good form: it is refused there, for that reason; on the limit it is taken. */
class FormRulesTest {

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            need                    | termMonths                  | 24        | termTests          | 请选择服务期限超过一年的条件
            need                    | termMonths                  | 37        | termMonths         | 服务期限不能大于36
            need                    | estimatedAmount             | 0         | estimatedAmount    | 估算金额不能小于0.01
            need                    | estimatedAmount             | 1050000.001 | estimatedAmount  | 估算金额最多
            need                    | supplierClasses             | INDIVIDUAL | individualReason  | 请填写由个人承接的理由
            need                    | negativeFinancing           | null      | negativeFinancing  | 请选择是否涉及融资行为
            performance-assessment  | indicators[0].weight        | 31        | indicators         | 指标权重合计应为100分
            budget                  | lines[2].year               | 2026      | lines              | 同一年度、同一来源只列一行
            budget                  | mediumTermPlanned           | false     | mediumTermPlanned  | 跨年度项目须先列入中期财政规划
            budget                  | outcome                     | RETURN    | reason             | 请填写退回或不予安排的理由
            needs-survey            | surveyedTo                  | 2026-01-14 | surveyedTo        | 结束日期不能早于开始日期
            needs-survey            | parties[2].kind             | EXPERT    | parties            | 不得少于3个
            needs-survey            | parties[0].creditCode       | 52430121MJJ512341X | parties[0].creditCode | 校验码不正确
            requirement             | payments[0].share           | 29.99     | payments           | 各期付款比例合计应为100%
            requirement             | ceilingPrice                | 1050000.01 | ceilingPrice      | 最高限价不能超过预算金额
            requirement             | serviceUsersTakePart        | false     | serviceUsersTakePart | 请勾选
            requirement             | similarContracts            | 3         | similarContracts   | 不能大于2
            requirement             | notReservedReason           | null      | notReservedReason  | 请填写不专门面向的理由
            requirement-review      | competitionPassed           | false     | outcome            | 应选择“退回修改”
            intent-notice           | publication                 | SKIP      | skipReason         | 请填写不公开的理由
            intent-notice           | plannedMonth                | 2026-13   | plannedMonth       | 请按“年-月”填写
            procurement-method      | ground                      | null      | ground             | 请选择适用情形
            procurement-method      | noEvasion                   | false     | noEvasion          | 规避公开招标的不得继续
            approval                | outcome                     | RETURN    | opinion            | 请填写退回理由
            approval-with-number    | approvalNumber              | null      | approvalNumber     | 请填写批复文号
            procurement-documents  | criteria[0].maxPoints       | 19        | criteria           | 评分项分值合计应为100分
            procurement-documents  | responseDeadline            | 2026-04-14T09:00 | responseDeadline | 应晚于采购文件获取截止日期
            procurement-documents  | questionsUntil              | 2026-04-20T09:00 | questionsUntil | 应早于响应文件提交截止时间
            procurement-documents  | performanceBondShare        | 10.01     | performanceBondShare | 不能大于10
            procurement-documents  | fairness                    | REGION    | fairness           | 六项须逐项确认
            panel-draw              | publicNumber                | 12a4      | publicNumber       | 4至40位数字
            compliance-review       | responses[0].compliant      | false     | responses[0].reason | 请填写不合格或无效的理由
            final-offer             | finalPrice                  | 1050000.01 | finalPrice        | 报价不能超过最高限价
            score-sheet             | sheets[0].lines[0].points   | 35.01     | sheets[0].lines[0].points | 得分不能大于35
            score-sheet             | sheets[0].lines[1].points   | 14.99     | sheets[0].lines[1].remark | 得分低于满分60%
            report-signature        | opinion                     | DISSENT   | dissentReason      | 请填写不同意见和理由
            contract-draft          | termEnd                     | 2026-06-01 | termEnd           | 结束日期应晚于开始日期
            contract-draft          | priceLines[0].unitPrice     | 5900.01   | priceLines         | 价格清单合计应等于成交金额
            contract-draft          | budgetLines[0].amount       | 430000.01 | budgetLines        | 分年度支出合计应等于成交金额
            contract-draft          | payments[3].share           | 9         | payments           | 各期付款比例合计应为100%
            supplier-signature      | decision                    | REFUSE    | refuseReason       | 请填写放弃成交的理由
            contract-publication    | url                         | javascript:alert(1) | url      | http:// 或 https://
            response-registration   | contactMobile               | 12800138000 | contactMobile    | 11位大陆手机号码
            response-file           | offeredPrice                | 1050000.01 | offeredPrice      | 超过的响应无效
            response-file           | priceLines[1].quantity      | 8         | priceLines         | 报价明细合计应等于首次报价总价
            response-file           | declarations                | CAPACITY  | declarations       | 六项条件须全部声明
            challenge               | byAgent                     | true      | agentName          | 请填写代理人姓名
            challenge-examination   | outcome                     | REFUSE    | outcome            | 要求补正或者不予受理须勾选情形
            challenge-reply         | answers[0].finding          | UPHELD    | outcome            | 有一项成立即为成立
            """)
    void refuses(String form, String path, String value, String at, String message) throws IOException {
        Map<String, Object> sample =
                Json.read(Files.readString(Path.of("src/test/resources/samples/" + form + ".json")));
        Map<String, Object> values = Json.map(sample.get("values"));
        put(values, path, value);
        List<FieldError> errors = FormFilesTest.read(form)
                .receiveJson(Json.map(sample.get("prefilled")), values, Locale.ZH)
                .errors();
        assertThat(errors).anySatisfy(error -> {
            assertThat(error.path()).isEqualTo(at);
            assertThat(error.message()).contains(message);
        });
    }

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource(delimiter = '|', textBlock = """
            need                    | termMonths                  | 12
            requirement             | ceilingPrice                | 1049999.99
            procurement-documents  | performanceBondShare        | 10
            final-offer             | finalPrice                  | 1050000
            score-sheet             | sheets[0].lines[0].points   | 35
            score-sheet             | sheets[0].lines[1].points   | 15
            final-offer             | decision                    | WITHDRAW
            response-change         | action                      | WITHDRAW
            """)
    void takes(String form, String path, String value) throws IOException {
        Map<String, Object> sample =
                Json.read(Files.readString(Path.of("src/test/resources/samples/" + form + ".json")));
        Map<String, Object> values = Json.map(sample.get("values"));
        put(values, path, value);
        assertThat(FormFilesTest.read(form)
                        .receiveJson(Json.map(sample.get("prefilled")), values, Locale.ZH)
                        .errors())
                .isEmpty();
    }

    private static void put(Map<String, Object> values, String path, String value) {
        Object at = values;
        String[] parts = path.replace("]", "").split("[.\\[]");
        for (int i = 0; i < parts.length - 1; i++) {
            at = at instanceof List<?> rows
                    ? rows.get(Integer.parseInt(parts[i]))
                    : Json.map(at).get(parts[i]);
        }
        Json.map(at).put(parts[parts.length - 1], value);
    }
}
