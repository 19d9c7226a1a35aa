package org.sanshe.evaluation.scheme;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sanshe.evaluation.scheme.Marking.Source;
import org.sanshe.evaluation.scheme.Plain.Unreadable;

/**
 * 评分方法写法: one readable line for each marking, in Chinese or English, as it is typed, imported and exported.
 *
 * <pre>
 * 组合 目标明确=1；目标细化=1          Parts clear goal=1; detailed goal=1
 * 程度 好=80-100；中=60-80；差=0-60    Degree good=80-100; fair=60-80; poor=0-60
 * 同时 内容一致；人群一致=0/1/2        Together same content; same people=0/1/2
 * 阶梯 100=3；80=2；60=1               Ladder 100=3; 80=2; 60=1
 * 比例 超过150扣20                     Proportion over 150 minus 20
 * 阶梯(台账:入户探访) 100=8；80=5      Ladder(records: home visit) 100=8; 80=5
 * 比例(预算)　比例(满意度)             Proportion(budget)  Proportion(satisfaction)
 * </pre>
 */
final class MarkingText {

    private static final String NUMBER = "(\\d{1,7}(?:\\.\\d{1,3})?)";
    private static final Pattern HEAD = Pattern.compile(
            "(组合|程度|同时|阶梯|比例|parts|degree|together|ladder|proportion)分?(?:\\s+|(?=[(（])|$)(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern SOURCE = Pattern.compile("[(（]\\s*([^:：()（）]+?)\\s*(?:[:：](.*))?[)）]([^()（）]*)");
    private static final Pattern PART = Pattern.compile("(.+)[=＝]\\s*" + NUMBER);
    private static final Pattern BAND =
            Pattern.compile("(.+)[=＝]\\s*" + NUMBER + "\\s*[%％]?\\s*[-–—~～至]\\s*" + NUMBER + "\\s*[%％]?");
    private static final Pattern STEP = Pattern.compile("[≥>]?\\s*" + NUMBER + "\\s*[%％]?\\s*[=＝]\\s*" + NUMBER);
    private static final Pattern TOGETHER = Pattern.compile("(.+)[=＝]\\s*([0-9./\\s]+)");
    private static final Pattern FAR = Pattern.compile(
            "(?:超过|over)\\s*" + NUMBER + "\\s*[%％]?\\s*[,，]?\\s*(?:扣|minus)\\s*" + NUMBER + "\\s*[%％]?",
            Pattern.CASE_INSENSITIVE);

    private MarkingText() {}

    /** As it is written in a language; empty for null. */
    static String of(Marking marking, boolean english) {
        String next = english ? "; " : "；";
        if (marking instanceof Marking.Parts m) {
            return (english ? "Parts " : "组合 ")
                    + m.parts().stream()
                            .map(p -> p.name() + "=" + Plain.of(p.points()))
                            .collect(Collectors.joining(next));
        }
        if (marking instanceof Marking.Degree m) {
            return (english ? "Degree " : "程度 ")
                    + m.bands().stream()
                            .map(b -> b.name() + "=" + Plain.of(b.from()) + "-" + Plain.of(b.to()))
                            .collect(Collectors.joining(next));
        }
        if (marking instanceof Marking.Together m) {
            return (english ? "Together " : "同时 ") + String.join(next, m.parts()) + "="
                    + m.points().stream().map(Plain::of).collect(Collectors.joining("/"));
        }
        if (marking instanceof Marking.Ladder m) {
            return (english ? "Ladder" : "阶梯") + source(m.source(), m.item(), english) + " "
                    + m.steps().stream()
                            .map(s -> Plain.of(s.from()) + "=" + Plain.of(s.points()))
                            .collect(Collectors.joining(next));
        }
        if (marking instanceof Marking.Proportion m) {
            String far = m.farExceeded() == null
                    ? ""
                    : (english ? " over " : " 超过")
                            + Plain.of(m.farExceeded())
                            + (english ? " minus " : "扣")
                            + Plain.of(m.deduction());
            return (english ? "Proportion" : "比例") + source(m.source(), m.item(), english) + far;
        }
        return "";
    }

    private static String source(Source source, String item, boolean english) {
        if (source == Source.HAND) return "";
        String name = english ? source.in(true).toLowerCase(Locale.ROOT) : source.in(false);
        return "(" + name + (item == null || item.isEmpty() ? "" : ":" + item) + ")";
    }

    /** Reads a line of either language. Returns null for an empty one. */
    static Marking read(String text) {
        String line = text == null ? "" : text.strip();
        if (line.isEmpty()) return null;
        Matcher head = HEAD.matcher(line);
        if (!head.matches()) {
            throw new Unreadable(
                    "评分方法“" + line + "”应当以组合、程度、同时、阶梯或者比例开头，例如：阶梯 100=3；80=2",
                    "“" + line
                            + "” must begin with Parts, Degree, Together, Ladder or Proportion; for example: Ladder 100=3; 80=2");
        }
        String rest = head.group(2).strip();
        return switch (head.group(1).toLowerCase(Locale.ROOT)) {
            case "组合", "parts" ->
                new Marking.Parts(items(rest, PART, "目标明确=1", "clear goal=1").stream()
                        .map(m -> new Marking.Part(m.group(1).strip(), number(m, 2)))
                        .toList());
            case "程度", "degree" ->
                new Marking.Degree(items(rest, BAND, "好=80-100", "good=80-100").stream()
                        .map(m -> new Marking.Band(m.group(1).strip(), number(m, 2), number(m, 3)))
                        .toList());
            case "同时", "together" -> together(rest);
            case "阶梯", "ladder" -> ladder(rest);
            default -> proportion(rest);
        };
    }

    private static Marking together(String rest) {
        Matcher found = TOGETHER.matcher(rest);
        if (!found.matches()) {
            throw new Unreadable(
                    "“" + rest + "”无法识别，请写成：同时 内容一致；人群一致=0/1/2",
                    "“" + rest + "” cannot be read; write: Together same content; same people=0/1/2");
        }
        List<BigDecimal> points = Arrays.stream(found.group(2).strip().split("\\s*/\\s*"))
                .map(p -> decimal(p, rest))
                .toList();
        return new Marking.Together(split(found.group(1)), points);
    }

    private static Marking ladder(String text) {
        Sourced sourced = Sourced.of(text);
        return new Marking.Ladder(
                sourced.source(),
                sourced.item(),
                items(sourced.rest(), STEP, "100=3", "100=3").stream()
                        .map(m -> new Marking.Step(number(m, 1), number(m, 2)))
                        .toList());
    }

    private static Marking proportion(String text) {
        Sourced sourced = Sourced.of(text);
        if (sourced.rest().isEmpty()) return new Marking.Proportion(sourced.source(), sourced.item(), null, null);
        Matcher far = FAR.matcher(sourced.rest());
        if (!far.matches()) {
            throw new Unreadable(
                    "“" + sourced.rest() + "”无法识别，请写成：比例 超过150扣20，或者只写：比例",
                    "“" + sourced.rest()
                            + "” cannot be read; write: Proportion over 150 minus 20, or only: Proportion");
        }
        return new Marking.Proportion(sourced.source(), sourced.item(), number(far, 1), number(far, 2));
    }

    private static List<Matcher> items(String text, Pattern pattern, String exampleZh, String exampleEn) {
        return split(text).stream()
                .map(item -> {
                    Matcher found = pattern.matcher(item);
                    if (found.matches()) return found;
                    throw new Unreadable(
                            "“" + item + "”无法识别，每一项应当写成：" + exampleZh + "，各项用分号隔开",
                            "“" + item + "” cannot be read; each item is written as " + exampleEn
                                    + ", items parted by semicolons");
                })
                .toList();
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split("[;；]"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private static BigDecimal number(Matcher found, int group) {
        return new BigDecimal(found.group(group));
    }

    private static BigDecimal decimal(String text, String whole) {
        if (text.matches(NUMBER)) return new BigDecimal(text);
        throw new Unreadable(
                "“" + whole + "”里的分值“" + text + "”不是数，请写成0/1/2",
                "“" + text + "” in “" + whole + "” is no figure; write 0/1/2");
    }

    /** Where the finding comes from, and what follows it in the line. */
    private record Sourced(Source source, String item, String rest) {

        static Sourced of(String text) {
            if (!text.startsWith("(") && !text.startsWith("（")) return new Sourced(Source.HAND, null, text);
            Matcher found = SOURCE.matcher(text);
            if (found.matches()) {
                String name = found.group(1);
                for (Source source : Source.values()) {
                    if (!source.in(false).equals(name) && !source.in(true).equalsIgnoreCase(name)) continue;
                    String item = found.group(2) == null ? "" : found.group(2).strip();
                    return new Sourced(
                            source, item.isEmpty() ? null : item, found.group(3).strip());
                }
            }
            throw new Unreadable(
                    "“" + text + "”的来源应当写成(台账:价目名称)、(预算)或者(满意度)",
                    "The source in “" + text
                            + "” must be (records: line of the price list), (budget) or (satisfaction)");
        }
    }
}
