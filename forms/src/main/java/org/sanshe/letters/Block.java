package org.sanshe.letters;

import java.util.List;

/** One piece of a document; every printer knows all of them. */
sealed interface Block {

    /** 标题 centred title. */
    record Title(String text) implements Block {}

    /** 主送机关、称谓 flush left, ends with a colon. */
    record Addressee(String text) implements Block {}

    /** 章节标题 chapter (level 0) or heading (level 1). */
    record Heading(int level, String text) implements Block {}

    /** 段落 first line indented by two characters; the lead, if any, is printed in Hei. */
    record Paragraph(String lead, String text) implements Block {}

    /** 要素表 label and value in two columns. */
    record Pairs(List<Pair> pairs) implements Block {}

    /** One label with its value. */
    record Pair(String label, String value) {}

    /** 表格 header row repeats on every page; the last row is set off when it is a total. */
    record Table(String caption, List<Column> columns, List<List<String>> rows, boolean total) implements Block {}

    /** A column's heading, its share of the width and whether it holds figures (right aligned). */
    record Column(String heading, int weight, boolean figures) {}

    /** 雷达图 percents of some axes, one outline a series. */
    record Radar(List<String> axes, List<AssessmentReport.Series> series) implements Block {}

    /** 落款 one signatory stands at the right, two and more side by side. */
    record Signatures(List<Signatory> signatories) implements Block {}

    /** Lines of one who signs, seal space is kept above the last line. */
    record Signatory(List<String> lines) {}
}
