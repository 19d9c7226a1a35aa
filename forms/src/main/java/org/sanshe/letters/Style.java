package org.sanshe.letters;

/** 文种版式 how a document looks: red-headed for what goes out, plain for records and contracts. */
public enum Style {
    /** 公告、函、通知书: issuer in red, number and a red line above the title; four-size body. */
    NOTICE(22, 14, 26, 12),
    /** 表、报告、记录: number at the right above the title, compact body. */
    RECORD(20, 12, 21, 10.5f),
    /** 合同: like a record, with clauses. */
    CONTRACT(20, 12, 21, 10.5f);

    /** Type sizes and line pitch in points. */
    final float title;

    final float body;
    final float leading;
    final float cell;

    Style(float title, float body, float leading, float cell) {
        this.title = title;
        this.body = body;
        this.leading = leading;
        this.cell = cell;
    }
}
