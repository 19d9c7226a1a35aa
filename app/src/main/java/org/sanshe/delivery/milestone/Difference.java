package org.sanshe.delivery.milestone;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sanshe.delivery.milestone.DeliverableRows.Version;

/** 差异: how one version of a deliverable differs from the one before, field by field, in the reader's language. */
final class Difference {

    private Difference() {}

    /** Empty when there was no version before; says so when nothing differs. */
    static String between(Version before, Version now, boolean english) {
        if (before == null) return "";
        var said = new ArrayList<String>();
        field(said, english ? "Handed in" : "提交内容", before.handedIn(), now.handedIn());
        field(said, english ? "Reached" : "实际数量", number(before.reached()), number(now.reached()));
        field(said, english ? "Remark" : "备注", before.remark(), now.remark());
        long added = count(now.files(), before.files());
        long dropped = count(before.files(), now.files());
        if (added + dropped > 0) {
            said.add(
                    english
                            ? "Files: " + added + " added, " + dropped + " taken out"
                            : "文件：新增 " + added + " 个，去掉 " + dropped + " 个");
        }
        if (said.isEmpty()) return english ? "Nothing was changed" : "没有变化";
        return String.join(english ? "; " : "；", said);
    }

    private static void field(List<String> said, String name, String before, String now) {
        if (Objects.equals(before, now)) return;
        said.add(name + "：“" + before + "” → “" + now + "”");
    }

    private static long count(List<String> in, List<String> without) {
        return in.stream().filter(f -> !without.contains(f)).count();
    }

    private static String number(BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
