package org.sanshe.evaluation.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sanshe.evaluation.scheme.Consequence.Kind;
import org.sanshe.evaluation.scheme.Plain.Unreadable;
import org.sanshe.kernel.LegalBasis;

/** 结果应用写法: for example {@code 支付比例=80@《…》第十条；责令整改=30@《…》}, in Chinese or English. */
final class ConsequenceText {

    private static final Pattern ONE = Pattern.compile(
            "([^=＝@＠]+?)\\s*(?:[=＝]\\s*(\\d{1,4}(?:\\.\\d{1,3})?))?\\s*(?:[@＠]\\s*(.*))?", Pattern.DOTALL);
    private static final Pattern LAW = Pattern.compile("《([^》]+)》(.*)", Pattern.DOTALL);

    private ConsequenceText() {}

    static String of(List<Consequence> consequences, boolean english) {
        return consequences.stream().map(c -> one(c, english)).collect(Collectors.joining(english ? "; " : "；"));
    }

    private static String one(Consequence c, boolean english) {
        return c.kind().in(english)
                + (c.value() == null ? "" : "=" + Plain.of(c.value()))
                + (c.basis() == null || c.basis().law().isBlank()
                        ? ""
                        : "@" + c.basis().text());
    }

    static List<Consequence> read(String text) {
        var consequences = new ArrayList<Consequence>();
        for (String item : (text == null ? "" : text).split("[;；\\n]")) {
            if (item.isBlank()) continue;
            Matcher found = ONE.matcher(item.strip());
            Kind kind = found.matches() ? kind(found.group(1).strip()) : null;
            if (kind == null) {
                throw new Unreadable(
                        "“" + item.strip() + "”无法识别，应当写成“责令整改=30@《文件》”，可用的有：" + all(false),
                        "“" + item.strip() + "” cannot be read; write “Rectification ordered=30@《…》”. There are: "
                                + all(true));
            }
            BigDecimal value = found.group(2) == null ? null : new BigDecimal(found.group(2));
            consequences.add(new Consequence(kind, value, basis(found.group(3))));
        }
        return consequences;
    }

    private static Kind kind(String name) {
        for (Kind kind : Kind.values()) {
            if (kind.in(false).equals(name)
                    || kind.in(true).equalsIgnoreCase(name)
                    || kind.name().equals(name)) return kind;
        }
        return null;
    }

    private static LegalBasis basis(String text) {
        if (text == null || text.isBlank()) return null;
        Matcher law = LAW.matcher(text.strip());
        return law.matches() ? new LegalBasis(law.group(1), law.group(2).strip()) : new LegalBasis(text.strip(), "");
    }

    private static String all(boolean english) {
        return java.util.Arrays.stream(Kind.values())
                .map(k -> k.in(english))
                .collect(Collectors.joining(english ? ", " : "、"));
    }
}
