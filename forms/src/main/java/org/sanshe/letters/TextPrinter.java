package org.sanshe.letters;

import java.util.List;
import java.util.stream.Collectors;

/** 纯文本 the content line by line; a table row is one line with bars. */
final class TextPrinter {
    private static final String INDENT = "\u3000\u3000";

    private final StringBuilder text = new StringBuilder();

    static String print(Letter letter, Stamp stamp, List<Block> blocks) {
        TextPrinter printer = new TextPrinter();
        if (letter.style() == Style.NOTICE) {
            printer.line(stamp.issuer());
            printer.line(stamp.documentNo());
        } else {
            printer.line("编号：" + stamp.documentNo());
        }
        blocks.forEach(printer::block);
        return printer.text.toString();
    }

    private void block(Block block) {
        if (block instanceof Block.Title title) {
            line("");
            line(title.text());
            line("");
        } else if (block instanceof Block.Addressee addressee) {
            line(addressee.text());
        } else if (block instanceof Block.Heading heading) {
            line("");
            line(heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            line(INDENT + paragraph.lead() + paragraph.text());
        } else if (block instanceof Block.Pairs pairs) {
            pairs.pairs().forEach(p -> line(p.label() + " | " + p.value()));
        } else if (block instanceof Block.Table table) {
            if (!table.caption().isEmpty()) {
                line(table.caption());
            }
            line(table.columns().stream().map(Block.Column::heading).collect(Collectors.joining(" | ")));
            table.rows().forEach(row -> line(String.join(" | ", row)));
        } else if (block instanceof Block.Radar radar) {
            line(String.join(" ", radar.axes()));
            line(radar.series().stream().map(AssessmentReport.Series::name).collect(Collectors.joining(" ")));
        } else if (block instanceof Block.Signatures signatures) {
            signatures.signatories().forEach(signatory -> {
                line("");
                signatory.lines().forEach(this::line);
            });
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
