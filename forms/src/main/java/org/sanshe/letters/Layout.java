package org.sanshe.letters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** 版面 the description of one document: a list of blocks which a {@link Letter} writes from top to bottom. */
public final class Layout {
    /** Zero-width space, word joiner, byte order mark, soft hyphen. */
    private static final Pattern NO_INK = Pattern.compile("[\\u200b\\u2060\\ufeff\\u00ad]");

    private static final String[] NUMERALS = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    private final List<Block> blocks = new ArrayList<>();
    private int headings;
    private int clauses;

    Layout() {}

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    Layout title(String text) {
        return add(new Block.Title(oneLine(text)));
    }

    Layout to(String addressee) {
        return add(new Block.Addressee(oneLine(addressee) + "："));
    }

    /** 一、二、三、… numbered by the layout, so that a part left out leaves no hole. */
    Layout heading(String text) {
        return add(new Block.Heading(1, numeral(++headings) + "、" + oneLine(text)));
    }

    /** 第一章 … centred; the headings below it count anew. */
    Layout chapter(int number, String text) {
        headings = 0;
        return add(new Block.Heading(0, "第" + numeral(number) + "章 " + text));
    }

    /** One paragraph a line. */
    Layout paragraph(String text) {
        clean(text).lines().forEach(line -> add(new Block.Paragraph("", line)));
        return this;
    }

    /** 第一条 … numbered through the whole document. */
    Layout clause(String subject, String text) {
        return add(new Block.Paragraph("第" + numeral(++clauses) + "条 " + subject + " ", oneLine(text)));
    }

    /** (一)(二)… one paragraph each. */
    Layout items(List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            paragraph("（" + numeral(i + 1) + "）" + texts.get(i));
        }
        return this;
    }

    /** Label, value, label, value, …; a value that is null or blank leaves its row out. */
    Layout pairs(String... labelsAndValues) {
        List<Block.Pair> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < labelsAndValues.length; i += 2) {
            String value = labelsAndValues[i + 1];
            if (value != null && !value.isBlank()) {
                pairs.add(new Block.Pair(labelsAndValues[i], clean(value)));
            }
        }
        return add(new Block.Pairs(List.copyOf(pairs)));
    }

    /** 雷达图: at least three axes, every series with a percent for each. */
    Layout radar(List<String> axes, List<AssessmentReport.Series> series) {
        for (var one : series) {
            if (one.percents().size() != axes.size()) throw new IllegalArgumentException(one.name());
        }
        return add(new Block.Radar(axes.stream().map(Layout::oneLine).toList(), List.copyOf(series)));
    }

    Grid table(String caption) {
        return new Grid(caption);
    }

    /** 落款: issuer and date at the right, with room for the seal. */
    Layout sign(Stamp stamp) {
        return sign(List.of(stamp.issuer() + "（盖章）", Figures.date(stamp.date())));
    }

    @SafeVarargs
    final Layout sign(List<String>... signatories) {
        return add(new Block.Signatures(Arrays.stream(signatories)
                .map(lines ->
                        new Block.Signatory(lines.stream().map(Layout::oneLine).toList()))
                .toList()));
    }

    /** Line ends as one kind, and without the marks that only steer line breaks: they come along with pasted text. */
    private static String clean(String text) {
        return NO_INK.matcher(text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' '))
                .replaceAll("")
                .strip();
    }

    private static String oneLine(String text) {
        return clean(text).replace('\n', ' ');
    }

    private Layout add(Block block) {
        blocks.add(block);
        return this;
    }

    /** 1 to 99 as people count: 一, 十, 十一, 二十, 二十一. */
    static String numeral(int number) {
        String tens = number < 10 ? "" : number < 20 ? "十" : NUMERALS[number / 10] + "十";
        return tens + (number >= 10 && number % 10 == 0 ? "" : NUMERALS[number % 10]);
    }

    /** A table in the making; {@link #end()} puts it on the page. */
    final class Grid {
        private final String caption;
        private final List<Block.Column> columns = new ArrayList<>();
        private final List<List<String>> rows = new ArrayList<>();
        private boolean total;

        private Grid(String caption) {
            this.caption = caption;
        }

        Grid column(String heading, int weight) {
            columns.add(new Block.Column(heading, weight, false));
            return this;
        }

        Grid figures(String heading, int weight) {
            columns.add(new Block.Column(heading, weight, true));
            return this;
        }

        Grid row(String... cells) {
            if (cells.length != columns.size()) {
                throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns.");
            }
            rows.add(Arrays.stream(cells).map(c -> c == null ? "" : clean(c)).toList());
            return this;
        }

        Grid total(String... cells) {
            total = true;
            return row(cells);
        }

        Layout end() {
            return add(new Block.Table(caption, List.copyOf(columns), List.copyOf(rows), total));
        }
    }
}
