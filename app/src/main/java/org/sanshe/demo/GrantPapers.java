package org.sanshe.demo;

import static org.sanshe.demo.Values.of;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** What people type in a round of grants. */
final class GrantPapers {

    private static final int WINDOW = 21;

    private GrantPapers() {}

    /** 项目. @param lines category, item, people, times and price of each, the grant paying the first {@code requested} yuan */
    record Project(
            String title,
            String field,
            String need,
            String served,
            int people,
            int requested,
            int own,
            List<Line> lines) {}

    /** 预算明细. */
    record Line(String category, String item, Integer people, int times, int price) {

        int amount() {
            return (people == null ? 1 : people) * times * price;
        }
    }

    /** 独居老人探访. */
    static final Project VISITS = new Project(
            "独居老人“敲敲门”探访项目",
            "为老服务",
            "三月摸底：东湖社区独居老人163人，其中每月无人探访41人。",
            "70岁以上独居老人",
            120,
            54_000,
            36_000,
            List.of(
                    new Line("LABOUR", "社工探访和个案服务", 2, 12, 2_500),
                    new Line("MATERIAL", "探访物资", 120, 5, 30),
                    new Line("TRAVEL", "探访交通", null, 24, 500)));

    /** 困境儿童陪伴. */
    static final Project CHILDREN = new Project(
            "困境儿童周末陪伴项目",
            "儿童关爱",
            "民政系统登记的困境儿童46人，其中父母均不在身边31人。",
            "6至14岁困境儿童",
            46,
            36_000,
            24_000,
            List.of(
                    new Line("LABOUR", "社工和督导", 2, 12, 1_500),
                    new Line("MATERIAL", "活动材料", 46, 10, 40),
                    new Line("TRAVEL", "外出活动交通", null, 7, 800)));

    /** 社区志愿者培育. */
    static final Project VOLUNTEERS = new Project(
            "邻里互助志愿队培育项目",
            "社区服务",
            "四个社区登记志愿者312人，近一年参加活动的不足三成。",
            "社区居民志愿者",
            200,
            30_000,
            20_000,
            List.of(
                    new Line("LABOUR", "社工带队", 1, 12, 2_000),
                    new Line("TRAINING", "志愿者培训", 40, 2, 200),
                    new Line("MATERIAL", "活动材料和标识", null, 10, 1_000)));

    static Map<String, Object> round(String title, String scheme, String pot, long unit, LocalDateTime now) {
        LocalDate closes = now.toLocalDate().plusDays(WINDOW);
        int year = now.getYear() + 1;
        return of(
                "title",
                title,
                "scheme",
                scheme,
                "inspectionYear",
                now.getYear() - 1,
                "fields",
                List.of(of("field", "为老服务"), of("field", "儿童关爱"), of("field", "社区服务")),
                "opensAt",
                now.withMinute(0).withSecond(0).withNano(0).toString(),
                "closesAt",
                closes + "T17:00",
                "projectFrom",
                LocalDate.of(year, 3, 1).toString(),
                "projectUntil",
                LocalDate.of(year + 1, 2, 28).toString(),
                "reserveUntil",
                LocalDate.of(year, 6, 30).toString(),
                "budgetYear",
                year,
                "payers",
                List.of(of("unit", String.valueOf(unit), "amount", pot)),
                "cutRule",
                "LAST_RANK",
                "leastScorers",
                3,
                "commentBelow",
                50,
                "absent",
                "PAPER");
    }

    private static Object first(Map<String, Object> stored, String options) {
        return Values.rows(stored, options).get(0).get("value");
    }

    static Map<String, Object> application(Project p, Map<String, Object> stored, String username, Stage stage) {
        LocalDate from = LocalDate.parse(String.valueOf(stored.get("projectFrom")));
        LocalDate until = LocalDate.parse(String.valueOf(stored.get("projectUntil")));
        return of(
                "title", p.title(),
                "field", p.field(),
                "need", p.need(),
                "goals", "服务" + p.people() + "人，全年不少于24次，满意度不低于90%。",
                "region", first(stored, "regionOptions"),
                "place", "明湖街道东湖社区",
                "beneficiaries", p.people(),
                "served", p.served(),
                "projectFrom", from.toString(),
                "projectUntil", until.toString(),
                "leadName", "林晓岚",
                "leadPost", "项目主管",
                "leadFullTime", "true",
                "contactName", "周子衡",
                "contactPhone", "13800138000",
                "contactFullTime", "true",
                "staff", 6,
                "members", List.of(),
                "activities",
                        List.of(of(
                                "name",
                                "入户和小组活动",
                                "from",
                                from.toString(),
                                "until",
                                until.toString(),
                                "sessions",
                                24,
                                "result",
                                "活动记录24份")),
                "lines", lines(p),
                "requested", String.valueOf(p.requested()),
                "own", List.of(of("kind", "OWN", "amount", String.valueOf(p.own()), "proof", "银行存款证明")),
                "fundedElsewhere", "false",
                "planFiles", List.of(stage.upload(username, "项目实施方案", p.need())),
                "financeFiles", List.of(stage.upload(username, "上年度财务报告", "收支平衡，无不良记录。")),
                "declared", true);
    }

    private static List<Map<String, Object>> lines(Project p) {
        var left = new int[] {p.requested()};
        return p.lines().stream()
                .map(l -> {
                    int grant = Math.min(left[0], l.amount());
                    left[0] -= grant;
                    return of(
                            "category", l.category(),
                            "item", l.item(),
                            "people", l.people(),
                            "times", l.times(),
                            "price", String.valueOf(l.price()),
                            "grant", String.valueOf(grant));
                })
                .toList();
    }

    static Map<String, Object> complete(Map<String, Object> stored) {
        return of(
                "items",
                Values.rows(stored, "items").stream()
                        .map(i -> of("verdict", "OK"))
                        .toList(),
                "eligible",
                "true",
                "opinion",
                "材料齐全");
    }

    static Map<String, Object> asAsked(Map<String, Object> stored) {
        return of(
                "lines",
                Values.rows(stored, "lines").stream()
                        .map(l -> of("approved", l.get("approved")))
                        .toList(),
                "decision",
                "ADMIT");
    }

    static Map<String, Object> noInterest(Map<String, Object> stored) {
        return of(
                "projects",
                Values.rows(stored, "projects").stream()
                        .map(p -> of("concerned", "NO"))
                        .toList(),
                "secret",
                true);
    }

    static Map<String, Object> agreement(LocalDate today) {
        int year = today.getYear();
        return of(
                "midtermDue",
                year + "-09-15T17:00",
                "finalDue",
                (year + 1) + "-03-28",
                "goals",
                List.of(of(
                        "item", "探访独居老人",
                        "standard", "120人，每人不少于24次",
                        "evidence", "探访记录、照片")),
                "terms",
                "宣传材料标明“彩票公益金资助—中国福利彩票”。");
    }

    static Map<String, Object> signature() {
        return of("decision", "SIGN", "signatory", "顾长宁", "accepts", true);
    }

    static Map<String, Object> funds(long unit, String line, String amount, int year) {
        return of(
                "shares",
                List.of(of(
                        "payerUnit", String.valueOf(unit),
                        "source", "LOTTERY_FUND",
                        "year", year,
                        "amount", amount,
                        "lineCode", line)));
    }

    static Map<String, Object> everybodyCame(Map<String, Object> stored) {
        return of(
                "defences",
                Values.rows(stored, "defences").stream()
                        .map(d -> of("attended", "YES"))
                        .toList());
    }

    /** Nine tenths of each criterion for the first project, and a little less for each that follows. */
    static Map<String, Object> sheets(Map<String, Object> stored, int member) {
        var sheets = Values.rows(stored, "sheets");
        return of(
                "sheets",
                java.util.stream.IntStream.range(0, sheets.size())
                        .mapToObj(i -> of(
                                "lines",
                                Values.rows(sheets.get(i), "lines").stream()
                                        .map(l -> of("points", points(l, 90 - 5 * i - member), "comment", "见申请书"))
                                        .toList()))
                        .toList(),
                "independent",
                true);
    }

    private static String points(Map<String, Object> line, int percent) {
        return new BigDecimal(String.valueOf(line.get("most")))
                .multiply(BigDecimal.valueOf(percent))
                .movePointLeft(2)
                .setScale(1, java.math.RoundingMode.DOWN)
                .toPlainString();
    }
}
