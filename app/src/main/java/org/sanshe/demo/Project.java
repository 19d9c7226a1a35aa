package org.sanshe.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * 项目: what is bought, with the content and the amounts of a real purchase and invented names.
 *
 * @param catalogueCode item of the guidance catalogue
 * @param content 服务内容
 * @param people 服务对象
 * @param count how many people benefit
 * @param months 服务期限
 * @param hours yearly service hours asked for where the price is fixed; null where it is competed
 * @param highPublicInterest whether a needs survey is obligatory for it
 * @param lines the price list; its sum is the budget and the ceiling
 * @param inLots whether each line is a lot of its own; null for no
 * @param payments when which share is paid; null for four parts over a year
 */
record Project(
        String name,
        String catalogueCode,
        String content,
        String people,
        int count,
        String area,
        int months,
        Integer hours,
        boolean highPublicInterest,
        String budgetItemCode,
        String evidence,
        String workers,
        int workersNeeded,
        List<Line> lines,
        Boolean inLots,
        List<Instalment> payments) {

    private static final List<Instalment> FOUR_PARTS = List.of(
            new Instalment("合同生效", 30, "合同生效并收到发票"),
            new Instalment("季度评估合格", 30, "第3个月评估合格，收到发票"),
            new Instalment("中期评估合格", 30, "中期评估80分以上，收到发票"),
            new Instalment("期末验收合格", 10, "期末验收和评价合格，收到发票"));

    /** 分期付款. @param share percent of the amount */
    record Instalment(String stage, int share, String trigger) {}

    /**
     * 价格清单一行.
     *
     * @param rule how it is counted
     */
    record Line(String item, String unit, BigDecimal quantity, BigDecimal unitPrice, String rule) {
        BigDecimal total() {
            return quantity.multiply(unitPrice);
        }
    }

    /** From the resource {@code demo/projects/<key>.json}. */
    static Project read(String key) {
        try (var in = new ClassPathResource("demo/projects/" + key + ".json").getInputStream()) {
            return JsonMapper.shared().readValue(in, Project.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same under another line of the budget: of one line, no more than the law allows may be bought without tender. */
    Project underBudgetItem(String code) {
        return with(name, code, lines, inLots);
    }

    /** 采购包, each a project of its own; empty when it is not divided. */
    List<Project> lots() {
        if (!Boolean.TRUE.equals(inLots)) return List.of();
        return lines.stream()
                .map(line -> with(name + "·" + line.item(), budgetItemCode, List.of(line), null))
                .toList();
    }

    private Project with(String newName, String itemCode, List<Line> newLines, Boolean divided) {
        return new Project(
                newName,
                catalogueCode,
                content,
                people,
                count,
                area,
                months,
                hours,
                highPublicInterest,
                itemCode,
                evidence,
                workers,
                workersNeeded,
                newLines,
                divided,
                payments);
    }

    /** 付款安排. */
    List<Instalment> instalments() {
        return payments == null ? FOUR_PARTS : payments;
    }

    BigDecimal amount() {
        return sum(lines);
    }

    boolean isFixedPrice() {
        return hours != null;
    }

    /** The price list of a supplier who asks that much less for each unit of the first line. */
    List<Line> cheaper(int less) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> {
                    Line line = lines.get(i);
                    return i > 0
                            ? line
                            : new Line(
                                    line.item,
                                    line.unit,
                                    line.quantity,
                                    line.unitPrice.subtract(BigDecimal.valueOf(less)),
                                    line.rule);
                })
                .toList();
    }

    static BigDecimal sum(List<Line> lines) {
        return lines.stream().map(Line::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
